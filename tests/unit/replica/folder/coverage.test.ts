import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';

import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { DeviceId, EntryId, EnvelopeId } from '#shared/kernel/ids.ts';
import { chooseSurplus } from '#shared/replica/folder/choose-surplus.ts';
import { coverageOf } from '#shared/replica/folder/coverage.ts';
import type { FileContent, Run } from '#shared/replica/folder/file-content.ts';
import { decodeFileRow, encodeFileRow } from '#shared/replica/folder/file-row.ts';
import type { KnownFile } from '#shared/replica/folder/folder-index.ts';

const ALICE = 'a1'.repeat(16) as DeviceId;
const NOW = 100 * MINUTE_MS;

const idAt = (seq: number, branch = 0): EnvelopeId =>
  (seq.toString(16).padStart(60, '0') + branch.toString(16).padStart(4, '0')) as EnvelopeId;
const run = (fromSeq: number, toSeq: number, branch = 0): Run => ({
  device: ALICE,
  fromSeq,
  toSeq,
  lastId: idAt(toSeq, branch),
});
const holding = (...runs: readonly Run[]): FileContent => ({ by: undefined, entries: [], runs, receipts: [] });
const file = (name: string, content: FileContent, how: Partial<KnownFile> = {}): KnownFile => ({
  ...{ name, sizeBytes: 1_000, modifiedAt: 0, isOwn: true, content },
  ...how,
});
const namesOf = (files: readonly KnownFile[]) => files.map(({ name }) => name);
const straight = { now: NOW, hasParted: () => false };

const stretches = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 9 })), { maxLength: 8 });

describe('[FOLDER3] what of a log some files do not hold', () => {
  test.prop([stretches, fc.integer({ min: 0, max: 35 })])('is exactly what is in none of them', (list, end) => {
    const runs = list.map(([from, length]) => run(from, from + length));
    const lacking = coverageOf([holding(...runs)]).lackingOf(ALICE, end === 0 ? [] : [{ seq: end, id: idAt(end) }]);
    const told = new Set(lacking.flatMap(({ fromSeq, toSeq }) => numbers(fromSeq, toSeq)));
    const held = new Set(runs.flatMap(({ fromSeq, toSeq }) => numbers(fromSeq, toSeq)));
    expect([...told].toSorted(byNumber)).toEqual(numbers(1, end).filter((seq) => !held.has(seq)));
  });

  test('is all of a log that has parted, until every branch stands there', () => {
    const branches = [0, 1].map((branch) => ({ seq: 5, id: idAt(5, branch) }));
    const all = [{ fromSeq: 1, toSeq: 5 }];
    expect(coverageOf([holding(run(1, 5))]).lackingOf(ALICE, branches)).toEqual(all);
    expect(coverageOf([holding(run(1, 5), run(3, 5, 1))]).lackingOf(ALICE, branches)).toEqual([]);
  });
});

describe('[FOLDER4] what an own file holds that others hold, too', () => {
  test('lets it go, but not two that hold it for each other', () => {
    const files = ['one', 'two', 'three'].map((name, index) => file(name, holding(run(1, 4)), { modifiedAt: index }));
    expect(namesOf(chooseSurplus(files, straight).removable)).toEqual(['one', 'two']);
  });

  test('keeps it while what takes its place, or itself, is young', () => {
    const young = { modifiedAt: NOW - MINUTE_MS };
    const [old, both] = [file('old', holding(run(1, 2))), file('both', holding(run(1, 4)), young)];
    expect(chooseSurplus([old, both], straight).removable).toEqual([]);
    const [later, first] = [file('later', holding(run(1, 2)), young), file('first', holding(run(1, 4)))];
    expect(chooseSurplus([later, first], straight).removable).toEqual([]);
    expect(namesOf(chooseSurplus([old, both], { ...straight, now: NOW + 20 * MINUTE_MS }).removable)).toEqual(['old']);
  });

  test('keeps it where that is a file of somebody else, or a log that has parted', () => {
    const [old, both] = [file('old', holding(run(1, 2))), file('both', holding(run(1, 4)))];
    expect(chooseSurplus([old, { ...both, isOwn: false }], straight).removable).toEqual([]);
    expect(chooseSurplus([old, both], { ...straight, hasParted: () => true }).removable).toEqual([]);
  });

  test('keeps the newest receipt, and every entry', () => {
    const entry = 'ee'.repeat(32) as EntryId;
    const said = (counter: number): FileContent => ({ ...holding(), receipts: [{ device: ALICE, counter }] });
    const files = [file('new', said(2)), file('old', said(1)), file('entry', { ...holding(), entries: [entry] })];
    expect(namesOf(chooseSurplus(files, straight).removable)).toEqual(['old']);
  });
});

test('[FOLDER5] what is remembered of a file is read back, and nothing else is', () => {
  const content = { ...holding(run(1, 3), run(7, 7)), entries: ['ab'.repeat(32) as EntryId] };
  const row = { sizeBytes: 5, modifiedAt: 6, content: { ...content, receipts: [{ device: ALICE, counter: 4 }] } };
  const bytes = encodeFileRow(row);
  expect(decodeFileRow(bytes)).toEqual(row);
  for (const other of [bytes.slice(0, -1), Uint8Array.of(...bytes, 0), bytes.with(0, 2), new Uint8Array()]) {
    expect(decodeFileRow(other)).toBeUndefined();
  }
});

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function byNumber(a: number, b: number): number {
  return a - b;
}
