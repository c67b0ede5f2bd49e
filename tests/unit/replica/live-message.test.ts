import { readFileSync } from 'node:fs';

import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';

import { toHex } from '#shared/kernel/bytes.ts';
import { envelopeIdBytes } from '#shared/replica/envelope/envelope-codec.ts';
import {
  decodeLiveMessage,
  encodeLiveHeader,
  encodeLiveMessage,
  liveClaimOf,
} from '#shared/replica/live/live-message-codec.ts';
import { liveNameOf, MAX_LIVE_UPDATE_BYTES, MIN_LIVE_BYTES } from '#shared/replica/live/live-message.ts';
import { deriveLiveKey, openLiveMessage } from '#shared/replica/live/live-seal.ts';
import {
  anyLiveContent,
  bytesOf,
  contextOf,
  crypto,
  EXAMPLE,
  example,
  exampleBytes,
  type LiveContent,
  makeLive,
  signingKey,
} from './live-fixture.ts';

interface Vector extends LiveContent {
  readonly signingSecretSeed: number;
  readonly bytes: string;
  readonly digest: string;
}

const vectors = JSON.parse(readFileSync(new URL('../../vectors/live-v1.json', import.meta.url), 'utf8')) as Vector[];

const codeOf = (input: Uint8Array): string => {
  const result = decodeLiveMessage(input);
  return result.ok ? 'ok' : result.error;
};

describe('vectors', () => {
  test.each(vectors.map((vector, index) => ({ index, vector })))(
    '[LIVE1] [LIVE2] vector $index',
    async ({ vector }) => {
      const message = await makeLive(vector, { seed: vector.signingSecretSeed });
      expect(toHex(encodeLiveMessage(message))).toBe(vector.bytes);
      expect(toHex(message.digest)).toBe(vector.digest);
      const decoded = decodeLiveMessage(bytesOf(vector.bytes));
      expect(decoded).toEqual({ ok: true, value: message });
    },
  );
});

describe('signature', () => {
  test('[LIVE1] it covers the digest, for this purpose and no other', async () => {
    const claim = liveClaimOf(example, signingKey);
    const asEnvelope = { ...claim, purpose: 'envelope' } as const;
    const asReceipt = { ...claim, purpose: 'receipt' } as const;
    const borrowed = { ...claim, signature: await crypto.sign('envelope', example.digest) };
    expect(await crypto.verifyMany([claim, asEnvelope, asReceipt, borrowed])).toEqual([true, false, false, false]);
  });

  test('[LIVE1] the digest is not the id that an envelope of the same bytes would have', () => {
    expect(example.digest).not.toEqual(envelopeIdBytes(example.headerBytes, example.ciphertext));
  });

  test('[LIVE1] another signature does not make another message', () => {
    const decoded = decodeLiveMessage(encodeLiveMessage({ ...example, signature: new Uint8Array(64) }));
    expect(decoded.ok && decoded.value.digest).toEqual(example.digest);
  });
});

describe('form', () => {
  test.prop([anyLiveContent], { numRuns: 60 })(
    '[LIVE2] what is sealed is read and opened as it was',
    async (content) => {
      const message = await makeLive(content);
      const decoded = decodeLiveMessage(encodeLiveMessage(message));
      if (!decoded.ok) throw new Error(decoded.error);
      expect(decoded.value).toEqual(message);
      expect(encodeLiveHeader(decoded.value.header)).toEqual(message.headerBytes);
      const update = openLiveMessage(decoded.value, deriveLiveKey(contextOf(content)));
      expect(update.ok && toHex(update.value)).toBe(content.update);
    },
  );

  test.prop([fc.uint8Array({ minLength: MIN_LIVE_BYTES, maxLength: MIN_LIVE_BYTES + 40 }), fc.boolean()])(
    '[LIVE2] whatever is decoded encodes to the same bytes, header and all',
    (bytes, isPlausible) => {
      if (isPlausible) bytes.set([1, 1, 0, 0]);
      const decoded = decodeLiveMessage(bytes);
      if (!decoded.ok) return;
      expect(encodeLiveMessage(decoded.value)).toEqual(bytes);
      expect(encodeLiveHeader(decoded.value.header)).toEqual(decoded.value.headerBytes);
    },
  );

  test('[LIVE2] refuses what has another form', () => {
    const changed = (offset: number, ...values: readonly number[]): string => {
      const copy = exampleBytes.slice();
      copy.set(values, offset);
      return codeOf(copy);
    };
    expect(codeOf(exampleBytes)).toBe('ok');
    expect(codeOf(new Uint8Array(0))).toBe('too-short');
    expect(codeOf(exampleBytes.subarray(0, MIN_LIVE_BYTES - 1))).toBe('too-short');
    expect(changed(0, 0)).toBe('unknown-version');
    expect(changed(0, 2)).toBe('unknown-version');
    expect(changed(1, 0)).toBe('unknown-kind');
    expect(changed(1, 2)).toBe('unknown-kind');
    expect(changed(2, 1)).toBe('bad-flags');
    expect(changed(3, 1)).toBe('bad-flags');
    expect(changed(68, 0, 0, 0, 0)).toBe('bad-number');
    expect(changed(72, 0, 32)).toBe('bad-time');
    expect(changed(72, 255)).toBe('bad-time');
  });

  test('[LIVE2] a message has 64 KiB at most', async () => {
    const largest = await makeLive(EXAMPLE, { update: new Uint8Array(MAX_LIVE_UPDATE_BYTES) });
    const bytes = encodeLiveMessage(largest);
    expect(bytes.length).toBe(65_536);
    expect(codeOf(bytes)).toBe('ok');
    expect(codeOf(new Uint8Array([...bytes, 0]))).toBe('too-long');
    await expect(makeLive(EXAMPLE, { update: new Uint8Array(MAX_LIVE_UPDATE_BYTES + 1) })).rejects.toThrow('64 KiB');
  });

  test('[LIVE2] what could not be read again is not written', async () => {
    const wrong: readonly Partial<LiveContent>[] = [
      { number: 0 },
      { number: 1.5 },
      { number: 2 ** 32 },
      { at: -1 },
      { sessionNonce: '55'.repeat(15) },
      { device: '44'.repeat(17) },
    ];
    for (const change of wrong) await expect(makeLive({ ...EXAMPLE, ...change })).rejects.toThrow('Assertion failed');
  });
});

describe('name', () => {
  test('[LIVE1] it is made of device, session and number, and follows from the bytes', () => {
    const decoded = decodeLiveMessage(exampleBytes);
    const name = `${EXAMPLE.device} ${EXAMPLE.sessionNonce} 00000003`;
    expect(decoded.ok && liveNameOf(decoded.value.header)).toBe(name);
  });

  test('[LIVE1] names of one session sort by number', () => {
    const { header } = example;
    const numbers = [2 ** 32 - 1, 10, 2, 256, 1, 16];
    const names = numbers.map((number) => liveNameOf({ ...header, number })).toSorted();
    const sorted = numbers.toSorted((a, b) => a - b);
    expect(names).toEqual(sorted.map((number) => liveNameOf({ ...header, number })));
  });
});
