import { fromHex, toHex } from '#shared/kernel/bytes.ts';
import type { InviteId } from '#shared/kernel/ids.ts';
import type { KeptRequest, Keyring, KeyringCircle } from '#shared/ports/keyring.ts';
import type { Random } from '#shared/ports/random.ts';
import type { DeviceSecrets } from './noble-device-crypto.ts';

const SECRETS = 'lateral.device-secrets';
const CIRCLES = 'lateral.keyring';
const SECRET_BYTES = 32;

/** The device's secrets in the page's own storage: for pages without a program around them, which hold no real circle. */
export function loadLocalSecrets(storage: Storage, random: Random): DeviceSecrets {
  const stored = fromHex(storage.getItem(SECRETS) ?? '');
  const both = stored?.length === 2 * SECRET_BYTES ? stored : random.bytes(2 * SECRET_BYTES);
  storage.setItem(SECRETS, toHex(both));
  return { signingSecret: both.slice(0, SECRET_BYTES), sealingSecret: both.slice(SECRET_BYTES) };
}

/** The circles and keys in the page's own storage, for the same pages. Requests to join go with the page. */
export function createLocalKeyring(storage: Storage): Keyring {
  function list(): readonly KeyringCircle[] {
    return JSON.parse(storage.getItem(CIRCLES) ?? '[]', (name, value: unknown) =>
      name === 'key' && typeof value === 'string' ? fromHex(value) : value,
    ) as readonly KeyringCircle[];
  }
  const requests = new Map<InviteId, KeptRequest>();
  return {
    requests: () => Promise.resolve([...requests.values()]),
    putRequest: (request) => Promise.resolve(void requests.set(request.inviteId, request)),
    removeRequest: (inviteId) => Promise.resolve(void requests.delete(inviteId)),
    list: () => Promise.resolve(list()),
    put: (circle) => {
      const others = list().filter(({ circleId }) => circleId !== circle.circleId);
      const plain = JSON.stringify([...others, circle], (_name, value: unknown) =>
        value instanceof Uint8Array ? toHex(value) : value,
      );
      storage.setItem(CIRCLES, plain);
      return Promise.resolve();
    },
  };
}
