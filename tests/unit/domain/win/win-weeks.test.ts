import { describe, expect, test } from 'vitest';
import { selectRecap } from '#shared/domain/win/select-recap.ts';
import { selectWinWeeks, type WinWeek } from '#shared/domain/win/select-win-weeks.ts';
import type { Win } from '#shared/domain/win/win.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import type { MemberId, WinId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, NOON } from '../fixture.ts';

const win = (id: string, at: number, more: Partial<Win> = {}): Win => ({
  ...{ id: id as WinId, author: ALICE, text: id, at, zone: 'UTC' },
  ...more,
});
const wordsOf = (weeks: readonly WinWeek[]) => weeks.map(({ beginsOn, wins }) => [beginsOn, wins.map(({ id }) => id)]);
/** The week before that of `NOON`, which is a Sunday, and the week after. */
const WINS = [
  win('late', NOON + HOUR_MS),
  win('b', NOON),
  win('a', NOON, { author: BOB }),
  win('before', NOON - 7 * DAY_MS),
  win('after', NOON + DAY_MS),
];

describe('weeks of wins', () => {
  test('[WIN4] newest week first, in a week oldest first, ties by id', () => {
    const expected = [
      ['2025-06-16', ['after']],
      ['2025-06-09', ['a', 'b', 'late']],
      ['2025-06-02', ['before']],
    ];
    expect(wordsOf(selectWinWeeks({ wins: WINS, firstDay: 1 }))).toEqual(expected);
    expect(wordsOf(selectWinWeeks({ wins: WINS.toReversed(), firstDay: 1 }))).toEqual(expected);
    expect(selectWinWeeks({ wins: [], firstDay: 1 })).toEqual([]);
  });

  test('[WIN4] [WEEK1] the week is that where its author was, from the day on which the circle begins one', () => {
    const wins = [win('there', NOON + 2 * HOUR_MS), win('here', NOON + 2 * HOUR_MS, { zone: 'Pacific/Auckland' })];
    expect(wordsOf(selectWinWeeks({ wins, firstDay: 1 }))).toEqual([
      ['2025-06-16', ['here']],
      ['2025-06-09', ['there']],
    ]);
    expect(wordsOf(selectWinWeeks({ wins, firstDay: 7 }))).toEqual([['2025-06-15', ['here', 'there']]]);
  });

  test('[WIN4] what did not change is the same object', () => {
    const before = selectWinWeeks({ wins: WINS, firstDay: 1 });
    expect(selectWinWeeks({ wins: WINS.toReversed(), firstDay: 1 }, before)).toBe(before);
    const after = selectWinWeeks({ wins: [...WINS, win('more', NOON + 2 * DAY_MS)], firstDay: 1 }, before);
    expect(after[0]).not.toBe(before[0]);
    expect(after.slice(1).map((week, index) => week === before[index + 1])).toEqual([true, true]);
    const edited = WINS.map((one) => (one.id === 'b' ? { ...one, text: 'B' } : one));
    const again = selectWinWeeks({ wins: edited, firstDay: 1 }, before);
    expect(again.map((week, index) => week === before[index])).toEqual([true, false, true]);
    expect(selectWinWeeks({ wins: WINS.slice(0, 4), firstDay: 1 }, before)).toEqual(before.slice(1));
  });
});

describe('the recap', () => {
  test('[WIN5] has the wins of a week by member, in the given order, and nobody who had none', () => {
    const former = 'aaron' as MemberId;
    const wins = [...WINS.slice(0, 3), win('gone', NOON + 1, { author: former })];
    const [week] = selectWinWeeks({ wins, firstDay: 1 });
    const recap = selectRecap(week ?? { beginsOn: '', wins: [] }, [CAROL, BOB, ALICE]);
    expect(recap.map(({ memberId, wins: own }) => [memberId, own.map(({ id }) => id)])).toEqual([
      [BOB, ['a']],
      [ALICE, ['b', 'late']],
      [former, ['gone']],
    ]);
    expect(selectRecap({ beginsOn: '2025-06-09', wins: [] }, [ALICE])).toEqual([]);
  });
});
