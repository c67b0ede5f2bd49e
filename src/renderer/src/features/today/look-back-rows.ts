import type { Habit } from '#shared/domain/habit/habit.ts';
import { isLookBackDue } from '#shared/domain/look-back/is-look-back-due.ts';
import { monthLookedBackOn } from '#shared/domain/look-back/look-back-month.ts';
import type { LookBack } from '#shared/domain/look-back/look-back.ts';
import type { LookBackId, MemberId } from '#shared/kernel/ids.ts';

/** A month that the reader has not looked back on, while there is time for it. */
export interface LookBackRow {
  readonly kind: 'look-back-due';
  /** ISO year and month. */
  readonly month: string;
}

/** Asks the reader for a look back where the circle does so; never while they rest. Source: SPEC TODAY15, REST4. */
export function selectLookBackRows(input: {
  readonly habits: ReadonlySet<Habit>;
  readonly lookBacks: ReadonlyMap<LookBackId, LookBack>;
  readonly reader: MemberId;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The reader's time zone (IANA). */
  readonly zone: string;
  readonly isResting: boolean;
}): readonly LookBackRow[] {
  const { habits, lookBacks, now, zone } = input;
  if (!habits.has('look-back') || !isLookBackDue({ ...input, records: lookBacks.values() })) return [];
  return [{ kind: 'look-back-due', month: monthLookedBackOn(now, zone) }];
}
