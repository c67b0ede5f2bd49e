/** Runs in a page: the whole app of alice over memory, with a folder that stands as the test says. */
import { createLocalKeepsakes } from '#renderer/adapters/browser/local-keepsakes.ts';
import { noBackupKeys } from '#renderer/adapters/browser/no-backup-keys.ts';
import { noNotifications } from '#renderer/adapters/browser/no-notifications.ts';
import { noMeetingPoints, noNetwork } from '#renderer/adapters/browser/no-network.ts';
import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import type { AppState } from '#renderer/bindings/app-controller.ts';
import { composeServices } from '#renderer/compose.ts';
import { mountApp } from '#renderer/mount.tsx';
import { setName } from '#shared/domain/person/set-name.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Preferences } from '#shared/ports/preferences.ts';
import type { FolderStatus } from '#shared/ports/sync-folder.ts';
import { createTestDevice } from '#tests/support/device.ts';
import { createFakeFolders } from '#tests/support/fake-folders.ts';
import { idOf } from '#tests/support/member-ids.ts';
import { createFakeJoining, pendingJoin } from '#tests/unit/renderer/features/joining/fake-joining.ts';

/** What a test does with the page. */
export interface FolderLab {
  /** Opens a circle of alice, bob and carol, or the page on which she waits to be let into one. */
  readonly start: (options: {
    readonly theme: Preferences['theme'];
    readonly isWaiting: boolean;
    readonly path: string;
  }) => Promise<void>;
  readonly become: (status: FolderStatus) => void;
}

const nothing = () => Promise.resolve(undefined);
const folder = createSubject<FolderStatus>({ state: 'none' });

const lab: FolderLab = {
  become: folder.set,
  start: async ({ theme, isWaiting, path }) => {
    const { ports } = createTestDevice(11);
    const folders = createFakeFolders();
    folders.outcome.choose = () => Promise.resolve(path);
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
      preferences: { get: () => Promise.resolve({ theme, textSize: 100 }), set: () => Promise.resolve() },
      vault: {
        status: () => Promise.resolve({ state: 'open', protection: 'none' }),
        unlock: nothing,
        protect: nothing,
        unprotect: nothing,
      },
      links: { open: () => Promise.resolve(false) },
      notifications: noNotifications,
      files: { save: () => Promise.resolve(false), saveParts: () => Promise.resolve(false) },
      backupKeys: noBackupKeys,
      meetingPoints: noMeetingPoints,
      network: noNetwork,
      keepsakes: createLocalKeepsakes(localStorage, ports.logger),
      newId: createIdSource(ports.random),
      replica: { ...ports, clock: createSystemClock(), folders },
    });
    const state = createSubject(services.app.state.get());
    services.app.state.subscribe(() => state.set(withFolder(services.app.state.get())));
    const joining = createFakeJoining();
    if (isWaiting) joining.pending.set([pendingJoin({ state: 'asking' })]);
    await mountApp({ ...services, app: { ...services.app, state, joining } });
    if (isWaiting) return;
    await services.app.createCircle('Thursday circle', 'alice');
    const present = services.app.state.get();
    if (present.state !== 'open') throw new Error('there is no circle');
    const { circle, contextFor } = present.session;
    for (const name of ['bob', 'carol']) {
      setName(circle.replica.doc, { name }, { ...contextFor(circle), actor: idOf(name) });
    }
  },
};

Object.assign(globalThis, { folderLab: lab });

/** The same state, with the folder of this page. */
function withFolder(state: AppState): AppState {
  if (state.state !== 'open') return state;
  const { session } = state;
  const circle = { ...session.circle, replica: { ...session.circle.replica, folder } };
  return { ...state, session: { ...session, circle } };
}
