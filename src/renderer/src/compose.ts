import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { BackupKeys } from '#shared/ports/backup.ts';
import type { Files } from '#shared/ports/files.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import type { Links } from '#shared/ports/links.ts';
import type { MeetingPoints } from '#shared/ports/meeting-points.ts';
import type { Network } from '#shared/ports/network.ts';
import type { Notifications } from '#shared/ports/notifications.ts';
import type { PreferenceStore } from '#shared/ports/preferences.ts';
import type { Program } from '#shared/ports/program.ts';
import type { Vault } from '#shared/ports/vault.ts';
import type { WorkspacePorts } from '#shared/replica/stores.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { watchForJumps } from './adapters/browser/watch-for-jumps.ts';
import { createAppController } from './bindings/app-controller.ts';
import type { NewId } from './bindings/circle-session.ts';
import type { Services } from './bindings/services.ts';

/** The program around the page waits five seconds; a disk that takes longer must not let it close unasked. */
const LONGEST_CLOSE_MS = 4 * SECOND_MS;

/** What a composition root has picked. */
export interface Adapters {
  readonly program: Program;
  readonly preferences: PreferenceStore;
  readonly vault: Vault;
  readonly links: Links;
  readonly notifications: Notifications;
  readonly files: Files;
  readonly backupKeys: BackupKeys;
  readonly meetingPoints: MeetingPoints;
  readonly network: Network;
  readonly keepsakes: Keepsakes;
  readonly newId: NewId;
  readonly replica: Omit<WorkspacePorts, 'network'>;
}

/** Puts the picked adapters together into what the page uses. */
export function composeServices(adapters: Adapters): Services {
  const { program, preferences, vault, links, files, backupKeys, meetingPoints, network, keepsakes, newId, replica } =
    adapters;
  const { clock, logger } = replica;
  const openWorkspace = () => createWorkspace({ ...replica, network });
  const app = createAppController({ openWorkspace, vault, clock, newId, keepsakes, backupKeys, meetingPoints, logger });
  program.onAwake(app.wake);
  const wakeAll = (): void => {
    meetingPoints.wake();
    app.wake();
  };
  watchForJumps(clock, wakeAll);
  window.addEventListener('online', wakeAll);
  program.onClosing(async () => {
    // A field that is being edited saves itself when it loses the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const closing = app.close();
    const tooLate = new Promise<false>((resolve) => {
      clock.after(LONGEST_CLOSE_MS, () => resolve(false));
    });
    const isClosed = await Promise.race([closing, tooLate]);
    // The person may stay: a closing that comes through after all is followed by opening again.
    if (!isClosed) void closing.then((isLate) => (isLate ? app.start() : undefined));
    return isClosed;
  });
  return {
    app,
    program,
    preferences,
    vault,
    links,
    notifications: adapters.notifications,
    files,
    meetingPoints,
    folders: replica.folders,
    keepsakes,
    clock,
    logError: (error) => logger.error('a part of the page stopped', error),
  };
}
