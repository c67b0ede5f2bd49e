/** The composition root of the page inside Electron: picks the adapters and mounts the app. */
import { AppError } from '#shared/kernel/app-error.ts';
import { ROW_CHECKS } from '#shared/replica/row-checks.ts';
import { createConsoleLogger } from './adapters/browser/console-logger.ts';
import { createLocalKeepsakes } from './adapters/browser/local-keepsakes.ts';
import { createSystemClock } from './adapters/browser/system-clock.ts';
import { createIdSource, createSystemRandom } from './adapters/browser/system-random.ts';
import { openDexieStores } from './adapters/dexie/dexie-stores.ts';
import { createMeetingChannel } from './adapters/meeting/meeting-channel.ts';
import { createShellBackupKeys } from './adapters/shell/shell-backup-keys.ts';
import { createShellDevice } from './adapters/shell/shell-device.ts';
import { createShellFiles } from './adapters/shell/shell-files.ts';
import { createShellFolders } from './adapters/shell/shell-folders.ts';
import { createShellKeyring } from './adapters/shell/shell-keyring.ts';
import { createShellLinks } from './adapters/shell/shell-links.ts';
import { createShellMeetingPoints, readMeetingAddress } from './adapters/shell/shell-meeting-points.ts';
import { createShellNotifications } from './adapters/shell/shell-notifications.ts';
import { createShellPreferences } from './adapters/shell/shell-preferences.ts';
import { createShellProgram } from './adapters/shell/shell-program.ts';
import { createShellRoom } from './adapters/shell/shell-room.ts';
import { createShellSafekeeping } from './adapters/shell/shell-safekeeping.ts';
import { createShellVault } from './adapters/shell/shell-vault.ts';
import { withReachOfPoints } from './adapters/meeting/reach-of-points.ts';
import { stunServersOf } from './adapters/webrtc/stun-servers.ts';
import { createWebrtcNetwork } from './adapters/webrtc/webrtc-network.ts';
import { allowEmptyHtml } from './allow-empty-html.ts';
import { composeServices } from './compose.ts';
import { mountApp } from './mount.tsx';

allowEmptyHtml(window);

const { shell } = window;
const logger = createConsoleLogger();
const clock = createSystemClock();
const random = createSystemRandom();
const device = createShellDevice(shell);
const meetingPoints = await createShellMeetingPoints(shell);

const services = composeServices({
  program: await createShellProgram(shell, logger),
  preferences: createShellPreferences(shell),
  vault: createShellVault(shell),
  links: createShellLinks(shell),
  notifications: await createShellNotifications(shell),
  files: createShellFiles(shell),
  backupKeys: createShellBackupKeys(shell),
  meetingPoints,
  network: createWebrtcNetwork({
    channel: withReachOfPoints(
      createMeetingChannel({ address: meetingAddress, clock, random, logger }),
      meetingPoints.list,
    ),
    rtc: () => ({ iceServers: [...stunServersOf(meetingPoints.list.get())] }),
    clock,
    random,
    logger,
  }),
  keepsakes: createLocalKeepsakes(localStorage, logger),
  newId: createIdSource(random),
  replica: {
    ...openDexieStores('lateral', { random, clock, room: createShellRoom(shell), checks: ROW_CHECKS }),
    keyring: createShellKeyring(shell),
    ...device,
    safekeeping: createShellSafekeeping(shell),
    folders: await createShellFolders(shell),
    clock,
    random,
    logger,
  },
});
await mountApp(services);

/** Without its own meeting point the page can reach nobody, and tries again. */
async function meetingAddress(): Promise<string> {
  const address = await readMeetingAddress(shell);
  if (address === undefined) throw new AppError('no-meeting-point', 'there is no way to others', { retryable: true });
  return address;
}
