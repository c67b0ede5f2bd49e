import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { DeviceCrypto, SignatureClaim } from '#shared/ports/device-crypto.ts';
import { valueOf } from './shell-failure.ts';

/** Most claims that one call may carry. */
const BATCH_COUNT = 1_000;
/** Most bytes that main takes to be opened; nothing larger is ever sealed to a device. */
const OPEN_MAX_BYTES = 1_048_576;

/** The device keys, used across the border; `keys` knows the public ones. */
export function createShellDeviceCrypto(shell: ShellApi, keys: DeviceCrypto['keys']): DeviceCrypto {
  async function verifyBatch(items: readonly SignatureClaim[]): Promise<readonly boolean[]> {
    return valueOf(await shell.device.verifyMany({ items }));
  }

  return {
    keys,
    sign: async (purpose, digest) => valueOf(await shell.device.sign({ purpose, digest })),
    verifyMany: async (claims) => {
      const answers: boolean[] = [];
      for (let start = 0; start < claims.length; start += BATCH_COUNT) {
        // One batch after the other: main has other callers too.
        answers.push(...(await verifyBatch(claims.slice(start, start + BATCH_COUNT))));
      }
      return answers;
    },
    open: async (purpose, context, sealed) => {
      if (sealed.length > OPEN_MAX_BYTES) return undefined;
      return valueOf(await shell.device.open({ purpose, context, sealed }));
    },
  };
}
