import { answerChance } from '#shared/domain/contact/answer-chance.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { Named } from '#shared/domain/conversation/mentions.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CircleSession } from './circle-session.ts';
import type { Act } from './undo-stack.ts';

/** Why nothing was offered; nothing was written then. */
export type OfferFault = 'empty' | 'too-long' | 'not-found' | 'read-only' | 'refused';

/**
 * Says to the circle, where it speaks about a lead, that the person can introduce somebody, and keeps in private that they
 * have. One act, which takes both back. Source: SPEC CONT10.
 */
export function offerIntroduction(
  session: CircleSession,
  { leadId, text, members }: { readonly leadId: LeadId; readonly text: string; readonly members: readonly Named[] },
): Result<Act, OfferFault> {
  const { circle, own, contextFor, undo } = session;
  if (!circle.isWritable() || !own.isWritable()) return err('read-only');
  const lead = circle.leads.one(leadId).get();
  if (lead === undefined || lead.deletedAt !== undefined) return err('not-found');
  const about = { kind: 'lead', id: leadId } as const;
  const said = addMessage(circle.replica.doc, { about, text, members }, contextFor(circle));
  if (!said.ok) {
    const { code } = said.error;
    const isKnown = code === 'empty' || code === 'too-long' || code === 'not-found' || code === 'read-only';
    return err(isKnown ? code : 'refused');
  }
  const { messageId } = said.value;
  const kept = answerChance(own.replica.doc, { leadId, answer: 'offered', messageId }, contextFor(own));
  const act: Act = {
    label: 'introduction-offered',
    steps: [
      { space: circle, step: said.value.undo },
      // What could not be kept is only asked once more.
      ...(kept.ok ? [{ space: own, step: kept.value.undo }] : []),
    ],
  };
  undo.push(act);
  return ok(act);
}
