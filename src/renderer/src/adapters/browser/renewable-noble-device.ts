import { AppError } from '#shared/kernel/app-error.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { DeviceRenewal } from '#shared/ports/device-renewal.ts';
import { createNobleDeviceCrypto, type DeviceSecrets } from './noble-device-crypto.ts';

/** As many as the vault keeps. */
const FORMER_MAX_COUNT = 64;

/** The secrets of a device: the present ones, then the former ones, newest first. */
export type SecretsOfDevice = readonly [DeviceSecrets, ...(readonly DeviceSecrets[])];

interface RenewableOptions {
  readonly secrets: SecretsOfDevice;
  readonly newSecrets: () => DeviceSecrets;
  /** What it throws leaves the device as it was. */
  readonly keep?: (secrets: SecretsOfDevice) => void;
  /** What works with the keys. */
  readonly createCrypto?: (secrets: DeviceSecrets) => DeviceCrypto;
}

/** Device keys in plain JavaScript that can be changed, as those in the vault can. */
export function createRenewableNobleDevice({
  secrets,
  newSecrets,
  keep,
  createCrypto = createNobleDeviceCrypto,
}: RenewableOptions): {
  readonly crypto: DeviceCrypto;
  readonly renewal: DeviceRenewal;
} {
  const deviceOf = (of: DeviceSecrets): NobleDevice => ({ secrets: of, crypto: createCrypto(of) });
  const [first, ...older] = secrets;
  let present = deviceOf(first);
  let former: readonly NobleDevice[] = older.map(deviceOf);
  return {
    crypto: {
      keys: () => present.crypto.keys(),
      sign: (purpose, digest) => present.crypto.sign(purpose, digest),
      verifyMany: (claims) => present.crypto.verifyMany(claims),
      open: async (purpose, context, sealed) => {
        for (const { crypto } of [present, ...former]) {
          const opened = await crypto.open(purpose, context, sealed);
          if (opened !== undefined) return opened;
        }
        return undefined;
      },
    },
    renewal: {
      former: () => Promise.all(former.map(formerDevice)),
      renew: async () => {
        if (former.length >= FORMER_MAX_COUNT) {
          throw new AppError('too-many', 'there are as many former keys as are kept', { retryable: true });
        }
        const renewed = deviceOf(newSecrets());
        const others = [present, ...former];
        try {
          keep?.([renewed.secrets, ...others.map((device) => device.secrets)]);
        } catch (cause) {
          throw new AppError('not-saved', 'the new keys could not be kept', { retryable: true, cause });
        }
        present = renewed;
        former = others;
      },
    },
  };
}

interface NobleDevice {
  readonly secrets: DeviceSecrets;
  readonly crypto: DeviceCrypto;
}

async function formerDevice({ crypto }: NobleDevice) {
  return {
    keys: await crypto.keys(),
    sign: async (...[purpose, digest]: Parameters<DeviceCrypto['sign']>) => {
      assert(purpose === 'graph-entry', 'a former device signs for the membership graph alone');
      return crypto.sign(purpose, digest);
    },
  };
}
