import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';

import { groupBySize } from '#shared/replica/sync/group-by-size.ts';
import { encodeSyncMessage } from '#shared/replica/sync/message-codec.ts';
import { BATCH_BYTES } from '#shared/replica/sync/messages.ts';
import { itemOf } from './examples.ts';

function sizeOf(envelopes: readonly Uint8Array[]): number {
  return encodeSyncMessage({ kind: 'envelopes', request: 1, isLast: false, envelopes }).length;
}

function lengthsOf(lengths: readonly number[], maxBytes: number): readonly (readonly number[])[] {
  const items = lengths.map((length) => itemOf(length));
  return [...groupBySize(items, maxBytes)].map((group) => group.map(({ length }) => length));
}

test('[MSG4] a message is filled up to its size, all told', () => {
  expect(lengthsOf([], 100)).toEqual([]);
  const fits = BATCH_BYTES - 7 - 4;
  expect(sizeOf([itemOf(fits)])).toBe(BATCH_BYTES);
  expect(lengthsOf([fits - 10 - 4, 10, 1], BATCH_BYTES)).toEqual([[fits - 10 - 4, 10], [1]]);
  expect(lengthsOf([fits - 10 - 3, 10], BATCH_BYTES)).toEqual([[fits - 10 - 3], [10]]);
});

test('[MSG4] a larger item goes alone', () => {
  expect(lengthsOf([1, 500, 2, 3], 100)).toEqual([[1], [500], [2, 3]]);
  expect(lengthsOf([500, 600], 100)).toEqual([[500], [600]]);
});

test('[MSG4] no group has more items than a message takes', () => {
  expect(lengthsOf(Array<number>(1_030).fill(1), BATCH_BYTES).map(({ length }) => length)).toEqual([1_024, 6]);
});

test.prop([fc.array(fc.integer({ min: 1, max: 150 })), fc.integer({ min: 20, max: 300 })])(
  '[MSG4] everything comes once, in order, and no two groups could be one',
  (lengths, maxBytes) => {
    const items = lengths.map((length, index) => itemOf(length, index));
    const groups = [...groupBySize(items, maxBytes)];
    expect(groups.flat()).toEqual(items);
    expect(groups.filter((group) => group.length > 1 && sizeOf(group) > maxBytes)).toEqual([]);
    const withNext = groups.slice(1).map((group, index) => [...(groups[index] ?? []), ...group.slice(0, 1)]);
    expect(withNext.filter((group) => sizeOf(group) <= maxBytes)).toEqual([]);
  },
);
