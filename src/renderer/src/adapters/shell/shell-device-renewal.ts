import type { ShellApi } from '#shared/ipc/shell-api.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { DevicePublicKeys } from '#shared/ports/device-crypto.ts';
import type { DeviceRenewal, FormerDevice } from '#shared/ports/device-renewal.ts';
import { valueOf } from './shell-failure.ts';

/** The changing of the keys in main; `onChanged` is told when they may be others. */
export function createShellDeviceRenewal(shell: ShellApi, onChanged: () => void): DeviceRenewal {
  const formerDevice = (keys: DevicePublicKeys): FormerDevice => ({
    keys,
    sign: async (purpose, digest) => {
      assert(purpose === 'graph-entry', 'a former device signs for the membership graph alone');
      return valueOf(await shell.device.signAs({ signingKey: keys.signingKey, digest }));
    },
  });
  return {
    former: async () => valueOf(await shell.device.former()).map(formerDevice),
    renew: async () => {
      try {
        valueOf(await shell.device.renew());
      } finally {
        // Also when it failed: the answer may be what was lost.
        onChanged();
      }
    },
  };
}
