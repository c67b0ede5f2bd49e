import { byName } from '#shared/domain/contact/contact-index.ts';
import type { Contact } from '#shared/domain/contact/contact.ts';
import { foldText } from '#shared/domain/record/fold-text.ts';

/** What is looked through of somebody; folding a name again with each letter that is typed would be felt. */
const folded = new WeakMap<Contact, string>();

function textOf(contact: Contact): string {
  const known = folded.get(contact);
  if (known !== undefined) return known;
  const { name, company = '', position = '' } = contact;
  const text = foldText(`${name} ${company} ${position}`);
  folded.set(contact, text);
  return text;
}

/** People by name. */
export function sortPeople(people: Iterable<Contact>): readonly Contact[] {
  return [...people].sort(byName);
}

/** Those in whose name, company or position each of the words stands. */
export function findPeople(people: readonly Contact[], text: string): readonly Contact[] {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '');
  return words.length === 0 ? people : people.filter((one) => words.every((word) => textOf(one).includes(word)));
}
