import { draftIdeas, keepIdeas } from '#shared/domain/clinic/draft-ideas.ts';
import type { KeptIdea } from '#shared/domain/clinic/kept-idea.ts';
import { sealIdeas } from '#shared/domain/clinic/seal-ideas.ts';
import type { ClinicId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CircleSession } from './circle-session.ts';
import { clinicRef } from './clinics.ts';
import type { Act } from './undo-stack.ts';

/** Ideas that are written and not yet known to anybody; sent again, they are the same ones. */
export type DraftedIdeas = readonly KeptIdea[];

/** Why ideas were not drafted; nothing was written. */
export type DraftFault = 'empty' | 'too-long' | 'too-many';

/** Why ideas were not sent: `not-kept` when this device could not store them. */
export type SendFault = 'not-kept' | 'not-found' | 'not-yours' | 'not-now' | 'too-many' | 'read-only';

/** Prepares what somebody wrote, to be sent unseen. */
export function draftFor(
  { circle, circleId, contextFor }: CircleSession,
  clinicId: ClinicId,
  texts: readonly string[],
): Result<DraftedIdeas, { readonly code: DraftFault }> {
  return draftIdeas({ circleId, clinicId, texts }, contextFor(circle));
}

/**
 * Sends ideas that nobody can read before they are opened. They are stored on this device first: what is sent and not stored could
 * never be opened. Answers the act, to be taken back. Source: SPEC CLIN5.
 */
export async function sendIdeas(
  { circle, own, contextFor, run }: CircleSession,
  clinicId: ClinicId,
  ideas: DraftedIdeas,
): Promise<Result<Act, { readonly code: SendFault }>> {
  if (!circle.isWritable() || !own.isWritable()) return err({ code: 'read-only' });
  const kept = keepIdeas(own.replica.doc, { ideas }, contextFor(own));
  if (!kept.ok) return kept;
  await own.replica.flush();
  if (own.replica.ownSaved.get().state !== 'saved') return err({ code: 'not-kept' });
  const sealed = run(circle, sealIdeas, { ...clinicRef(circle, clinicId), ideas });
  return sealed.ok ? ok(sealed.act) : sealed;
}
