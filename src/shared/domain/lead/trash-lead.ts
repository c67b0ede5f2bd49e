import type * as Y from 'yjs';
import type { LeadId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { findJoinedLead } from '../duplicate/find-joined-lead.ts';
import { planInAll } from '../duplicate/plan-lead-fields.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';

/** Puts a lead into the trash: all its cards go from the board, nothing of it is lost. Source: SPEC LEAD8. */
export function trashLead(
  doc: Y.Doc,
  input: { readonly leadId: LeadId },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found'> {
  return setDeletedAt(doc, input.leadId, ctx.now);
}

/** Takes a lead back out of the trash. Source: SPEC LEAD8. */
export function restoreLead(
  doc: Y.Doc,
  input: { readonly leadId: LeadId },
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found'> {
  return setDeletedAt(doc, input.leadId, undefined);
}

function setDeletedAt(doc: Y.Doc, leadId: LeadId, deletedAt: number | undefined): CommandResult<unknown, 'not-found'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const lead = findJoinedLead(openCircleDoc(doc), leadId);
  if (lead === undefined || lead.movedTo !== undefined) return err({ code: 'not-found' });
  const label = deletedAt === undefined ? 'lead-restored' : 'lead-trashed';
  const isTrashed = lead.deletedAt !== undefined;
  if (isTrashed === (deletedAt !== undefined)) return ok({ undo: commit(doc, label, []) });
  return ok({ undo: commit(doc, label, planInAll(lead, 'deletedAt', deletedAt)) });
}
