import { assert } from '#shared/kernel/assert.ts';
import { concatBytes, fromHex, toHex } from '#shared/kernel/bytes.ts';
import type { Random } from '#shared/ports/random.ts';
import type { Room } from '#shared/ports/network.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
/** What is said twice within so many messages was recorded by somebody. */
const REMEMBERED_COUNT = 4096;

/** Closes what is said in a room to those who have its topic only. */
export interface RoomSeal {
  /** **Shape** Nonce (12), then AES-256-GCM over the JSON of the value, bound to the topic. */
  readonly seal: (value: unknown) => Promise<Uint8Array>;
  /** `undefined` for everything that nobody of the room has said, and for what has been opened before. Never rejects. */
  readonly open: (message: Uint8Array) => Promise<unknown>;
}

export function createRoomSeal({ topic, password }: Pick<Room, 'topic' | 'password'>, random: Random): RoomSeal {
  const secret = fromHex(password);
  assert(secret?.length === KEY_BYTES, 'the password of a room has 64 hexadecimal digits');
  const imported = crypto.subtle.importKey('raw', secret.slice(), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const additionalData = new TextEncoder().encode(topic);
  const opened = new Set<string>();
  const cipherOf = (nonce: Uint8Array): AesGcmParams => ({ name: 'AES-GCM', iv: nonce.slice(), additionalData });

  function isFirst(nonce: Uint8Array): boolean {
    const name = toHex(nonce);
    if (opened.has(name)) return false;
    opened.add(name);
    const [oldest] = opened;
    if (opened.size > REMEMBERED_COUNT && oldest !== undefined) opened.delete(oldest);
    return true;
  }

  return {
    seal: async (value) => {
      const nonce = random.bytes(NONCE_BYTES);
      const text = new TextEncoder().encode(JSON.stringify(value));
      const sealed = await crypto.subtle.encrypt(cipherOf(nonce), await imported, text);
      return concatBytes(nonce, new Uint8Array(sealed));
    },
    open: async (message) => {
      const nonce = message.subarray(0, NONCE_BYTES);
      try {
        const plain = await crypto.subtle.decrypt(cipherOf(nonce), await imported, message.slice(NONCE_BYTES));
        const value: unknown = JSON.parse(new TextDecoder().decode(plain));
        return isFirst(nonce) ? value : undefined;
      } catch {
        // Anybody who reaches a meeting point can say anything.
        return undefined;
      }
    },
  };
}
