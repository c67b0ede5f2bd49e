import type { CommitmentId, MemberId } from '#shared/kernel/ids.ts';
import { type Weekday, weekOf } from '../record/week.ts';

/** How a commitment can end: done, taken along into a later week, or let go. */
export const COMMITMENT_OUTCOMES = ['kept', 'carried', 'dropped'] as const;

/** How a commitment ended. */
export type CommitmentOutcome = (typeof COMMITMENT_OUTCOMES)[number];

/** One little thing that a member means to do within a week, as it is stored. */
export interface Commitment {
  readonly id: CommitmentId;
  /** Whose it is, by the log. */
  readonly memberId: MemberId;
  readonly text: string;
  /** How one will know that it is done. */
  readonly measure: string;
  /** Epoch milliseconds, by their clock; with the zone it tells the week. */
  readonly at: number;
  /** The IANA zone where it was made. */
  readonly zone: string;
  /** Absent as long as it is open. */
  readonly outcome: CommitmentOutcome | undefined;
  /** Why it was carried or dropped. */
  readonly reason: string | undefined;
  /** Epoch milliseconds. */
  readonly settledAt: number | undefined;
  /** The one that it takes along. */
  readonly carriedFrom: CommitmentId | undefined;
  readonly isTakenBack: boolean;
}

/** All the copies of one commitment, which several devices of its member may have made, shown as one. Source: SPEC COMM4. */
export interface ShownCommitment extends Commitment {
  /** The other copies; commands write to them too. */
  readonly sameAs: readonly CommitmentId[];
}

/** The first day (ISO) of the week that a commitment stands in. */
export function weekOfCommitment({ at, zone }: Pick<Commitment, 'at' | 'zone'>, firstDay: Weekday): string {
  return weekOf(at, zone, firstDay);
}

/** Puts commitments into the order in which they were made, ties by id. */
export function compareCommitments(a: Commitment, b: Commitment): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
