import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { CompanyNoteId, LeadId } from '#shared/kernel/ids.ts';
import { anybody, author, type Make, type Situation } from '../equals-situations.ts';
import { value } from '../fixture.ts';
import { edit, keep, kept, withdraw } from './company-fixture.ts';

const note: Make<CompanyNoteId> = (by) => kept(by);
const lead: Make<LeadId> = ({ doc, ctx }) => value(addLead(doc, { company: 'Northwind' }, ctx)).leadId;

/** The commands of what is kept of companies, by name, in situations that whoever acts can be in. */
export const COMPANY_WALK: Readonly<Record<string, readonly Situation[]>> = {
  addCompanyNote: [
    ...anybody(lead, (me, leadId) => keep(me, { leadId })),
    ...anybody(note, (me) => keep(me, { kind: 'note' })),
    ['empty', ({ me }) => keep(me, { text: ' ' })],
    ['not-found', ({ me }) => keep(me, { leadId: 'none' as LeadId })],
  ],
  editCompanyNote: author(note, (me, id) => edit(me, id, 'What would you change here?')),
  withdrawCompanyNote: [
    ...author(note, withdraw),
    ['not-found', ({ me }) => ((id) => (value(withdraw(me, id)), withdraw(me, id)))(note(me))],
  ],
};
