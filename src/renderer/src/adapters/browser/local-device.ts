import { concatBytes, fromHex, toHex } from '#shared/kernel/bytes.ts';
import type { Random } from '#shared/ports/random.ts';
import type { DeviceSecrets } from './noble-device-crypto.ts';
import { createRenewableNobleDevice, type SecretsOfDevice } from './renewable-noble-device.ts';

const SECRETS = 'lateral.device-secrets';
const SECRET_BYTES = 32;
const DEVICE_BYTES = 2 * SECRET_BYTES;

/** The device's secrets in the page's own storage: for pages without a program around them, which hold no real circle. */
export function createLocalDevice(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  random: Random,
): ReturnType<typeof createRenewableNobleDevice> {
  const keep = (all: SecretsOfDevice) =>
    storage.setItem(
      SECRETS,
      all.map(({ signingSecret, sealingSecret }) => toHex(concatBytes(signingSecret, sealingSecret))).join(''),
    );
  const newSecrets = () => readSecrets(random.bytes(DEVICE_BYTES));
  let secrets = readAll(fromHex(storage.getItem(SECRETS) ?? ''));
  if (secrets === undefined) {
    secrets = [newSecrets()];
    keep(secrets);
  }
  return createRenewableNobleDevice({ secrets, newSecrets, keep });
}

/** `undefined` when there are none, or when they are not whole. */
function readAll(stored: Uint8Array | undefined): SecretsOfDevice | undefined {
  if (stored === undefined || stored.length % DEVICE_BYTES !== 0) return undefined;
  const [present, ...former] = Array.from({ length: stored.length / DEVICE_BYTES }, (_, index) =>
    readSecrets(stored.slice(index * DEVICE_BYTES, (index + 1) * DEVICE_BYTES)),
  );
  return present && [present, ...former];
}

function readSecrets(both: Uint8Array): DeviceSecrets {
  return { signingSecret: both.slice(0, SECRET_BYTES), sealingSecret: both.slice(SECRET_BYTES) };
}
