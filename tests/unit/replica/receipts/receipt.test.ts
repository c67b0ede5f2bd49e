import { readFileSync } from 'node:fs';

import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';

import { concatBytes, fromHex, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EntryId, EnvelopeId, EpochId } from '#shared/kernel/ids.ts';
import { circleTagOf } from '#shared/replica/names.ts';
import { MAX_RECEIPT_BYTES, type ReceiptBody, type SealedReceipt } from '#shared/replica/receipts/receipt.ts';
import {
  decodeReceipt,
  decodeReceiptBody,
  encodeReceipt,
  encodeReceiptBody,
} from '#shared/replica/receipts/receipt-codec.ts';
import { deriveReceiptKey, openReceipt, receiptClaimOf, sealReceipt } from '#shared/replica/receipts/receipt-seal.ts';
import { createTestDevice } from '#tests/support/device.ts';

interface Vector {
  readonly circleId: string;
  readonly epochId: string;
  readonly epochKey: string;
  readonly device: string;
  readonly signingSecretSeed: number;
  readonly counter: number;
  readonly at: number;
  readonly nonce: string;
  readonly heads: readonly { readonly device: string; readonly seq: number; readonly id: string }[];
  readonly graphHeads: readonly string[];
  readonly bytes: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../vectors/receipt-v1.json', import.meta.url), 'utf8'),
) as readonly Vector[];

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new Error('a vector holds hexadecimal digits');
  return bytes;
}

function contextOf(vector: Omit<Vector, 'bytes'>) {
  return {
    epochKey: bytesOf(vector.epochKey),
    circleTag: circleTagOf(vector.circleId as CircleId),
    epochId: vector.epochId as EpochId,
    device: vector.device as DeviceId,
  };
}

function make(vector: Omit<Vector, 'bytes'>): Promise<SealedReceipt> {
  const { epochKey: _epochKey, ...place } = contextOf(vector);
  return sealReceipt({
    header: { ...place, counter: vector.counter, at: vector.at, nonce: bytesOf(vector.nonce) },
    body: { heads: vector.heads, graphHeads: vector.graphHeads } as ReceiptBody,
    key: deriveReceiptKey(contextOf(vector)),
    crypto: createTestDevice(vector.signingSecretSeed).ports.crypto,
  });
}

const EXAMPLE: Omit<Vector, 'bytes'> = {
  circleId: '11'.repeat(32),
  epochId: '22'.repeat(16),
  epochKey: '33'.repeat(32),
  device: '44'.repeat(16),
  signingSecretSeed: 7,
  counter: 3,
  at: 1_767_600_000_000,
  nonce: '66'.repeat(24),
  heads: [{ device: '44'.repeat(16), seq: 5, id: '55'.repeat(32) }],
  graphHeads: ['77'.repeat(32)],
};

test.each(vectors.map((vector, index) => ({ index, vector })))('[RCPT1] [RCPT2] vector $index', async ({ vector }) => {
  const { counter, at, heads, graphHeads, device } = vector;
  expect(toHex(encodeReceipt(await make(vector)))).toBe(vector.bytes);
  const decoded = decodeReceipt(bytesOf(vector.bytes));
  if (!decoded.ok) throw new Error(decoded.error);
  expect(toHex(encodeReceipt(decoded.value))).toBe(vector.bytes);
  const opened = openReceipt(decoded.value, deriveReceiptKey(contextOf(vector)));
  expect(opened).toEqual({ ok: true, value: { device, counter, at, heads, graphHeads } });
});

test('[RCPT1] the signature is for this purpose and for all bytes before it', async () => {
  const { crypto } = createTestDevice(7).ports;
  const { signingKey } = await crypto.keys();
  const sealed = await make(EXAMPLE);
  const claim = receiptClaimOf(sealed, signingKey);
  expect(await crypto.verifyMany([claim, { ...claim, purpose: 'envelope' }])).toEqual([true, false]);
  const bytes = encodeReceipt(sealed);
  const altered = Array.from({ length: bytes.length - 64 }, (_, offset) => {
    const copy = bytes.slice();
    copy[offset] = (copy[offset] ?? 0) ^ 1;
    const decoded = decodeReceipt(copy);
    return decoded.ok ? [receiptClaimOf(decoded.value, signingKey).digest] : [];
  });
  const digests = new Set(altered.flat().map(toHex));
  // All but the version and the first bytes of the two numbers, which are refused for their form.
  expect(digests.size).toBe(bytes.length - 64 - 3);
  expect(digests).not.toContain(toHex(claim.digest));
});

