import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';

import { concatBytes } from '#shared/kernel/bytes.ts';
import { createPartCollector, splitJoinMessage } from '#shared/replica/join/message-parts.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { withBitTurned } from './fixture.ts';

const MIB = 1024 * 1024;
const message = (length: number, seed = 1) => createSeededRandom(seed).bytes(length);
const same = (a: Uint8Array | undefined, b: Uint8Array) => a !== undefined && Buffer.compare(a, b) === 0;

/** What the last of these parts made whole. */
function collect(parts: readonly Uint8Array[], collector = createPartCollector()): Uint8Array | undefined {
  return parts.map((part) => collector.add(part)).findLast((whole) => whole !== undefined);
}

test('[JOIN11] a message of any length goes through in parts of less than 64 KiB of base64 JSON, in any order', () => {
  for (const length of [1, 500, 45 * 1024, 45 * 1024 + 1, MIB]) {
    const bytes = message(length);
    const parts = splitJoinMessage(bytes);
    expect(parts).toHaveLength(Math.ceil(length / (45 * 1024)));
    for (const part of parts) expect(Math.ceil(part.length / 3) * 4).toBeLessThan(65_536 - 1_024);
    expect(same(collect(parts), bytes)).toBe(true);
    expect(same(collect([...parts, ...parts].toReversed()), bytes)).toBe(true);
    expect(collect(parts.slice(1))).toBeUndefined();
  }
});

test('[JOIN11] a false part spoils one attempt, not the next', () => {
  const bytes = message(200_000);
  const parts = splitJoinMessage(bytes);
  const collector = createPartCollector();
  const [first] = parts;
  if (first === undefined) throw new Error('no parts');
  expect(collect([...parts.slice(1), withBitTurned(first, 500)], collector)).toBeUndefined();
  expect(same(collect(parts, collector), bytes)).toBe(true);
});

test('[JOIN11] only the newest four messages wait', () => {
  const collector = createPartCollector();
  const all = [1, 2, 3, 4, 5].map((seed) => splitJoinMessage(message(60_000, seed)));
  for (const [first] of all) if (first !== undefined) collector.add(first);
  const ends = all.toReversed().map(([, last]) => (last === undefined ? undefined : collector.add(last)));
  expect(ends.map((whole) => whole !== undefined)).toEqual([true, true, true, true, false]);
});

test.prop([fc.uint8Array({ maxLength: 60 })])('[JOIN11] what is no part is passed over', (bytes) => {
  const collector = createPartCollector();
  expect(collector.add(bytes)).toBeUndefined();
  expect(collector.add(Uint8Array.of(1, ...bytes))).toBeUndefined();
});

test('[JOIN11] numbers out of range and pieces that are too long are no parts', () => {
  const [part] = splitJoinMessage(message(100));
  if (part === undefined) throw new Error('no parts');
  const changed = (offset: number, value: number) => {
    const copy = part.slice();
    copy[offset] = value;
    return copy;
  };
  for (const bytes of [changed(0, 2), changed(18, 1), changed(19, 255), changed(20, 0), changed(20, 25)]) {
    expect(collect([bytes])).toBeUndefined();
  }
  const large = message(45 * 1024 + 1);
  const [start = part] = splitJoinMessage(large);
  const whole = concatBytes(start.subarray(0, 19), Uint8Array.of(0, 1), large);
  expect(collect([whole])).toBeUndefined();
  expect(collect([new Uint8Array(10_000_000).fill(1)])).toBeUndefined();
  expect(same(collect([part]), message(100))).toBe(true);
});
