import { createLocalKeepsakes } from '#renderer/adapters/browser/local-keepsakes.ts';
import { noBackupKeys } from '#renderer/adapters/browser/no-backup-keys.ts';
import { noNotifications } from '#renderer/adapters/browser/no-notifications.ts';
import { noMeetingPoints, noNetwork } from '#renderer/adapters/browser/no-network.ts';
import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import type { CircleSession, NewId } from '#renderer/bindings/circle-session.ts';
import { composeServices } from '#renderer/compose.ts';
import { mountApp } from '#renderer/mount.tsx';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Files } from '#shared/ports/files.ts';
import { createTestDevice } from './device.ts';
import { createFakeFolders } from './fake-folders.ts';

const nothing = () => Promise.resolve(undefined);

/** Starts the whole app of alice in a page, over memory; she has a circle open that somebody makes of the one that she begins. */
export async function startMadeApp(
  make: (real: CircleSession, newId: NewId) => CircleSession,
  files: Partial<Files> = {},
): Promise<void> {
  const { ports } = createTestDevice(11);
  const newId = createIdSource(ports.random);
  const services = composeServices({
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
    preferences: { get: () => Promise.resolve({ theme: 'system', textSize: 100 }), set: () => Promise.resolve() },
    vault: {
      status: () => Promise.resolve({ state: 'open', protection: 'none' }),
      unlock: nothing,
      protect: nothing,
      unprotect: nothing,
    },
    links: { open: () => Promise.resolve(false) },
    notifications: noNotifications,
    files: { save: () => Promise.resolve(false), saveParts: () => Promise.resolve(false), ...files },
    backupKeys: noBackupKeys,
    meetingPoints: noMeetingPoints,
    network: noNetwork,
    keepsakes: createLocalKeepsakes(localStorage, ports.logger),
    newId,
    replica: { ...ports, clock: createSystemClock(), folders: createFakeFolders() },
  });
  const state = createSubject(services.app.state.get());
  let made: { readonly of: CircleSession; readonly session: CircleSession } | undefined;
  services.app.state.subscribe(() => {
    const present = services.app.state.get();
    if (present.state !== 'open') return state.set(present);
    const { session } = present;
    if (made?.of !== session) made = { of: session, session: make(session, newId) };
    state.set({ ...present, session: made.session });
  });
  await mountApp({ ...services, app: { ...services.app, state } });
  await services.app.createCircle('Thursday circle', 'alice');
}
