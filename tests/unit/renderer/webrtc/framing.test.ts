import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';

import {
  type CarryingKind,
  createFrameJoiner,
  cutIntoFrames,
  fitsFrames,
  type FrameJoiner,
  type Joined,
  MAX_FRAME_BYTES,
  MAX_LINK_MESSAGE_BYTES,
  MAX_PRESENCE_BYTES,
  MIN_FULL_FRAME_BYTES,
  signalFrame,
} from '#renderer/adapters/webrtc/framing.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';

/** Bytes that differ from place to place, so that a swap is seen. */
const filled = (length: number, seed = 0): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index + (index >> 8) * 7 + seed) & 255);

const frame = (code: number, length: number, piece: Uint8Array): Uint8Array => {
  const head = new Uint8Array(5);
  head[0] = code;
  new DataView(head.buffer).setUint32(1, length);
  return concatBytes(head, piece);
};
const more = (piece: Uint8Array): Uint8Array => concatBytes(Uint8Array.of(0), piece);
const MESSAGE = 4;

/** What becomes of frames in a row: the last answer, or the first error. */
function outcomeOf(joiner: FrameJoiner, ...frames: readonly Uint8Array[]): string {
  let last = 'nothing';
  for (const each of frames) {
    const taken = joiner.take(each);
    if (!taken.ok) return taken.error;
    last = taken.value === undefined ? 'more' : `${taken.value.kind} ${taken.value.bytes.length}`;
  }
  return last;
}

const anySent = fc.oneof(
  fc.record({
    kind: fc.constant<CarryingKind>('message'),
    length: fc.oneof(
      fc.integer({ min: 1, max: MAX_LINK_MESSAGE_BYTES }),
      ...[MIN_FULL_FRAME_BYTES, MAX_FRAME_BYTES, 2 * MAX_FRAME_BYTES, MAX_LINK_MESSAGE_BYTES - 9].map((near) =>
        fc.integer({ min: near - 9, max: near + 9 }),
      ),
    ),
  }),
  fc.record({ kind: fc.constant<CarryingKind>('presence'), length: fc.integer({ min: 1, max: MAX_PRESENCE_BYTES }) }),
  fc.record({ kind: fc.constant<CarryingKind>('handshake'), length: fc.integer({ min: 1, max: 1024 }) }),
  fc.record({ kind: fc.constantFrom<'ready' | 'beat'>('ready', 'beat'), length: fc.constant(0) }),
);

describe('cut and joined', () => {
  test.prop([fc.array(anySent, { maxLength: 6 }), fc.constantFrom(MIN_FULL_FRAME_BYTES, MAX_FRAME_BYTES)], {
    numRuns: 60,
  })('[FRAME1] [FRAME2] messages of any size and kind arrive as they were, in order', (all, frameBytes) => {
    const joiner = createFrameJoiner();
    const arrived: Joined[] = [];
    for (const [index, { kind, length }] of all.entries()) {
      const isSignal = kind === 'ready' || kind === 'beat';
      const frames = isSignal ? [signalFrame(kind)] : cutIntoFrames(kind, filled(length, index), frameBytes);
      for (const each of frames) {
        expect(each.length).toBeLessThanOrEqual(frameBytes);
        const taken = joiner.take(each);
        if (!taken.ok) throw new Error(taken.error);
        if (taken.value !== undefined) arrived.push(taken.value);
      }
    }
    expect(arrived.map(({ kind, bytes }) => ({ kind, length: bytes.length }))).toEqual(all);
    for (const [index, { bytes }] of arrived.entries()) {
      expect(Buffer.compare(bytes, filled(bytes.length, index))).toBe(0);
    }
  });

  test('[FRAME2] the largest message takes five frames and a bit, or twenty', () => {
    const largest = filled(MAX_LINK_MESSAGE_BYTES);
    expect(cutIntoFrames('message', largest, MAX_FRAME_BYTES).map(({ length }) => length)).toEqual([
      ...Array.from({ length: 5 }, () => MAX_FRAME_BYTES),
      10,
    ]);
    expect(cutIntoFrames('message', largest, MIN_FULL_FRAME_BYTES)).toHaveLength(21);
    expect(cutIntoFrames('message', filled(MAX_FRAME_BYTES - 5), MAX_FRAME_BYTES)).toHaveLength(1);
    expect(cutIntoFrames('message', filled(MAX_FRAME_BYTES - 4), MAX_FRAME_BYTES)).toHaveLength(2);
  });

  test('[FRAME1] what fits', () => {
    expect(fitsFrames('message', new Uint8Array(0))).toBe(false);
    expect(fitsFrames('message', new Uint8Array(MAX_LINK_MESSAGE_BYTES))).toBe(true);
    expect(fitsFrames('message', new Uint8Array(MAX_LINK_MESSAGE_BYTES + 1))).toBe(false);
    expect(fitsFrames('presence', new Uint8Array(MAX_PRESENCE_BYTES + 1))).toBe(false);
  });
});

