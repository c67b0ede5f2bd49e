import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';

import { concatBytes, toHex } from '#shared/kernel/bytes.ts';
import {
  decodeSessionPayload,
  decodeUpdatePayload,
  encodeSessionPayload,
  encodeUpdatePayload,
  type UpdatePayload,
} from '#shared/replica/envelope/payloads.ts';

const BAD = { ok: false, error: 'bad-payload' };
const NEWER = { ok: false, error: 'newer-version' };

const anyUpdatePayload: fc.Arbitrary<UpdatePayload> = fc.record({
  update: fc.uint8Array({ maxLength: 60 }),
  attached: fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 6 }),
  coversLive: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
});

const EXAMPLE: UpdatePayload = {
  update: Uint8Array.of(0xaa, 0xbb),
  attached: [Uint8Array.of(1, 2, 3), Uint8Array.of(4)],
  coversLive: 258,
};
const EXAMPLE_HEX = ['01', '0002', '00000003010203', '0000000104', '00000102', 'aabb'].join('');

describe('UPDATE payload', () => {
  test('[ENV7] one that attaches and covers nothing has the bytes that it always had', () => {
    const doc = new Y.Doc();
    doc.clientID = 1;
    doc.getText('notes').insert(0, 'abc');
    const update = Y.encodeStateAsUpdateV2(doc);
    const asAlways = concatBytes(Uint8Array.of(1, 0, 0, 0, 0, 0, 0), update);
    expect(encodeUpdatePayload({ update, attached: [], coversLive: 0 })).toEqual(asAlways);
    expect(decodeUpdatePayload(asAlways)).toEqual({ ok: true, value: { update, attached: [], coversLive: 0 } });
  });

  test('[ENV7] what is attached stands between its number and what is covered', () => {
    expect(toHex(encodeUpdatePayload(EXAMPLE))).toBe(EXAMPLE_HEX);
  });

  test.prop([anyUpdatePayload])('[ENV7] what is written is read as it was', (payload) => {
    expect(decodeUpdatePayload(encodeUpdatePayload(payload))).toEqual({ ok: true, value: payload });
  });

  test.prop([fc.uint8Array({ maxLength: 40 }), fc.nat({ max: 3 })])(
    '[ENV7] whatever is read is written as the same bytes',
    (bytes, count) => {
      bytes.set([1, 0, count].slice(0, bytes.length));
      const decoded = decodeUpdatePayload(bytes);
      if (decoded.ok) expect(encodeUpdatePayload(decoded.value)).toEqual(bytes);
      else expect(decoded).toEqual(BAD);
    },
  );

  test('[ENV7] one that ends before its update begins is refused', () => {
    const bytes = encodeUpdatePayload({ ...EXAMPLE, update: new Uint8Array(0) });
    for (let length = 0; length < bytes.length; length++) {
      expect(decodeUpdatePayload(bytes.subarray(0, length)), `${length} bytes`).toEqual(BAD);
    }
    expect(decodeUpdatePayload(bytes).ok).toBe(true);
  });

  test('[ENV7] a length or number that goes beyond the payload is refused', () => {
    const bytes = encodeUpdatePayload(EXAMPLE);
    const changed = (offset: number, ...values: readonly number[]): unknown => {
      const copy = bytes.slice();
      copy.set(values, offset);
      return decodeUpdatePayload(copy);
    };
    expect(changed(1, 255, 255)).toEqual(BAD);
    expect(changed(3, 255, 255, 255, 255)).toEqual(BAD);
    expect(changed(3, 127, 255, 255, 255)).toEqual(BAD);
    expect(changed(3, 0, 0, 0, bytes.length - 6)).toEqual(BAD);
  });

  test('[ENV7] what is attached is a view of the payload, not memory of its own', () => {
    const bytes = encodeUpdatePayload(EXAMPLE);
    const decoded = decodeUpdatePayload(bytes);
    if (!decoded.ok) throw new Error(decoded.error);
    for (const view of [...decoded.value.attached, decoded.value.update]) expect(view.buffer).toBe(bytes.buffer);
  });

  test('[ENV7] another version is not guessed at', () => {
    expect(decodeUpdatePayload(Uint8Array.of(2))).toEqual(NEWER);
    expect(decodeUpdatePayload(Uint8Array.of(2, 0, 0, 0, 0, 0, 0))).toEqual(NEWER);
  });

  test('[ENV7] numbers that would not fit are not written', () => {
    const tooMany = Array.from({ length: 65_536 }, () => new Uint8Array(0));
    const wrong: readonly Partial<UpdatePayload>[] = [
      { attached: tooMany },
      { coversLive: -1 },
      { coversLive: 0.5 },
      { coversLive: 2 ** 32 },
    ];
    for (const change of wrong) {
      expect(() => encodeUpdatePayload({ ...EXAMPLE, ...change })).toThrow('Assertion failed');
    }
    const most = { ...EXAMPLE, attached: tooMany.slice(1) };
    const decoded = decodeUpdatePayload(encodeUpdatePayload(most));
    expect(decoded.ok && decoded.value.attached.length).toBe(65_535);
  });
});

describe('SESSION payload', () => {
  test('[ENV7] it holds its nonce and nothing else', () => {
    const nonce = new Uint8Array(16).fill(5);
    const payload = encodeSessionPayload(nonce);
    expect(toHex(payload)).toBe(`02${'05'.repeat(16)}`);
    expect(decodeSessionPayload(payload)).toEqual({ ok: true, value: { nonce, isFirstForm: false } });
    expect(decodeSessionPayload(payload.subarray(0, -1))).toEqual(BAD);
    expect(decodeSessionPayload(concatBytes(payload, Uint8Array.of(0)))).toEqual(BAD);
    expect(decodeSessionPayload(Uint8Array.of(3))).toEqual(NEWER);
  });

  test('[SES6] the first form is still read', () => {
    const nonce = new Uint8Array(16).fill(5);
    expect(decodeSessionPayload(Uint8Array.of(1, ...nonce))).toEqual({ ok: true, value: { nonce, isFirstForm: true } });
    expect(decodeSessionPayload(Uint8Array.of(1))).toEqual(BAD);
  });
});