test('[RCPT2] refuses what has another form', async () => {
  const bytes = encodeReceipt(await make(EXAMPLE));
  const changed = (offset: number, ...values: readonly number[]): Uint8Array => {
    const copy = bytes.slice();
    copy.set(values, offset);
    return copy;
  };
  const codeOf = (input: Uint8Array): string => {
    const result = decodeReceipt(input);
    return result.ok ? 'ok' : result.error;
  };
  expect(codeOf(new Uint8Array(0))).toBe('too-short');
  expect(codeOf(bytes.subarray(0, 200))).toBe('too-short');
  expect(codeOf(bytes.subarray(0, 201))).toBe('ok');
  expect(codeOf(concatBytes(bytes, new Uint8Array(MAX_RECEIPT_BYTES - bytes.length)))).toBe('ok');
  expect(codeOf(concatBytes(bytes, new Uint8Array(MAX_RECEIPT_BYTES - bytes.length + 1)))).toBe('too-long');
  expect(codeOf(changed(0, 2))).toBe('unknown-version');
  expect(codeOf(changed(49, 0, 0, 0, 0, 0, 0, 0, 0))).toBe('bad-number');
  expect(codeOf(changed(49, 255))).toBe('bad-number');
  expect(codeOf(changed(57, 255))).toBe('bad-number');
});

test('[RCPT2] what is sealed has one form', () => {
  const head = (device: number, seq: number) => ({
    device: device.toString(16).padStart(32, '0') as DeviceId,
    seq,
    id: '55'.repeat(32) as EnvelopeId,
  });
  const entry = (number: number) => number.toString(16).padStart(64, '0') as EntryId;
  const given = { heads: [head(2, 1), head(1, 9), head(1, 2), head(1, 9)], graphHeads: [entry(2), entry(1)] };
  const body = encodeReceiptBody(given);
  expect(decodeReceiptBody(body)).toEqual({
    heads: [head(1, 2), head(1, 9), head(2, 1)],
    graphHeads: [entry(1), entry(2)],
  });
  const [one, two] = [body.slice(2, 58), body.slice(58, 114)];
  const rest = body.slice(170);
  const count = Uint8Array.of(0, 2);
  expect(decodeReceiptBody(concatBytes(count, one, two, rest))).toBeDefined();
  expect(decodeReceiptBody(concatBytes(count, two, one, rest))).toBeUndefined();
  expect(decodeReceiptBody(concatBytes(count, one, one, rest))).toBeUndefined();
  expect(decodeReceiptBody(concatBytes(body, Uint8Array.of(0)))).toBeUndefined();
  expect(decodeReceiptBody(body.subarray(0, -1))).toBeUndefined();
  expect(decodeReceiptBody(encodeReceiptBody({ ...given, heads: [head(1, 0)] }))).toBeUndefined();
});

test.prop([fc.uint8Array({ maxLength: 400 })])('[RCPT2] no bytes make the readers throw', (bytes) => {
  const sealed = bytes.slice();
  sealed[0] = 1;
  const decoded = decodeReceipt(sealed);
  expect(decoded.ok ? encodeReceipt(decoded.value) : sealed).toEqual(sealed);
  const body = decodeReceiptBody(bytes);
  expect(body === undefined ? bytes : encodeReceiptBody(body)).toEqual(bytes);
});

test('[RCPT3] a key of another epoch, circle or device is noticed before decrypting', async () => {
  const sealed = await make(EXAMPLE);
  const right = contextOf(EXAMPLE);
  const wrong = [
    { ...right, epochKey: bytesOf('34'.repeat(32)) },
    { ...right, circleTag: circleTagOf('12'.repeat(32) as CircleId) },
    { ...right, epochId: '23'.repeat(16) as EpochId },
    { ...right, device: '45'.repeat(16) as DeviceId },
  ];
  for (const context of wrong) {
    expect(openReceipt(sealed, deriveReceiptKey(context))).toEqual({ ok: false, error: 'other-key' });
  }
});

test('[RCPT3] no byte of header or body can be changed', async () => {
  const key = deriveReceiptKey(contextOf(EXAMPLE));
  const bytes = encodeReceipt(await make(EXAMPLE));
  for (let offset = 0; offset < bytes.length - 64; offset++) {
    const copy = bytes.slice();
    copy[offset] = (copy[offset] ?? 0) ^ 0x10;
    const decoded = decodeReceipt(copy);
    expect(decoded.ok && openReceipt(decoded.value, key).ok, `byte ${offset}`).toBe(false);
  }
});

test('[RCPT2] a receipt with as much as it may say fits, and says the newest of every device first', async () => {
  const digits = (number: number, length: number) => number.toString(16).padStart(length, '0');
  const headsOf = (count: number, device: (index: number) => number) =>
    Array.from({ length: count }, (_, index) => ({
      device: digits(device(index), 32),
      seq: index + 1,
      id: digits(index, 64),
    }));
  const forks = headsOf(1_100, () => 1);
  const others = headsOf(50, (index) => index + 2);
  const graphHeads = Array.from({ length: 300 }, (_, index) => digits(300 - index, 64));
  const sealed = await make({ ...EXAMPLE, heads: [...forks, ...others], graphHeads });
  const bytes = encodeReceipt(sealed);
  expect(decodeReceipt(bytes).ok).toBe(true);
  const opened = openReceipt(sealed, deriveReceiptKey(contextOf(EXAMPLE)));
  if (!opened.ok) throw new Error(opened.error);
  expect(opened.value.heads).toHaveLength(1_000);
  expect(opened.value.heads).toEqual(expect.arrayContaining([...others, ...forks.slice(-1)]));
  expect(opened.value.graphHeads).toEqual(graphHeads.toReversed().slice(0, 256));
});