describe('hostile frames', () => {
  const outcome = (...frames: readonly Uint8Array[]): string => outcomeOf(createFrameJoiner(), ...frames);
  const full = MIN_FULL_FRAME_BYTES;

  test('[FRAME3] heads that promise what does not come, or too much', () => {
    expect(outcome(new Uint8Array(0))).toBe('empty');
    expect(outcome(Uint8Array.of(6))).toBe('unknown-kind');
    expect(outcome(Uint8Array.of(255, 0, 0, 0, 1, 9))).toBe('unknown-kind');
    expect(outcome(Uint8Array.of(2, 0))).toBe('bad-length');
    expect(outcome(Uint8Array.of(4, 0, 0, 0))).toBe('bad-length');
    expect(outcome(frame(MESSAGE, 0, new Uint8Array(0)))).toBe('bad-length');
    expect(outcome(frame(MESSAGE, 1, new Uint8Array(2)))).toBe('bad-length');
    expect(outcome(frame(MESSAGE, 1, new Uint8Array(1)))).toBe('message 1');
    expect(outcome(frame(MESSAGE, MAX_LINK_MESSAGE_BYTES + 1, new Uint8Array(full)))).toBe('too-large');
    expect(outcome(frame(MESSAGE, 0xffff_ffff, new Uint8Array(full)))).toBe('too-large');
    expect(outcome(frame(1, 1025, new Uint8Array(full)))).toBe('too-large');
    expect(outcome(frame(5, MAX_PRESENCE_BYTES, new Uint8Array(9)))).toBe('bad-size');
    expect(outcome(frame(MESSAGE, MAX_FRAME_BYTES, new Uint8Array(MAX_FRAME_BYTES)))).toBe('too-large');
  });

  test('[FRAME3] small pieces without end', () => {
    expect(outcome(frame(MESSAGE, MAX_LINK_MESSAGE_BYTES, new Uint8Array(1)))).toBe('bad-size');
    expect(outcome(frame(MESSAGE, full, new Uint8Array(full - 6)))).toBe('bad-size');
    expect(outcome(frame(MESSAGE, full, new Uint8Array(full - 5)))).toBe('more');
    const first = frame(MESSAGE, 3 * full, new Uint8Array(full - 5));
    expect(outcome(first, more(new Uint8Array(full - 1)))).toBe('more');
    expect(outcome(first, more(new Uint8Array(full - 2)))).toBe('bad-size');
    expect(outcome(first, more(new Uint8Array(full)))).toBe('bad-size');
    expect(outcome(first, more(new Uint8Array(0)))).toBe('bad-length');
  });

  test('[FRAME3] more than was promised, less, and something in between', () => {
    const first = frame(MESSAGE, full, new Uint8Array(full - 5));
    expect(outcome(first, more(new Uint8Array(5)))).toBe(`message ${full}`);
    expect(outcome(first, more(new Uint8Array(6)))).toBe('bad-length');
    expect(outcome(first, more(new Uint8Array(4)))).toBe('bad-size');
    expect(outcome(first, first)).toBe('out-of-place');
    expect(outcome(first, signalFrame('beat'))).toBe('out-of-place');
    expect(outcome(more(new Uint8Array(5)))).toBe('out-of-place');
    expect(outcome(first, more(new Uint8Array(5)), more(new Uint8Array(5)))).toBe('out-of-place');
    const wide = frame(MESSAGE, full + 2, new Uint8Array(full - 5 + 1));
    expect(outcome(wide, more(new Uint8Array(6)))).toBe(`message ${full + 2}`);
  });

  test.prop(
    [
      fc.array(
        fc.record({
          code: fc.integer({ min: 0, max: 6 }),
          length: fc.oneof(fc.integer({ min: 0, max: 400_000 }), fc.nat(0xffff_ffff)),
          pieceBytes: fc.constantFrom(0, 1, 5, full - 5, full - 1, MAX_FRAME_BYTES - 5, MAX_FRAME_BYTES - 1),
          isMore: fc.boolean(),
        }),
        { maxLength: 30 },
      ),
    ],
    { numRuns: 200 },
  )('[FRAME3] whatever comes, nothing throws and no more than one message is held', (all) => {
    const joiner = createFrameJoiner();
    let held = 0;
    for (const { code, length, pieceBytes, isMore } of all) {
      const bytes = isMore ? more(new Uint8Array(pieceBytes)) : frame(code, length, new Uint8Array(pieceBytes));
      const taken = joiner.take(bytes);
      if (!taken.ok) return;
      held = taken.value === undefined ? held + bytes.length : 0;
      expect(held).toBeLessThanOrEqual(MAX_LINK_MESSAGE_BYTES + 5 + 20);
    }
  });
});
