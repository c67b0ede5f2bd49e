import type { MemberId } from '#shared/kernel/ids.ts';
import type { Weekday } from '../record/week.ts';
import { compareCommitments, type ShownCommitment, weekOfCommitment } from './commitment.ts';

/** What is still open of one member, each oldest first. */
export interface OpenCommitments {
  /** Of the present week, and of a later one where a clock was ahead. */
  readonly thisWeek: readonly ShownCommitment[];
  /** Of earlier weeks: kept, carried or dropped is still to be said. */
  readonly toSettle: readonly ShownCommitment[];
}

/** The open commitments of one member; `week` is the ISO day that the present week begins on. Source: SPEC COMM8. */
export function selectOpenCommitments(
  commitments: Iterable<ShownCommitment>,
  of: { readonly memberId: MemberId; readonly week: string; readonly firstDay: Weekday },
): OpenCommitments {
  const open = [...commitments]
    .filter(({ memberId, outcome }) => memberId === of.memberId && outcome === undefined)
    .sort(compareCommitments);
  const isEarlier = (one: ShownCommitment): boolean => weekOfCommitment(one, of.firstDay) < of.week;
  return { thisWeek: open.filter((one) => !isEarlier(one)), toSettle: open.filter(isEarlier) };
}
