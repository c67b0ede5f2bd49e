import type { Lead } from './lead.ts';

/** The leads in the trash, the last thrown away first; those moved to another circle are not among them. */
export function selectTrash(leads: Iterable<Lead>): readonly Lead[] {
  return [...leads]
    .filter((lead) => lead.deletedAt !== undefined && lead.movedTo === undefined)
    .sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0) || (a.id < b.id ? -1 : 1));
}
