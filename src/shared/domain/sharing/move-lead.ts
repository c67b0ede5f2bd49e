import type * as Y from 'yjs';
import type { CircleId, LeadId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { findJoinedLead } from '../duplicate/find-joined-lead.ts';
import { planInAll } from '../duplicate/plan-lead-fields.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import type { UndoStep } from '../record/undo-step.ts';
import { copyLead } from './copy-lead.ts';
import type { LeadSource } from './lead-source.ts';

/**
 * Moves a lead into a circle, for example shares a private one: copies it, then trashes it where it was and notes where
 * it went. The copy is written first, so that whatever interrupts it loses nothing. Each document has its own way back.
 *
 * **Errors:** `read-only` also when the source cannot be written. Source: SPEC SHARE5, SHARE6, DUP10.
 */
export function moveLead(
  to: Y.Doc,
  input: { readonly from: LeadSource; readonly leadId: LeadId; readonly toCircle: CircleId },
  ctx: CommandContext,
): CommandResult<{ readonly leadId: LeadId; readonly undoAtSource: UndoStep }, 'not-found'> {
  if (!canWrite(input.from.doc)) return err({ code: 'read-only' });
  const lead = findJoinedLead(openCircleDoc(input.from.doc), input.leadId);
  const copied = copyLead(to, input, ctx);
  if (!copied.ok) return copied;
  const undoAtSource = commit(
    input.from.doc,
    'lead-moved',
    lead === undefined ? [] : [...planInAll(lead, 'movedTo', input.toCircle), ...planInAll(lead, 'deletedAt', ctx.now)],
  );
  return ok({ ...copied.value, undoAtSource });
}
