import * as Y from 'yjs';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import type { Lead } from '../lead/lead.ts';
import { readLead } from '../lead/lead-reader.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { isMalformed } from '../record/malformed.ts';
import { joinLead } from './joined-lead.ts';
import { selectMerges } from './merges.ts';

/**
 * The lead under which an id is shown, in the trash or not, with those that were merged into it. Never throws.
 * Source: SPEC DUP5, DUP9.
 */
export function findJoinedLead(
  roots: CircleRoots,
  leadId: LeadId,
  authorOf: AuthorOf = () => undefined,
): Lead | undefined {
  const leads = new Map<LeadId, Lead>();
  const take = (id: LeadId): void => {
    const lead = leads.has(id) ? undefined : readLead(id, roots.leads.get(id), authorOf);
    if (lead !== undefined && !isMalformed(lead)) leads.set(id, lead);
  };
  take(leadId);
  if (!leads.has(leadId)) return undefined;
  for (const [id, record] of roots.leads.entries()) {
    const target: unknown = record instanceof Y.Map ? record.get('mergedInto') : undefined;
    if (typeof target !== 'string') continue;
    take(id as LeadId);
    take(target as LeadId);
  }
  const merges = selectMerges(leads);
  const canonical = merges.canonicalOf(leadId);
  const lead = leads.get(canonical);
  const merged = merges.byCanonical.get(canonical)?.flatMap((id) => leads.get(id) ?? []);
  return lead === undefined || merged === undefined ? lead : joinLead(lead, merged);
}
