import { companyKey } from '../duplicate/company-key.ts';
import { decideDayOrder } from '../import/date-order.ts';
import type { ImportTable } from '../import/import-table.ts';
import { cutLine, nameKey, oneLine } from '../import/import-text.ts';
import { readDate } from '../import/read-date.ts';
import type { Contact } from './contact.ts';
import { type ContactField, recogniseContactColumns } from './contact-columns.ts';
import { CONTACT_LIMITS, type ContactInput } from './contact-input.ts';
import { createKnownContacts } from './known-contacts.ts';

/** Somebody who does not come in: in the list or earlier in the file already, or nothing that they could be called by. */
export interface HeldContact {
  readonly draft: ContactInput;
  readonly because: 'there' | 'in-file' | 'no-name';
}

/** Somebody in the list of whom the file says that they work elsewhere by now, or do something else there. */
export interface MovedContact {
  readonly contact: Contact;
  readonly draft: ContactInput;
}

/** Everything that an import of people would do. Each row is in exactly one of these. */
export interface ContactPlan {
  readonly fresh: readonly ContactInput[];
  readonly moved: readonly MovedContact[];
  readonly heldBack: readonly HeldContact[];
}

/** Reads the rows of a table as people and finds those who come again. Source: SPEC CONT4, CONT5. */
export function planContacts(table: ImportTable, present: Iterable<Contact>): ContactPlan {
  const fields = recogniseContactColumns(table.headers);
  const read = createRowReader(table, fields);
  const known = createKnownContacts(present);
  const inFile = createKnownContacts<ContactInput>();
  const fresh: ContactInput[] = [];
  const moved: MovedContact[] = [];
  const heldBack: HeldContact[] = [];
  for (const row of table.rows) {
    const draft = read(row);
    const contact = known.find(draft);
    if (draft.name === '') heldBack.push({ draft, because: 'no-name' });
    else if (contact !== undefined && !isElsewhere(contact, draft)) heldBack.push({ draft, because: 'there' });
    else if (inFile.find(draft) !== undefined) heldBack.push({ draft, because: 'in-file' });
    else if (contact === undefined) fresh.push(draft);
    else moved.push({ contact, draft });
    if (draft.name !== '') inFile.add(draft);
  }
  return { fresh, moved, heldBack };
}

/** What a file does not say has not changed. */
function isElsewhere(contact: Contact, { company, position }: ContactInput): boolean {
  const isOtherCompany = company !== undefined && companyKey(company) !== companyKey(contact.company);
  return isOtherCompany || (position !== undefined && nameKey(position) !== nameKey(contact.position));
}

/** Reads rows one by one; what is no field of a contact, does not fit or was not understood goes into the note. */
function createRowReader(
  { headers, rows }: ImportTable,
  fields: readonly ContactField[],
): (row: readonly string[]) => ContactInput {
  const columnsOf = (field: ContactField): readonly number[] =>
    fields.flatMap((each, index) => (each === field ? [index] : []));
  const columns = {
    ...{ name: columnsOf('name'), firstName: columnsOf('firstName'), lastName: columnsOf('lastName') },
    ...{ company: columnsOf('company'), position: columnsOf('position'), connectedOn: columnsOf('connectedOn') },
    ...{ link: columnsOf('link'), email: columnsOf('email'), note: columnsOf('note'), other: columnsOf('other') },
  } satisfies Record<ContactField, readonly number[]>;
  const orders = new Map(
    columns.connectedOn.map((column) => [column, decideDayOrder(rows.map((row) => row[column] ?? ''))] as const),
  );

  return (row) => {
    const kept: string[] = [];
    const keep = (column: number): void => {
      const [header = '', text = ''] = [headers[column], row[column]];
      kept.push(header === '' ? text : `${header}: ${text}`);
    };
    /** The first column that says something; the others are kept. */
    const first = (field: ContactField): { readonly text: string; readonly column: number } | undefined => {
      const [column, ...others] = columns[field].filter((index) => (row[index] ?? '') !== '');
      others.forEach(keep);
      return column === undefined ? undefined : { text: oneLine(row[column] ?? '').trim(), column };
    };
    const line = (field: 'company' | 'position' | 'link' | 'email'): string | undefined => {
      const found = first(field);
      if (found === undefined || found.text === '') return undefined;
      if (found.text.length <= CONTACT_LIMITS[field]) return found.text;
      keep(found.column);
      // Half an address leads nowhere.
      return field === 'link' || field === 'email' ? undefined : cutLine(found.text, CONTACT_LIMITS[field]);
    };
    const day = (): string | undefined => {
      const found = first('connectedOn');
      if (found === undefined) return undefined;
      const order = orders.get(found.column);
      // Where nothing tells which number is the month, nothing is guessed.
      const isOpen = order === undefined && decideDayOrder([found.text]) === undefined;
      const date = isOpen ? undefined : readDate(found.text, order === 'month-first' ? order : 'day-first');
      if (date === undefined || date.isPartOfText) keep(found.column);
      return date?.day;
    };

    const [company, position, connectedOn] = [line('company'), line('position'), day()];
    const [link, email] = [line('link'), line('email')];
    const halves = [first('firstName')?.text, first('lastName')?.text].filter((half) => half !== undefined);
    const names = first('name');
    const whole = oneLine(halves.join(' ')).trim();
    if (whole !== '' && names !== undefined && names.text !== whole) keep(names.column);
    const called = whole || names?.text || email || (link ?? '').replace(/^https?:\/\/(?:www\.)?/iu, '');
    const name = cutLine(called, CONTACT_LIMITS.name);
    if (name !== called) kept.push(called);
    columns.other.filter((column) => (row[column] ?? '') !== '').forEach(keep);
    const own = columns.note.map((column) => row[column] ?? '').filter((text) => text !== '');
    const note = cutLine([...own, ...kept].join('\n').trim(), CONTACT_LIMITS.note);
    return { name, company, position, connectedOn, link, email, note: note === '' ? undefined : note };
  };
}
