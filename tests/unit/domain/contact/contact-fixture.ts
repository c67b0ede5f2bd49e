import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addContact } from '#shared/domain/contact/change-contacts.ts';
import type { ContactInput } from '#shared/domain/contact/contact-input.ts';
import { readContact } from '#shared/domain/contact/contact-reader.ts';
import type { Contact } from '#shared/domain/contact/contact.ts';
import { type ContactPlan, planContacts } from '#shared/domain/contact/plan-contacts.ts';
import { toImportTable } from '#shared/domain/import/find-header.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { ContactId, MemberId } from '#shared/kernel/ids.ts';
import { createReplica, type Replica, value } from '../fixture.ts';

/** The same context, of somebody's private document. */
export const inPrivate = (ctx: CommandContext): CommandContext => ({
  actor: ctx.actor,
  newId: ctx.newId,
  kind: 'private',
  get now() {
    return ctx.now;
  },
});

/** Somebody's private document. */
export function privateReplica(me: MemberId, device = 0): Replica {
  const replica = createReplica(me, device);
  return { ...replica, ctx: inPrivate(replica.ctx) };
}

export const add = ({ doc, ctx }: Replica, contact: ContactInput) => addContact(doc, contact, ctx);
export const added = (replica: Replica, contact: ContactInput): ContactId => value(add(replica, contact)).contactId;

export function contactsIn({ doc }: Replica): ReadonlyMap<ContactId, Contact> {
  const found = new Map<ContactId, Contact>();
  for (const [id, entry] of openCircleDoc(doc).contacts.entries()) {
    const contact = readContact(id as ContactId, entry);
    if (contact !== undefined && !isMalformed(contact)) found.set(contact.id, contact);
  }
  return found;
}

/** Who is in the list: name and company. */
export const peopleIn = (replica: Replica): readonly string[] =>
  Array.from(contactsIn(replica).values(), ({ name, company }) => `${name}, ${company ?? '-'}`).sort();

/** A contact as it is read, known by its name. */
export const contact = (name: string, rest: Partial<Contact> = {}): Contact => ({
  id: `id of ${name}` as ContactId,
  name,
  company: undefined,
  position: undefined,
  connectedOn: undefined,
  link: undefined,
  email: undefined,
  note: undefined,
  at: 0,
  ...rest,
});

/** Plans what would come in of lines with cells between `|`. */
export const planPeople = (lines: readonly string[], present: Iterable<Contact> = []): ContactPlan =>
  planContacts(toImportTable(lines.map((line) => line.split('|'))), present);
