import { companyKey } from '../duplicate/company-key.ts';
import { linkKey } from '../import/link-key.ts';
import { nameKey } from '../import/import-text.ts';

/** What people in a list are told apart by. */
export interface ContactNaming {
  readonly name: string;
  readonly company?: string | undefined;
  readonly link?: string | undefined;
}

/** The people who are in a list already. */
export interface KnownContacts<Known extends ContactNaming> {
  /** Who of them is meant; with two links those decide, else name and company do. */
  readonly find: (contact: ContactNaming) => Known | undefined;
  readonly add: (contact: Known) => void;
}

/** Collects people to find those who come again. Source: SPEC CONT5. */
export function createKnownContacts<Known extends ContactNaming>(people: Iterable<Known> = []): KnownContacts<Known> {
  const byLink = new Map<string, Known>();
  /** Of one name and company: the first of all, and the first without a link. */
  const byName = new Map<string, { readonly first: Known; readonly linkless: Known | undefined }>();

  function add(contact: Known): void {
    const link = profileKey(contact.link);
    const name = namesKey(contact);
    if (link !== undefined && !byLink.has(link)) byLink.set(link, contact);
    const { first = contact, linkless = link === undefined ? contact : undefined } = byName.get(name) ?? {};
    byName.set(name, { first, linkless });
  }

  for (const contact of people) add(contact);
  return {
    add,
    find: (contact) => {
      const link = profileKey(contact.link);
      const named = byName.get(namesKey(contact));
      return link === undefined ? named?.first : (byLink.get(link) ?? named?.linkless);
    },
  };
}

/** Places where people have profiles do not tell capitals from small letters. */
function profileKey(link: string | undefined): string | undefined {
  return linkKey(link)?.toLowerCase();
}

function namesKey({ name, company }: ContactNaming): string {
  return JSON.stringify([nameKey(name), companyKey(company) ?? '']);
}
