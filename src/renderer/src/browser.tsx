/** The composition root of the page in a plain browser: the same app on a current engine, for tests. Not in the product. */
import { createConsoleLogger } from './adapters/browser/console-logger.ts';
import { createLocalDevice } from './adapters/browser/local-device.ts';
import { createLocalKeepsakes } from './adapters/browser/local-keepsakes.ts';
import { createLocalKeyring } from './adapters/browser/local-keyring.ts';
import { createMemorySafekeeping } from './adapters/browser/memory-safekeeping.ts';
import { noFolders } from './adapters/browser/no-folders.ts';
import { noBackupKeys } from './adapters/browser/no-backup-keys.ts';
import { noMeetingPoints, noNetwork } from './adapters/browser/no-network.ts';
import { noNotifications } from './adapters/browser/no-notifications.ts';
import { createSystemClock } from './adapters/browser/system-clock.ts';
import { createIdSource, createSystemRandom } from './adapters/browser/system-random.ts';
import { unknownRoom } from './adapters/browser/unknown-room.ts';
import { openDexieStores } from './adapters/dexie/dexie-stores.ts';
import { composeServices } from './compose.ts';
import { mountApp } from './mount.tsx';
import type { Preferences } from '#shared/ports/preferences.ts';
import { ROW_CHECKS } from '#shared/replica/row-checks.ts';

const logger = createConsoleLogger();
const clock = createSystemClock();
const random = createSystemRandom();
const device = createLocalDevice(localStorage, random);
let preferences: Preferences = { theme: 'system', textSize: 100 };
const nothing = () => Promise.resolve(undefined);

await mountApp(
  composeServices({
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
    keepsakes: createLocalKeepsakes(localStorage, logger),
    newId: createIdSource(random),
    replica: {
      ...openDexieStores('lateral', { random, clock, room: unknownRoom, checks: ROW_CHECKS }),
      keyring: createLocalKeyring(localStorage),
      ...device,
      safekeeping: createMemorySafekeeping(clock),
      folders: noFolders,
      clock,
      random,
      logger,
    },
  }),
);
