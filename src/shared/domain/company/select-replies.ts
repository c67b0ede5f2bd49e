import type { MemberId } from '#shared/kernel/ids.ts';
import type { Application } from './application.ts';

/** From so many times on the middle of them says something. */
const ENOUGH = 10;

/** One application, and whose it was; nobody's where it came along from another circle. */
export interface SentBy {
  readonly memberId: MemberId | undefined;
  readonly application: Application;
}

/** How a company answers, as counts and days. Source: SPEC COMP5, COMP6. */
export interface Replies {
  /** Who applied, in the order in which they did. */
  readonly applicants: readonly MemberId[];
  /** How often they did. */
  readonly ownCount: number;
  /** How many more applications came along from other circles. */
  readonly elsewhereCount: number;
  /** After how many whole days they answered, where that is known, shortest first; within the first is 0. */
  readonly afterDays: readonly number[];
  /** Within how many days half of these answers came; only where there are enough of them. */
  readonly halfWithinDays: number | undefined;
  /** How many answers came of which the time is not known. */
  readonly untimedCount: number;
  readonly waitingCount: number;
  readonly noReplyCount: number;
}

/** Puts applications together. Source: SPEC COMP5, COMP6. */
export function selectReplies(sent: readonly SentBy[]): Replies {
  const members = sent.flatMap(({ memberId }) => memberId ?? []);
  const answers = sent.flatMap(({ application }) => (application.became === 'answered' ? [application.afterDays] : []));
  const afterDays = answers.filter((days) => days !== undefined).sort((a, b) => a - b);
  const countOf = (became: Application['became']): number =>
    sent.filter(({ application }) => application.became === became).length;
  return {
    applicants: [...new Set(members)],
    ownCount: members.length,
    elsewhereCount: sent.length - members.length,
    afterDays,
    halfWithinDays: afterDays.length < ENOUGH ? undefined : afterDays[Math.ceil(afterDays.length / 2) - 1],
    untimedCount: answers.length - afterDays.length,
    waitingCount: countOf('waits'),
    noReplyCount: countOf('no-reply'),
  };
}
