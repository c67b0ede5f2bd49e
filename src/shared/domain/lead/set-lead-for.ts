import type * as Y from 'yjs';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { findLead } from '../board/find-card.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { planLeadFields } from '../duplicate/plan-lead-fields.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { FOR_PREFIX } from './lead-reader.ts';

/** Says that a lead is, or is not, for a member. Each member has a key of their own. Source: SPEC LEAD6. */
export function setLeadFor(
  doc: Y.Doc,
  input: { readonly leadId: LeadId; readonly memberId: MemberId; readonly isFor: boolean },
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const lead = findLead(openCircleDoc(doc), input.leadId);
  if (lead === undefined) return err({ code: 'not-found' });
  const key = FOR_PREFIX + input.memberId;
  const isShown = lead.forMembers.includes(input.memberId);
  const changes = input.isFor && isShown ? [] : planLeadFields(lead, { [key]: input.isFor ? true : undefined });
  return ok({ undo: commit(doc, 'lead-edited', changes) });
}
