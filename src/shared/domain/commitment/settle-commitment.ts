import type * as Y from 'yjs';
import type { CommitmentId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { checkReason } from './commitment-input.ts';
import { findOwnCommitment, planInAllCopies, readShownCommitments } from './find-commitment.ts';

/** How a commitment ended that is not taken along. */
export type Settling = { readonly outcome: 'kept' } | { readonly outcome: 'dropped'; readonly reason: string };

/**
 * Says that a commitment of one's own was kept, or why it was dropped.
 *
 * **Errors:** `settled` when it has ended already. Source: SPEC COMM3.
 */
export function settleCommitment(
  doc: Y.Doc,
  input: Settling & { readonly commitmentId: CommitmentId; readonly authorOf: AuthorOf },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'settled' | 'needs-reason' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { commitmentId, authorOf, outcome } = input;
  const found = findOwnCommitment(readShownCommitments(openCircleDoc(doc), authorOf), commitmentId, ctx);
  if (!found.ok) return found;
  if (found.value.outcome !== undefined) return err({ code: 'settled' });
  const reason = input.outcome === 'kept' ? ok(undefined) : checkReason(input.reason);
  if (!reason.ok) return reason;
  const changes = planInAllCopies(found.value, { outcome, reason: reason.value, settledAt: ctx.now });
  return ok({ undo: commitOwn(doc, `commitment-${outcome}`, changes, { actor: ctx.actor, authorOf }) });
}
