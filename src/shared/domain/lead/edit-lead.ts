import type * as Y from 'yjs';
import type { LeadId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { findLead } from '../board/find-card.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { planLeadFields } from '../duplicate/plan-lead-fields.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import type { LeadInput } from './lead.ts';
import { checkLeadInput, type LeadFields, type LeadInputCode } from './lead-input.ts';

/**
 * Changes the fields that are given; a cleared one goes. Of the two ways to say who it was heard from, the one that is
 * given replaces the other.
 *
 * **Errors:** `needs-company-or-role` when the change would leave neither. Source: SPEC LEAD2 to LEAD4.
 */
export function editLead(
  doc: Y.Doc,
  input: { readonly leadId: LeadId; readonly fields: LeadInput },
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'needs-company-or-role' | LeadInputCode> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const lead = findLead(openCircleDoc(doc), input.leadId);
  if (lead === undefined) return err({ code: 'not-found' });
  const fields = checkLeadInput(input.fields);
  if (!fields.ok) return fields;
  const named = { company: lead.company, role: lead.role, ...fields.value };
  const isNameTouched = 'company' in fields.value || 'role' in fields.value;
  if (isNameTouched && named.company === undefined && named.role === undefined) {
    return err({ code: 'needs-company-or-role' });
  }
  const changes = planLeadFields(lead, withOneSource(fields.value));
  return ok({ undo: commit(doc, 'lead-edited', changes) });
}

function withOneSource(fields: LeadFields): LeadFields {
  if (fields.heardFromMember !== undefined) return { heardFrom: undefined, ...fields };
  if (fields.heardFrom !== undefined) return { heardFromMember: undefined, ...fields };
  return fields;
}
