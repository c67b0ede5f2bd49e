import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { fromHex, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EnvelopeId, EpochId } from '#shared/kernel/ids.ts';
import { type Envelope, MAX_ENVELOPE_BYTES } from '#shared/replica/envelope/envelope.ts';
import { decodeEnvelope, encodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { deriveEnvelopeKey, sealEnvelope, unsealEnvelope } from '#shared/replica/envelope/envelope-seal.ts';
import { circleTagOf, idBytes } from '#shared/replica/names.ts';
import { createTestDevice } from '#tests/support/device.ts';

interface Vector {
  readonly circleId: string;
  readonly epochId: string;
  readonly epochKey: string;
  readonly device: string;
  readonly signingSecretSeed: number;
  readonly seq: number;
  readonly previous: string | null;
  readonly at: number;
  readonly nonce: string;
  readonly kind: number;
  readonly body: string;
  readonly bytes: string;
  readonly id: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/envelope-v1.json', import.meta.url), 'utf8'),
) as Vector[];

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new Error('a vector holds hexadecimal digits');
  return bytes;
}

async function make(vector: Omit<Vector, 'bytes' | 'id'>): Promise<Envelope> {
  const { crypto } = createTestDevice(vector.signingSecretSeed).ports;
  const circleTag = circleTagOf(vector.circleId as CircleId);
  const epochId = vector.epochId as EpochId;
  const device = vector.device as DeviceId;
  return sealEnvelope({
    header: {
      kind: vector.kind,
      critical: true,
      circleTag,
      epochId,
      device,
      seq: vector.seq,
      previous: (vector.previous ?? undefined) as EnvelopeId | undefined,
      at: vector.at,
      nonce: bytesOf(vector.nonce),
    },
    body: bytesOf(vector.body),
    key: deriveEnvelopeKey({ epochKey: bytesOf(vector.epochKey), circleTag, epochId, device }),
    sign: (digest) => crypto.sign('envelope', digest),
  });
}

const EXAMPLE: Omit<Vector, 'bytes' | 'id'> = {
  circleId: '11'.repeat(32),
  epochId: '22'.repeat(16),
  epochKey: '33'.repeat(32),
  device: '44'.repeat(16),
  signingSecretSeed: 7,
  seq: 2,
  previous: '55'.repeat(32),
  at: 1_767_600_000_000,
  nonce: '66'.repeat(24),
  kind: 2,
  body: '00010000616263',
};

test.each(vectors.map((vector, index) => ({ index, vector })))('[ENV1] [ENV2] vector $index', async ({ vector }) => {
  const envelope = await make(vector);
  expect(toHex(encodeEnvelope(envelope))).toBe(vector.bytes);
  const decoded = decodeEnvelope(bytesOf(vector.bytes));
  if (!decoded.ok) throw new Error(decoded.error);
  expect(decoded.value.id).toBe(vector.id);
  expect(decoded.value.header).toEqual(envelope.header);
  expect(toHex(encodeEnvelope(decoded.value))).toBe(vector.bytes);
});

test('[ENV1] another signature does not make another envelope', async () => {
  const bytes = encodeEnvelope(await make(EXAMPLE));
  const other = bytes.slice();
  other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
  const [a, b] = [decodeEnvelope(bytes), decodeEnvelope(other)];
  expect(a.ok && b.ok && a.value.id === b.value.id).toBe(true);
});

test('[ENV1] the signature covers the id', async () => {
  const { crypto } = createTestDevice(7).ports;
  const { signingKey } = await crypto.keys();
  const envelope = await make(EXAMPLE);
  const claim = {
    purpose: 'envelope',
    digest: idBytes(envelope.id),
    signature: envelope.signature,
    key: signingKey,
  } as const;
  const forOtherUse = { ...claim, purpose: 'graph-entry' } as const;
  expect(await crypto.verifyMany([claim, forOtherUse])).toEqual([true, false]);
});

test('[ENV2] refuses what has another form', async () => {
  const bytes = encodeEnvelope(await make(EXAMPLE));
  const changed = (offset: number, value: number): Uint8Array => {
    const copy = bytes.slice();
    copy[offset] = value;
    return copy;
  };
  const codeOf = (input: Uint8Array): string => {
    const result = decodeEnvelope(input);
    return result.ok ? 'ok' : result.error;
  };
  expect(codeOf(new Uint8Array(0))).toBe('too-short');
  expect(codeOf(bytes.subarray(0, 235))).toBe('too-short');
  expect(codeOf(new Uint8Array(MAX_ENVELOPE_BYTES + 1))).toBe('too-long');
  expect(codeOf(changed(0, 2))).toBe('unknown-version');
  expect(codeOf(changed(2, 1))).toBe('bad-flags');
  expect(codeOf(changed(3, 3))).toBe('bad-flags');
  expect(codeOf(changed(52, 255))).toBe('bad-sequence');
  expect(codeOf(changed(59, 0))).toBe('bad-sequence');
  expect(codeOf(changed(59, 1))).toBe('bad-sequence');
});

test('[ENV3] a key of another epoch, circle or device is noticed before decrypting', async () => {
  const envelope = await make(EXAMPLE);
  const right = {
    epochKey: bytesOf(EXAMPLE.epochKey),
    circleTag: envelope.header.circleTag,
    epochId: envelope.header.epochId,
    device: envelope.header.device,
  };
  const wrong = [
    { ...right, epochKey: bytesOf('34'.repeat(32)) },
    { ...right, circleTag: circleTagOf('12'.repeat(32) as CircleId) },
    { ...right, epochId: '23'.repeat(16) as EpochId },
    { ...right, device: '45'.repeat(16) as DeviceId },
  ];
  for (const options of wrong) {
    expect(unsealEnvelope(envelope, deriveEnvelopeKey(options))).toEqual({ ok: false, error: 'other-key' });
  }
  const body = unsealEnvelope(envelope, deriveEnvelopeKey(right));
  expect(body.ok && toHex(body.value)).toBe(EXAMPLE.body);
});

test('[ENV4] no byte of header or body can be changed', async () => {
  const envelope = await make(EXAMPLE);
  const key = deriveEnvelopeKey({
    epochKey: bytesOf(EXAMPLE.epochKey),
    circleTag: envelope.header.circleTag,
    epochId: envelope.header.epochId,
    device: envelope.header.device,
  });
  const bytes = encodeEnvelope(envelope);
  for (let offset = 0; offset < bytes.length - 64; offset++) {
    const copy = bytes.slice();
    copy[offset] = (copy[offset] ?? 0) ^ 0x10;
    const decoded = decodeEnvelope(copy);
    const opened = decoded.ok && unsealEnvelope(decoded.value, key).ok;
    expect(opened, `byte ${offset}`).toBe(false);
  }
});
