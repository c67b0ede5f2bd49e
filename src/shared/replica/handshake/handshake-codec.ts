import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { createByteWriter } from '../byte-writer.ts';
import { SIGNATURE_BYTES } from '../envelope/envelope.ts';
import { readExactly } from '../graph/read-exactly.ts';
import { idBytes } from '../names.ts';
import { type Auth, HANDSHAKE_VERSION, type Hello, LINK_NONCE_BYTES } from './handshake-messages.ts';

const CODE = { hello: 1, auth: 2 } as const;
const HEAD_BYTES = 2;

/** Why bytes are no message of a handshake. */
export type HandshakeDecodeError = 'other-version' | 'malformed';

/** Writes a Hello in its one form (SPEC, Handshake): 130 bytes. */
export function encodeHello({ circleHint, device, keys, nonce }: Omit<Hello, 'kind'>): Uint8Array {
  return createByteWriter()
    .u8(HANDSHAKE_VERSION)
    .u8(CODE.hello)
    .bytes(circleHint)
    .bytes(idBytes(device))
    .bytes(keys.signingKey)
    .bytes(keys.sealingKey)
    .bytes(nonce)
    .finish();
}

/** Writes an Auth in its one form: 66 bytes. */
export function encodeAuth({ signature }: Omit<Auth, 'kind'>): Uint8Array {
  return createByteWriter().u8(HANDSHAKE_VERSION).u8(CODE.auth).bytes(signature).finish();
}

/** Reads the form of a message. Says nothing about whether it is true. */
export function decodeHandshake(bytes: Uint8Array): Result<Hello | Auth, HandshakeDecodeError> {
  const [version, code] = bytes;
  if (version === undefined) return err('malformed');
  if (version !== HANDSHAKE_VERSION) return err('other-version');
  const body = bytes.subarray(HEAD_BYTES);
  const message = code === CODE.hello ? readHello(body) : code === CODE.auth ? readAuth(body) : undefined;
  return message === undefined ? err('malformed') : ok(message);
}

function readHello(body: Uint8Array): Hello | undefined {
  return readExactly(body, (reader) => ({
    kind: 'hello' as const,
    circleHint: reader.bytes(16),
    device: toHex(reader.bytes(16)) as DeviceId,
    keys: { signingKey: reader.bytes(32), sealingKey: reader.bytes(32) },
    nonce: reader.bytes(LINK_NONCE_BYTES),
  }));
}

function readAuth(body: Uint8Array): Auth | undefined {
  return readExactly(body, (reader) => ({ kind: 'auth' as const, signature: reader.bytes(SIGNATURE_BYTES) }));
}
