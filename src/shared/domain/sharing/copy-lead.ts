import type * as Y from 'yjs';
import type { LeadId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { findJoinedLead } from '../duplicate/find-joined-lead.ts';
import { partsOf } from '../duplicate/joined-lead.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import type { LeadSource } from './lead-source.ts';
import { planCopy } from './plan-copy.ts';

/**
 * Copies a lead into a circle: its fields, notes and history, and the actor's own run, under new ids. The conversation
 * stays. Leads that were merged into it are copied too, merged there as they are here. `ctx.actor` is the actor's id in the circle it goes to. Source: SPEC SHARE1 to SHARE4, SHARE7, DUP10.
 */
export function copyLead(
  to: Y.Doc,
  input: { readonly from: LeadSource; readonly leadId: LeadId },
  ctx: CommandContext,
): CommandResult<{ readonly leadId: LeadId }, 'not-found'> {
  if (!canWrite(to)) return err({ code: 'read-only' });
  const { from } = input;
  const lead = findJoinedLead(openCircleDoc(from.doc), input.leadId, from.authorOf);
  if (lead === undefined || lead.deletedAt !== undefined) return err({ code: 'not-found' });
  const [first = lead, ...merged] = partsOf(lead);
  const { leadId, changes } = planCopy(openCircleDoc(to), from, { lead: first }, ctx);
  const others = merged.flatMap(
    (part) => planCopy(openCircleDoc(to), from, { lead: part, mergedInto: leadId }, ctx).changes,
  );
  return ok({ leadId, undo: commit(to, 'lead-copied', [...changes, ...others]) });
}
