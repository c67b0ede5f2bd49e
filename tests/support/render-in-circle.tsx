import { render, type RenderResult } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';

import { ActsSaid } from '#renderer/app/acts-said.tsx';
import { type AppController, createAppController } from '#renderer/bindings/app-controller.ts';
import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { type Services, ServicesContext } from '#renderer/bindings/services.ts';
import { SessionScope } from '#renderer/bindings/session-scope.tsx';
import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import { english } from '#renderer/messages/index.ts';
import { createToastQueue, type ToastQueue } from '#renderer/ui/toast-queue.ts';
import { ToastRegion } from '#renderer/ui/toast-region.tsx';
import { ToastsContext } from '#renderer/ui/toasts-context.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import type { Preferences } from '#shared/ports/preferences.ts';
import type { BackupKeys } from '#shared/ports/backup.ts';
import type { Workspace } from '#shared/ports/workspace.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { createTestDevice, type TestDevice } from './device.ts';
import { createFakeBackup } from './fake-backup.ts';
import { createFakeFolders, type FakeFolders } from './fake-folders.ts';
import { createFakeMeetingPoints, type FakeMeetingPoints } from './fake-meeting-points.ts';
import { createFakeNotifications, type FakeNotifications } from './fake-notifications.ts';

/** The app of one person on one device, without a window around it. */
export interface TestApp {
  readonly device: TestDevice;
  readonly app: AppController;
  readonly services: Services;
  /** Addresses that were opened outside. */
  readonly openedLinks: string[];
  readonly toasts: ToastQueue;
  readonly savedFiles: { readonly name: string; readonly bytes: Uint8Array }[];
  /** What the program around the page says, by hand. */
  readonly meetingPoints: FakeMeetingPoints;
  readonly folders: FakeFolders;
  readonly notifications: FakeNotifications;
  readonly session: () => CircleSession;
}

/** Starts the app of alice with a circle of her own, on disks that are kept in memory. */
export async function createTestApp(
  device: TestDevice = createTestDevice(11),
  around: (workspace: Workspace) => Workspace = (workspace) => workspace,
  backupKeys: BackupKeys = createFakeBackup().keys,
): Promise<TestApp> {
  const kept = new Map<string, string>();
  const keepsakes = {
    get: (name: string) => kept.get(name),
    set: (name: string, value: string) => void kept.set(name, value),
  };
  const vault = {
    status: () => Promise.resolve({ state: 'open', protection: 'none' } as const),
    unlock: () => Promise.resolve(undefined),
    protect: () => Promise.resolve(undefined),
    unprotect: () => Promise.resolve(undefined),
  };
  const { clock, random, logger } = device.ports;
  const meetingPoints = createFakeMeetingPoints();
  const folders = createFakeFolders();
  const notifications = createFakeNotifications();
  const savedFiles: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const app = createAppController({
    openWorkspace: async () => around(await createWorkspace(device.ports)),
    vault,
    clock,
    newId: createIdSource(random),
    keepsakes,
    backupKeys,
    meetingPoints,
    logger,
  });
  await app.start();
  await app.createCircle('Thursday circle', 'alice');
  let preferences: Preferences = { theme: 'system', textSize: 100 };
  const openedLinks: string[] = [];
  const services: Services = {
    app,
    program: {
      locale: 'en',
      version: '0.0.0',
      isEvaluation: false,
      onMenuCommand: () => () => undefined,
      onInvite: () => () => undefined,
      onFile: () => () => undefined,
      onAwake: () => () => undefined,
      onClosing: () => () => undefined,
    },
    preferences: {
      get: () => Promise.resolve(preferences),
      set: (next) => {
        preferences = next;
        return Promise.resolve();
      },
    },
    vault,
    meetingPoints,
    folders,
    notifications,
    files: {
      save: (file) => Promise.resolve(savedFiles.push(file) > 0),
      saveParts: async ({ name, parts }) => {
        const all: Uint8Array[] = [];
        for await (const part of parts) all.push(part);
        return savedFiles.push({ name, bytes: concatBytes(...all) }) > 0;
      },
    },
    links: { open: (url) => Promise.resolve(openedLinks.push(url) > 0) },
    keepsakes,
    clock,
    logError: (error) => {
      throw error;
    },
  };
  return {
    device,
    app,
    services,
    openedLinks,
    savedFiles,
    meetingPoints,
    folders,
    notifications,
    toasts: createToastQueue(),
    session: () => {
      const state = app.state.get();
      if (state.state !== 'open') throw new Error(`the circle is not open: ${state.state}`);
      return state.session;
    },
  };
}

/** Renders a part of the page inside the open circle, with the real words. */
export function renderInCircle(app: TestApp, children: ReactNode): RenderResult {
  return renderAround(
    app,
    <>
      <SessionScope session={app.session()}>
        <ActsSaid>{children}</ActsSaid>
      </SessionScope>
      <ToastRegion queue={app.toasts} label="Notices" closeLabel="Close" />
    </>,
  );
}

/** Renders something among the services of an app, with the real words. */
export function renderAround(app: TestApp, page: ReactNode): RenderResult {
  const words = i18next.createInstance();
  void words.use(initReactI18next).init({
    lng: 'en',
    resources: { en: english },
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return render(
    <I18nextProvider i18n={words}>
      <ServicesContext value={app.services}>
        <ToastsContext value={app.toasts}>{page}</ToastsContext>
      </ServicesContext>
    </I18nextProvider>,
  );
}
