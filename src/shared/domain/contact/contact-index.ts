import type { ContactId } from '#shared/kernel/ids.ts';
import { companyKey } from '../duplicate/company-key.ts';
import type { Contact } from './contact.ts';

/** Whom a person knows, by the companies where these work. */
export interface ContactIndex {
  /** By `companyKey`, by name, ties by id. */
  readonly byCompany: ReadonlyMap<string, readonly Contact[]>;
  /** What it was made of. */
  readonly contacts: ReadonlyMap<ContactId, Contact>;
}

/** Nobody is known. */
export const NO_CONTACTS: ContactIndex = { byCompany: new Map(), contacts: new Map() };

const NOBODY: readonly Contact[] = [];

/**
 * Sorts people by where they work.
 *
 * **Guarantees:** given the index before, only companies at which somebody changed are sorted anew, and the people at the
 * others are the same object. Source: SPEC CONT7.
 */
export function selectContactIndex(
  contacts: ReadonlyMap<ContactId, Contact>,
  previous: ContactIndex = NO_CONTACTS,
): ContactIndex {
  const added = new Map<string, Contact[]>();
  const touched = new Set<string>();
  for (const [id, contact] of contacts) {
    const before = previous.contacts.get(id);
    if (before === contact) continue;
    touch(touched, before);
    const key = companyKey(contact.company);
    if (key === undefined) continue;
    touched.add(key);
    const others = added.get(key);
    if (others === undefined) added.set(key, [contact]);
    else others.push(contact);
  }
  for (const [id, before] of previous.contacts) if (!contacts.has(id)) touch(touched, before);
  const byCompany = touched.size === 0 ? previous.byCompany : new Map(previous.byCompany);
  for (const key of touched) {
    const stay = (previous.byCompany.get(key) ?? []).filter((contact) => contacts.get(contact.id) === contact);
    const people = [...stay, ...(added.get(key) ?? [])].sort(byName);
    if (people.length === 0) (byCompany as Map<string, readonly Contact[]>).delete(key);
    else (byCompany as Map<string, readonly Contact[]>).set(key, people);
  }
  return { byCompany, contacts };
}

/** Whom a person knows at a company, whatever the form of its name; the same people as long as nothing changes there. Source: SPEC CONT7. */
export function selectContactsAt({ byCompany }: ContactIndex, company: string | undefined): readonly Contact[] {
  const key = companyKey(company);
  return (key === undefined ? undefined : byCompany.get(key)) ?? NOBODY;
}

/** People by name, whatever its case; ties by id. */
export function byName(a: Contact, b: Contact): number {
  const [left, right] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

function touch(touched: Set<string>, contact: Contact | undefined): void {
  const key = companyKey(contact?.company);
  if (key !== undefined) touched.add(key);
}
