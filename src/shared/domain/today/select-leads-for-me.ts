import type { Space } from '../board/board.ts';
import type { Lead } from '../lead/lead.ts';
import { leadsGoneFor } from './leads-gone-for.ts';

/** Leads that others added for the reader and that the reader never went for, newest first. Source: SPEC TODAY2. */
export function selectLeadsForMe(space: Space): readonly Lead[] {
  const answered = leadsGoneFor(space);
  return [...space.leads.values()]
    .filter(
      (lead) =>
        lead.deletedAt === undefined &&
        lead.forMembers.includes(space.me) &&
        lead.addedBy !== space.me &&
        !answered.has(lead.id),
    )
    .sort((a, b) => (b.addedAt ?? 0) - (a.addedAt ?? 0) || (a.id < b.id ? -1 : 1));
}
