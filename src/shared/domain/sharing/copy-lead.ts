import type * as Y from 'yjs';
import type { LeadId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { readLead } from '../lead/lead-reader.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { isMalformed } from '../record/malformed.ts';
import type { LeadSource } from './lead-source.ts';
import { planCopy } from './plan-copy.ts';

/**
 * Copies a lead into a circle: its fields, notes and history, and the actor's own run, under new ids. The conversation
 * stays. `ctx.actor` is the actor's id in the circle it goes to. Source: SPEC SHARE1 to SHARE4, SHARE7.
 */
export function copyLead(
  to: Y.Doc,
  input: { readonly from: LeadSource; readonly leadId: LeadId },
  ctx: CommandContext,
): CommandResult<{ readonly leadId: LeadId }, 'not-found'> {
  if (!canWrite(to)) return err({ code: 'read-only' });
  const { from } = input;
  const lead = readLead(input.leadId, openCircleDoc(from.doc).leads.get(input.leadId), from.authorOf);
  if (isMalformed(lead) || lead.deletedAt !== undefined) return err({ code: 'not-found' });
  const { leadId, changes } = planCopy(openCircleDoc(to), from, lead, ctx);
  return ok({ leadId, undo: commit(to, 'lead-copied', changes) });
}
