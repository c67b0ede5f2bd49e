import { readFileSync } from 'node:fs';

import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';

import { concatBytes, fromHex, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import { decodeHandshake, encodeAuth, encodeHello } from '#shared/replica/handshake/handshake-codec.ts';
import { circleHintOf, linkDigest } from '#shared/replica/handshake/link-digest.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import { createNativeDeviceCrypto } from '#tests/support/native-device-crypto.ts';

interface VectorEnd {
  readonly signingSecret: string;
  readonly sealingSecret: string;
  readonly nonce: string;
  readonly fingerprint: string;
  readonly device: string;
  readonly hello: string;
  readonly digest: string;
  readonly auth: string;
}

interface Vector {
  readonly circleId: string;
  readonly ends: readonly [VectorEnd, VectorEnd];
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../vectors/handshake-v1.json', import.meta.url), 'utf8'),
) as readonly Vector[];

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new Error('a vector holds hexadecimal digits');
  return bytes;
}

function cryptoOf({ signingSecret, sealingSecret }: VectorEnd) {
  return createNativeDeviceCrypto({ signingSecret: bytesOf(signingSecret), sealingSecret: bytesOf(sealingSecret) });
}

const linkEndOf = ({ device, hello, fingerprint }: VectorEnd) => ({
  device: device as DeviceId,
  hello: bytesOf(hello),
  fingerprint: bytesOf(fingerprint),
});

test.each(vectors.map((vector, index) => ({ index, vector })))(
  '[LINK1] [LINK2] [LINK3] vector $index',
  async ({ vector }) => {
    const circleId = vector.circleId as CircleId;
    const [first, second] = vector.ends;
    for (const [end, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const crypto = cryptoOf(end);
      const keys = await crypto.keys();
      const [device, nonce] = [deviceIdOf(keys), bytesOf(end.nonce)];
      const hello = { circleHint: circleHintOf(circleId, device, nonce), device, keys, nonce };
      const digest = linkDigest(circleId, linkEndOf(end), linkEndOf(other));
      const signature = await crypto.sign('link', digest);
      expect(device).toBe(end.device);
      expect(toHex(encodeHello(hello))).toBe(end.hello);
      expect(toHex(digest)).toBe(end.digest);
      expect(toHex(encodeAuth({ signature }))).toBe(end.auth);
      expect(decodeHandshake(bytesOf(end.hello))).toEqual({ ok: true, value: { kind: 'hello', ...hello } });
      expect(decodeHandshake(bytesOf(end.auth))).toEqual({ ok: true, value: { kind: 'auth', signature } });
    }
  },
);

test.prop([fc.uint8Array({ maxLength: 140 }), fc.constantFrom(undefined, 130, 66)])(
  '[LINK1] no bytes make the reader throw; what is read is written as the same bytes',
  (bytes, length) => {
    const filled = length === undefined ? bytes : concatBytes(bytes, new Uint8Array(140)).slice(0, length);
    if (length !== undefined) filled.set([1, length === 130 ? 1 : 2]);
    const decoded = decodeHandshake(filled);
    if (length !== undefined) expect(decoded.ok).toBe(true);
    if (!decoded.ok) return;
    const { value } = decoded;
    expect(value.kind === 'hello' ? encodeHello(value) : encodeAuth(value)).toEqual(filled);
  },
);
