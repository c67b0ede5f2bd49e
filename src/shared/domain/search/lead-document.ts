import { cardNameOf } from '../board/card-name.ts';
import { partsOf } from '../duplicate/joined-lead.ts';
import type { Lead } from '../lead/lead.ts';
import { readLink } from '../lead/lead-link.ts';
import type { SearchDocument } from './search-document.ts';

/** By what a lead is found: its company and role before all that is known of it, then its notes. Source: SPEC FIND1. */
export function leadDocument(
  lead: Lead,
  { notes, heardFrom }: { readonly notes: string; readonly heardFrom: string | undefined },
): SearchDocument {
  const details = partsOf(lead).flatMap((part) => [
    ...[part.company, part.role, part.place, part.nextStep, part.heardFrom, part.pay, readLink(part.link)?.host],
    ...(part.tags ?? []),
  ]);
  return {
    id: `lead ${lead.id}`,
    kind: 'lead',
    name: cardNameOf(lead),
    details: [...details, heardFrom].filter((detail) => detail !== undefined),
    text: notes,
  };
}
