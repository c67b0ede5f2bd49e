import type { ContactInput } from '#shared/domain/contact/contact-input.ts';
import type { Contact } from '#shared/domain/contact/contact.ts';

/** What is being written of somebody: every field, empty while nothing is said. */
export type ContactDraft = Readonly<Record<keyof ContactInput, string>>;

/** Nothing is written yet. */
export const EMPTY_CONTACT: ContactDraft = {
  ...{ name: '', company: '', position: '', connectedOn: '', link: '', email: '', note: '' },
};

/** What the list says of somebody, to be changed. */
export function draftOf(contact: Contact): ContactDraft {
  const { name, company = '', position = '', connectedOn = '', link = '', email = '', note = '' } = contact;
  return { name, company, position, connectedOn, link, email, note };
}
