import type { MemberId } from '#shared/kernel/ids.ts';
import type { Weekday } from '../record/week.ts';
import { compareCommitments, type ShownCommitment, weekOfCommitment } from './commitment.ts';

/** What one member means to do in one week, oldest first. */
export interface MemberCommitments {
  readonly memberId: MemberId;
  readonly commitments: readonly ShownCommitment[];
}

/** What the members mean to do in one week. */
export interface CommitmentWeek {
  /** The ISO day that the week begins on. */
  readonly week: string;
  /** In the order of members; only those who have any. */
  readonly members: readonly MemberCommitments[];
}

/** The commitments of one member in one week (the ISO day it begins on), oldest first. Source: SPEC COMM5. */
export function selectCommitmentsOf(
  commitments: Iterable<ShownCommitment>,
  of: { readonly memberId: MemberId; readonly week: string; readonly firstDay: Weekday },
): readonly ShownCommitment[] {
  return [...commitments]
    .filter((one) => one.memberId === of.memberId && weekOfCommitment(one, of.firstDay) === of.week)
    .sort(compareCommitments);
}

/**
 * The commitments of all members by week, newest week first. Who is not among the members stands last, by id.
 *
 * **Guarantees:** given the weeks before, whatever did not change is the same object. Source: SPEC COMM5.
 */
export function selectCommitments(
  input: {
    readonly commitments: Iterable<ShownCommitment>;
    /** In the order in which they stand. */
    readonly memberIds: readonly MemberId[];
    readonly firstDay: Weekday;
  },
  previous?: readonly CommitmentWeek[],
): readonly CommitmentWeek[] {
  const weeks = new Map<string, Map<MemberId, ShownCommitment[]>>();
  for (const one of [...input.commitments].sort(compareCommitments)) {
    const week = weekOfCommitment(one, input.firstDay);
    const members = weeks.get(week) ?? new Map<MemberId, ShownCommitment[]>();
    weeks.set(week, members);
    const known = members.get(one.memberId);
    if (known === undefined) members.set(one.memberId, [one]);
    else known.push(one);
  }
  const places = new Map(input.memberIds.map((id, index) => [id, index]));
  const placeOf = (id: MemberId): number => places.get(id) ?? places.size;
  const next = [...weeks]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([week, members]) => ({
      week,
      members: [...members]
        .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
        .map(([memberId, commitments]) => ({ memberId, commitments })),
    }));
  return reuseWeeks(next, previous);
}

/** Puts the objects of earlier weeks where nothing changed, so that only what changed is drawn again. Source: SPEC COMM5. */
function reuseWeeks(
  next: readonly CommitmentWeek[],
  previous: readonly CommitmentWeek[] | undefined,
): readonly CommitmentWeek[] {
  if (previous === undefined) return next;
  const knownWeeks = new Map(previous.map((known) => [known.week, known]));
  const weeks = next.map((one): CommitmentWeek => {
    const known = knownWeeks.get(one.week);
    if (known === undefined) return one;
    const members = one.members.map((member) => reuseMember(member, known));
    return isSameList(known.members, members) ? known : { week: one.week, members };
  });
  return isSameList(previous, weeks) ? previous : weeks;
}

function reuseMember(next: MemberCommitments, week: CommitmentWeek): MemberCommitments {
  const known = week.members.find(({ memberId }) => memberId === next.memberId);
  if (known === undefined) return next;
  const commitments = next.commitments.map((one) => known.commitments.find((other) => isSame(one, other)) ?? one);
  return isSameList(known.commitments, commitments) ? known : { memberId: next.memberId, commitments };
}

const PLAIN_FIELDS = [
  'id',
  'memberId',
  'text',
  'measure',
  'at',
  'zone',
  'outcome',
  'reason',
  'settledAt',
  'carriedFrom',
] as const satisfies readonly (keyof ShownCommitment)[];

function isSame(a: ShownCommitment, b: ShownCommitment): boolean {
  return PLAIN_FIELDS.every((field) => a[field] === b[field]) && isSameList(a.sameAs, b.sameAs);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
