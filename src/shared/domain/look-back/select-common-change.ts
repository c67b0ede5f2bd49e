import type { LookBackId, MemberId } from '#shared/kernel/ids.ts';
import { type Backing, compareWritten, type LookBack } from './look-back.ts';
import { monthOfLookBack } from './look-back-month.ts';

/** The change that most would make, with who supports it in the order in which they did. */
export interface CommonChange {
  readonly lookBack: LookBack;
  readonly supporters: readonly MemberId[];
}

/** What is known of one month. */
interface MonthOfChanges {
  readonly records: Iterable<LookBack>;
  readonly backings: Iterable<Backing>;
  /** ISO year and month. */
  readonly month: string;
  /** Who is a member now: nobody else's support counts. */
  readonly members: readonly MemberId[];
}

/**
 * Who supports which change of a month, in the order in which they did. Of each member the last support counts, and only for the
 * words that they supported. Source: SPEC LOOKB4.
 */
export function selectSupporters(input: MonthOfChanges): ReadonlyMap<LookBackId, readonly MemberId[]> {
  const changes = new Map(
    [...input.records].filter((one) => monthOfLookBack(one) === input.month).map((one) => [one.id, one]),
  );
  const members = new Set(input.members);
  const last = new Map<MemberId, Backing>();
  for (const backing of [...input.backings].sort(compareWritten)) {
    if (!changes.has(backing.lookBackId) || !members.has(backing.author)) continue;
    // Taken out first, so that members stand in the order of what counts.
    last.delete(backing.author);
    last.set(backing.author, backing);
  }
  const supporters = new Map<LookBackId, MemberId[]>();
  for (const { author, lookBackId, words } of last.values()) {
    if (changes.get(lookBackId)?.texts.oneChange !== words) continue;
    supporters.set(lookBackId, [...(supporters.get(lookBackId) ?? []), author]);
  }
  return supporters;
}

/**
 * The change of a month that most members support; of several the one that was written first, then the lower id. `undefined`
 * where none is supported. Source: SPEC LOOKB5.
 */
export function selectCommonChange(input: MonthOfChanges): CommonChange | undefined {
  const records = [...input.records];
  const supporters = selectSupporters({ ...input, records });
  const supported = records.flatMap((lookBack): readonly CommonChange[] => {
    const by = supporters.get(lookBack.id);
    return by === undefined ? [] : [{ lookBack, supporters: by }];
  });
  return supported.sort(
    (a, b) => b.supporters.length - a.supporters.length || compareWritten(a.lookBack, b.lookBack),
  )[0];
}
