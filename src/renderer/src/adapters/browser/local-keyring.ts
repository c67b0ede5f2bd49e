import { fromHex, toHex } from '#shared/kernel/bytes.ts';
import type { InviteId } from '#shared/kernel/ids.ts';
import type { KeptRequest, Keyring, KeyringCircle } from '#shared/ports/keyring.ts';

const CIRCLES = 'lateral.keyring';

/** The circles and keys in the page's own storage, for pages without a program around them. Requests to join go with the page. */
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
