import type { CommitmentId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CircleRoots } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import { isMalformed } from '../record/malformed.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { type Weekday, weekOf } from '../record/week.ts';
import type { Commitment, ShownCommitment } from './commitment.ts';
import { readCommitment } from './commitment-reader.ts';
import { selectCommitmentsOf } from './select-commitments.ts';
import { selectShownCommitments } from './select-shown-commitments.ts';

/** How many commitments a member makes in one week at most. */
export const MOST_A_WEEK = 3;

/** Where and in what kind of week somebody acts. */
export interface PresentWeek {
  /** The IANA zone of the one who acts. */
  readonly zone: string;
  /** The day on which the circle's week begins. */
  readonly firstDay: Weekday;
}

/** All commitments of a document as they are shown. */
export function readShownCommitments(roots: CircleRoots, authorOf: AuthorOf): readonly ShownCommitment[] {
  const found = new Map<CommitmentId, Commitment>();
  for (const [key, value] of roots.commitments.entries()) {
    const id = key as CommitmentId;
    const commitment = readCommitment(id, value, authorOf);
    if (!isMalformed(commitment)) found.set(id, commitment);
  }
  return selectShownCommitments(found);
}

/** Finds a commitment of the one who acts, by the id of any of its copies. Source: SPEC COMM3. */
export function findOwnCommitment(
  shown: readonly ShownCommitment[],
  id: CommitmentId,
  ctx: CommandContext,
): Result<ShownCommitment, { readonly code: 'not-found' | 'not-yours' }> {
  const found = shown.find((one) => one.id === id || one.sameAs.includes(id));
  if (found === undefined) return err({ code: 'not-found' });
  return found.memberId === ctx.actor ? ok(found) : err({ code: 'not-yours' });
}

/** Says whether the one who acts has made all that a week takes. Source: SPEC COMM2. */
export function isWeekFull(
  shown: readonly ShownCommitment[],
  { zone, firstDay }: PresentWeek,
  { actor, now }: CommandContext,
): boolean {
  const week = weekOf(now, zone, firstDay);
  return selectCommitmentsOf(shown, { memberId: actor, week, firstDay }).length >= MOST_A_WEEK;
}

/** Plans fields of all copies of a commitment, so that they stay one. Source: SPEC COMM4. */
export function planInAllCopies(
  { id, sameAs }: ShownCommitment,
  fields: Readonly<Record<string, FieldValue | undefined>>,
): readonly Change[] {
  return [id, ...sameAs].flatMap((copy) =>
    Object.entries(fields).map(([key, value]): Change => ({
      kind: 'set',
      root: 'commitments',
      path: [copy],
      key,
      value,
    })),
  );
}
