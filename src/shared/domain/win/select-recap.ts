import type { MemberId } from '#shared/kernel/ids.ts';
import type { Win } from './win.ts';
import type { WinWeek } from './select-win-weeks.ts';

/** What one member told of in a week, oldest first. */
export interface MemberWins {
  readonly memberId: MemberId;
  readonly wins: readonly Win[];
}

/**
 * The wins of one week by member, in the given order, those who are members no longer at the end by id. Nothing is said of who
 * had none. Source: SPEC WIN5.
 */
export function selectRecap({ wins }: WinWeek, members: readonly MemberId[]): readonly MemberWins[] {
  const authors = new Set(wins.map(({ author }) => author));
  const others = [...authors].filter((author) => !members.includes(author)).sort();
  return [...new Set([...members, ...others])]
    .filter((memberId) => authors.has(memberId))
    .map((memberId) => ({ memberId, wins: wins.filter(({ author }) => author === memberId) }));
}
