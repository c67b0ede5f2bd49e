import { describe, expect, test } from 'vitest';

import type { DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import { type ChainPlace, createLogTips } from '#shared/replica/log/log-tips.ts';

const ALICE = 'a1'.repeat(16) as DeviceId;
const BOB = 'b0'.repeat(16) as DeviceId;
const idOf = (name: string): EnvelopeId => name as EnvelopeId;
const at = (name: string, seq: number, previous?: string, device = ALICE): ChainPlace => ({
  ...{ device, seq, id: idOf(name) },
  previous: previous === undefined ? undefined : idOf(previous),
});
const namesOf = (tips: ReturnType<typeof createLogTips>): readonly string[] => tips.of(ALICE).map(({ id }) => id);

const CHAIN = [at('a', 1), at('b', 2, 'a'), at('c', 3, 'b'), at('d', 4, 'c')];

describe('[RECV5] how far a log goes without a gap', () => {
  test('is the same in whatever order its envelopes were stored', () => {
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
      [0, 3, 2, 1],
    ]) {
      const tips = createLogTips();
      for (const index of order) tips.place(CHAIN[index] ?? at('a', 1));
      expect(namesOf(tips)).toEqual(['d']);
      expect([tips.hasGap(ALICE), tips.openEnds()]).toEqual([false, []]);
    }
  });

  test('ends before the gap, which is named by what is missing', () => {
    const tips = createLogTips();
    for (const place of [at('a', 1), at('c', 3, 'b'), at('d', 4, 'c')]) tips.place(place);
    expect(namesOf(tips)).toEqual(['a']);
    expect([tips.hasGap(ALICE), tips.hasGap(BOB), tips.openEnds()]).toEqual([true, false, ['b']]);
    expect(tips.missingUpTo(new Map([[ALICE, { seq: 6, id: idOf('f') }]]))).toBe(3);
    expect(tips.continues(at('e', 5, 'd'))).toBe(false);
    tips.follow(at('b', 2, 'a'));
    expect([namesOf(tips), tips.hasGap(ALICE)]).toEqual([['d'], false]);
  });

  test('a number that does not follow the one before it continues nothing', () => {
    const tips = createLogTips();
    tips.place(at('a', 1));
    expect(tips.continues(at('x', 3, 'a'))).toBe(false);
    expect(tips.continues(at('x', 1))).toBe(false);
    expect(tips.continues(at('x', 2, 'a'))).toBe(true);
    expect(tips.continues(at('x', 1, undefined, BOB))).toBe(true);
  });
});

describe('[RECV6] branches', () => {
  test('both ends of a fork are tips, the longest first', () => {
    const tips = createLogTips();
    for (const place of CHAIN) tips.follow(place);
    tips.follow(at('x', 3, 'b'));
    expect(namesOf(tips)).toEqual(['d', 'x']);
    expect(tips.hasGap(ALICE)).toBe(false);
    tips.follow(at('y', 4, 'x'));
    tips.follow(at('z', 5, 'y'));
    expect(namesOf(tips)).toEqual(['z', 'd']);
  });

  test('a branch is found in a log that is read back, and survives in a cached state', () => {
    const tips = createLogTips();
    for (const place of [...CHAIN, at('x', 3, 'b'), at('y', 4, 'x')]) tips.place(place);
    expect(tips.openEnds()).toEqual(['b']);
    tips.branchAt([idOf('b')]);
    expect([namesOf(tips).toSorted(), tips.openEnds()]).toEqual([['d', 'y'], []]);
    expect(createLogTips(tips.all()).all()).toEqual(tips.all());
  });

  test('two that begin a log are a fork', () => {
    const tips = createLogTips();
    tips.place(at('a', 1));
    tips.place(at('x', 1));
    expect(namesOf(tips).toSorted()).toEqual(['a', 'x']);
  });
});
