import { expect, test } from 'vitest';

import { equalBytes } from '#shared/kernel/bytes.ts';
import { createPartCollector, frameBodies, type PayloadPart, readFrame } from '#shared/replica/envelope/frame.ts';
import { MAX_ENVELOPE_BYTES, MIN_ENVELOPE_BYTES } from '#shared/replica/envelope/envelope.ts';

const BODY_LIMIT = MAX_ENVELOPE_BYTES - MIN_ENVELOPE_BYTES;

function payloadOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31) & 255);
}

function partsOf(payload: Uint8Array): PayloadPart[] {
  return frameBodies(payload, () => new Uint8Array(16).fill(5)).map((body) => {
    const frame = readFrame(body);
    if (!frame.ok || frame.value.form !== 'part') throw new Error('expected a part');
    return frame.value.part;
  });
}

test('[ENV5] a payload that fits is one body', () => {
  const payload = payloadOf(BODY_LIMIT - 1);
  const bodies = frameBodies(payload, () => new Uint8Array(16));
  expect(bodies).toHaveLength(1);
  expect(bodies[0]?.length).toBe(BODY_LIMIT);
  const frame = readFrame(bodies[0] ?? new Uint8Array());
  expect(frame.ok && frame.value.form === 'whole' && frame.value.payload.length).toBe(payload.length);
});

test('[ENV5] a larger payload is cut into bodies that fit, and is whole again when they follow one another, on every branch of a log', () => {
  const payload = payloadOf(BODY_LIMIT * 3 + 17);
  const parts = partsOf(payload);
  expect(parts).toHaveLength(4);
  const collector = createPartCollector();
  const [first, second, third, fourth] = parts;
  if (!first || !second || !third || !fourth) throw new Error('expected four parts');
  const add = (id: string, previous: string | undefined, part: PayloadPart) => collector.add({ id, previous }, part);
  expect(add('a1', 'a0', first)).toBe('not-yet');
  expect(add('b1', 'b0', first)).toBe('not-yet');
  expect(add('a2', 'a1', second)).toBe('not-yet');
  expect(collector.openPlaces()).toHaveLength(3);
  expect(add('x', 'b1', third)).toBe('refused');
  expect(add('y', undefined, fourth)).toBe('refused');
  expect(add('a3', 'a2', third)).toBe('not-yet');
  expect(add('b2', 'b1', second)).toBe('not-yet');
  const whole = add('a4', 'a3', fourth);
  if (typeof whole === 'string') throw new Error('it is whole');
  expect(equalBytes(whole.payload, payload)).toBe(true);
  expect(whole.places.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3', 'a4']);
  expect(collector.openPlaces().map(({ id }) => id)).toEqual(['b1', 'b2']);
});

test('[ENV5] pieces that do not add up to what was promised are dropped', () => {
  const parts = partsOf(payloadOf(BODY_LIMIT + 5));
  const collector = createPartCollector();
  const [first, second] = parts;
  if (!first || !second) throw new Error('expected two parts');
  const altered = { ...second, piece: second.piece.map((byte) => byte ^ 1) };
  expect(collector.add({ id: 'a1', previous: undefined }, first)).toBe('not-yet');
  expect(collector.add({ id: 'a2', previous: 'a1' }, altered)).toBe('refused');
  expect(collector.openPlaces()).toEqual([]);
});

test('[ENV5] a body of another form is refused', () => {
  const [part] = frameBodies(payloadOf(BODY_LIMIT + 5), () => new Uint8Array(16));
  if (!part) throw new Error('expected a body');
  const changed = (offset: number, value: number): Uint8Array => {
    const copy = part.slice();
    copy[offset] = value;
    return copy;
  };
  for (const body of [
    new Uint8Array(0),
    part.subarray(0, 40),
    part.subarray(0, part.length - 1),
    changed(20, 9),
    changed(24, 0),
    changed(25, 255),
  ]) {
    expect(readFrame(body)).toEqual({ ok: false, error: 'bad-frame' });
  }
});

test('[ENV5] a form that is not known comes from a newer version', () => {
  expect(readFrame(Uint8Array.of(2, 1))).toEqual({ ok: false, error: 'newer-version' });
});
