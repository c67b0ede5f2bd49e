import type { LeadInput } from '../lead/lead.ts';
import { nameKey } from './import-text.ts';
import { linkKey } from './link-key.ts';

/** What leads are told apart by. */
export type LeadNaming = Pick<LeadInput, 'company' | 'role' | 'place' | 'link'>;

/** The leads that are there already. */
export interface KnownLeads {
  readonly has: (lead: LeadNaming) => boolean;
  readonly add: (lead: LeadNaming) => void;
}

/**
 * Collects leads to find those that come again: with two links those decide; else company, role and place do, whatever
 * their case and spaces. Source: SPEC IMP8.
 */
export function createKnownLeads(leads: Iterable<LeadNaming> = []): KnownLeads {
  const links = new Set<string>();
  /** By names: whether one of the leads has no link. */
  const names = new Map<string, boolean>();

  function add(lead: LeadNaming): void {
    const link = linkKey(lead.link);
    const name = namesKey(lead);
    if (link !== undefined) links.add(link);
    names.set(name, link === undefined || names.get(name) === true);
  }

  for (const lead of leads) add(lead);
  return {
    add,
    has: (lead) => {
      const link = linkKey(lead.link);
      const hasLinkless = names.get(namesKey(lead));
      return link === undefined ? hasLinkless !== undefined : links.has(link) || hasLinkless === true;
    },
  };
}

function namesKey({ company, role, place }: LeadNaming): string {
  return JSON.stringify([company, role, place].map(nameKey));
}
