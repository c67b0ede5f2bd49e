import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';

import { toHex } from '#shared/kernel/bytes.ts';
import { deriveEnvelopeKey } from '#shared/replica/envelope/envelope-seal.ts';
import { decodeLiveMessage, encodeLiveMessage } from '#shared/replica/live/live-message-codec.ts';
import { deriveLiveKey, openLiveMessage } from '#shared/replica/live/live-seal.ts';
import { checkLive, contextOf, EXAMPLE, example, exampleBytes, type LiveContent, makeLive } from './live-fixture.ts';

describe('seal', () => {
  test('[LIVE3] a message of another epoch, circle or device is noticed before decrypting', () => {
    const wrong: readonly Partial<LiveContent>[] = [
      { epochKey: '34'.repeat(32) },
      { circleId: '12'.repeat(32) },
      { epochId: '23'.repeat(16) },
      { device: '45'.repeat(16) },
    ];
    for (const change of wrong) {
      const key = deriveLiveKey(contextOf({ ...EXAMPLE, ...change }));
      expect(openLiveMessage(example, key)).toEqual({ ok: false, error: 'other-key' });
    }
    const update = openLiveMessage(example, deriveLiveKey(contextOf(EXAMPLE)));
    expect(update.ok && toHex(update.value)).toBe(EXAMPLE.update);
  });

  test('[LIVE3] a commitment copied from the right key does not make a wrong one fit', () => {
    const wrong = deriveLiveKey(contextOf({ ...EXAMPLE, epochKey: '34'.repeat(32) }));
    const posing = { key: wrong.key, commitment: example.header.commitment };
    expect(openLiveMessage(example, posing)).toEqual({ ok: false, error: 'altered' });
  });

  test('[LIVE3] the key of the envelopes of the same device and epoch is another', () => {
    const [live, envelope] = [deriveLiveKey(contextOf(EXAMPLE)), deriveEnvelopeKey(contextOf(EXAMPLE))];
    expect(live.key).not.toEqual(envelope.key);
    expect(openLiveMessage(example, envelope)).toEqual({ ok: false, error: 'other-key' });
  });

  test('[LIVE4] a body moved under another header does not open', async () => {
    const next = await makeLive({ ...EXAMPLE, number: EXAMPLE.number + 1 });
    const moved = decodeLiveMessage(encodeLiveMessage({ ...example, headerBytes: next.headerBytes }));
    if (!moved.ok) throw new Error(moved.error);
    expect(openLiveMessage(moved.value, deriveLiveKey(contextOf(EXAMPLE)))).toEqual({ ok: false, error: 'altered' });
  });
});

describe('changed bytes', () => {
  const signatureAt = exampleBytes.length - 64;

  test('the example itself passes every check', async () => {
    expect(await checkLive(exampleBytes)).toEqual({ opens: true, isSigned: true });
  });

  test.prop([fc.nat({ max: exampleBytes.length - 1 }), fc.integer({ min: 1, max: 255 })], { numRuns: 300 })(
    '[LIVE1] [LIVE4] no byte can be changed: the signature notices all of them, the seal all before the signature',
    async (offset, mask) => {
      const copy = exampleBytes.slice();
      copy[offset] = (copy[offset] ?? 0) ^ mask;
      expect(await checkLive(copy)).toEqual({ opens: offset >= signatureAt, isSigned: false });
    },
  );

  test('[LIVE1] [LIVE4] a bit of any byte turned is noticed', async () => {
    for (let offset = 0; offset < exampleBytes.length; offset++) {
      const copy = exampleBytes.slice();
      copy[offset] = (copy[offset] ?? 0) ^ 0x10;
      expect(await checkLive(copy), `byte ${offset}`).toEqual({ opens: offset >= signatureAt, isSigned: false });
    }
  });

  test('[LIVE2] [LIVE4] a message cut short or drawn out is refused', async () => {
    const refused = { opens: false, isSigned: false };
    for (let length = 0; length < exampleBytes.length; length++) {
      expect(await checkLive(exampleBytes.subarray(0, length))).toEqual(refused);
    }
    expect(await checkLive(new Uint8Array([...exampleBytes, 0]))).toEqual(refused);
    expect(await checkLive(new Uint8Array([0, ...exampleBytes]))).toEqual(refused);
  });

  test.prop([fc.uint8Array({ maxLength: 400 })])('[LIVE2] random bytes are refused without an error', async (bytes) => {
    expect(await checkLive(bytes)).toEqual({ opens: false, isSigned: false });
  });
});
