import type { MemberId } from '#shared/kernel/ids.ts';
import { compareWritten, type LookBack, type LookBackText } from './look-back.ts';
import { monthOfLookBack } from './look-back-month.ts';

/** One thing that somebody said of a month. */
export interface LookBackLine {
  readonly author: MemberId;
  readonly lookBack: LookBack;
  readonly text: string;
}

/** A month as the circle looks back on it. Nothing in it says who has not written. */
export interface MonthBack {
  /** ISO year and month. */
  readonly month: string;
  /** Who has written, each once. */
  readonly wrote: readonly MemberId[];
  readonly helped: readonly LookBackLine[];
  readonly toChange: readonly LookBackLine[];
  /** The one change that each would make. */
  readonly changes: readonly LookBackLine[];
}

/**
 * Gathers what was said of a month (ISO, `2025-06`): by member as they are given, those who are members no longer at the end, of
 * one member oldest first. Source: SPEC LOOKB3.
 */
export function selectLookBack(input: {
  readonly records: Iterable<LookBack>;
  readonly month: string;
  readonly members: readonly MemberId[];
}): MonthBack {
  const { month, members } = input;
  const places = new Map(members.map((member, index) => [member, index]));
  const placeOf = ({ author }: LookBack): number => places.get(author) ?? members.length;
  const written = [...input.records]
    .filter((one) => monthOfLookBack(one) === month)
    .sort((a, b) => placeOf(a) - placeOf(b) || compareId(a.author, b.author) || compareWritten(a, b));
  return {
    month,
    wrote: [...new Set(written.map(({ author }) => author))],
    helped: linesOf(written, 'helped'),
    toChange: linesOf(written, 'toChange'),
    changes: linesOf(written, 'oneChange'),
  };
}

/** The months (ISO) of which anything was said, newest first. Source: SPEC LOOKB3. */
export function selectMonths(records: Iterable<LookBack>): readonly string[] {
  return [...new Set(Array.from(records, monthOfLookBack))].sort().reverse();
}

function linesOf(written: readonly LookBack[], name: LookBackText): readonly LookBackLine[] {
  return written.flatMap((lookBack) => {
    const text = lookBack.texts[name];
    return text === undefined ? [] : [{ author: lookBack.author, lookBack, text }];
  });
}

function compareId(a: MemberId, b: MemberId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
