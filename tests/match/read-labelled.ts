import type { Lead } from '#shared/domain/lead/lead.ts';
import { type Priorities, PRIORITY_LISTS } from '#shared/domain/priority/priorities.ts';
import type { LeadId, MemberId, PriorityEntryId } from '#shared/kernel/ids.ts';
import type { LabelledLead, LabelledMember } from './labelled.ts';

/** A labelled lead, as the matcher reads leads. */
export function leadOf(lead: LabelledLead): Pick<Lead, 'id' | 'role' | 'company' | 'place' | 'mode' | 'pay' | 'kind'> {
  const { name, role, company, place, mode, pay } = lead;
  return { id: name as LeadId, role, company, place, mode, pay, kind: undefined };
}

/** What a labelled member wrote, as the matcher reads it. */
export function prioritiesOf({ name, lists, payFloor }: LabelledMember): Priorities {
  const entries = PRIORITY_LISTS.map((list) => [
    list,
    (lists[list] ?? []).map((text, index) => ({
      id: `${list}-${index}` as PriorityEntryId,
      list,
      text,
      order: undefined,
    })),
  ]);
  return {
    memberId: name as MemberId,
    lists: Object.fromEntries(entries) as Priorities['lists'],
    payFloor,
    feedback: undefined,
  };
}
