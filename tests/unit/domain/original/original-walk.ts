import { addLead } from '#shared/domain/lead/add-lead.ts';
import { keepOriginal } from '#shared/domain/original/keep-original.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { anybody, type Make, type Situation } from '../equals-situations.ts';
import { value } from '../fixture.ts';

const lead: Make<LeadId> = (by) => value(addLead(by.doc, { role: 'welder' }, by.ctx)).leadId;

/** The commands of originals, by name, in situations that whoever acts can be in. */
export const ORIGINAL_WALK: Readonly<Record<string, readonly Situation[]>> = {
  keepOriginal: anybody(lead, (me, leadId) => keepOriginal(me.doc, { leadId, text: 'Data engineer' }, me.ctx)),
};
