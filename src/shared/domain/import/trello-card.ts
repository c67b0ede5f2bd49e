import { readLink } from '../lead/lead-link.ts';
import { LIMITS } from '../record/limits.ts';
import { cutLine } from './import-text.ts';
import { listAt, textAt, valueAt } from './json-value.ts';

/**
 * What cards of a board refer to, by id. Names are short: one may stand on every card. What belongs to one card is taken
 * by the first that asks for it.
 */
export interface CardReading {
  /** In their order on the board. */
  readonly lists: ReadonlyMap<string, { readonly name: string; readonly isArchived: boolean }>;
  readonly labels: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
  readonly checklists: Map<string, unknown>;
  readonly customFields: ReadonlyMap<string, { readonly name: string; readonly options: ReadonlyMap<string, string> }>;
  /** By card, the oldest first. */
  readonly comments: Map<string, readonly string[]>;
  /** By card: when it came into the list that it is in, as far as the board remembers. */
  readonly movedAt: ReadonlyMap<string, { readonly listId: string; readonly at: string }>;
}

/** The cells of a card by the headers of their columns, and by the ids of custom fields. */
export interface ReadCard {
  readonly cells: Readonly<Record<string, string>>;
  readonly custom: ReadonlyMap<string, string>;
}

/** A field that somebody added to the cards of a board. */
export interface CustomField {
  readonly id: string;
  readonly name: string;
}

/** Collects what the cards of a board refer to. */
export function readCardReading(board: unknown, lists: readonly unknown[]): CardReading {
  const byId = <T>(values: readonly unknown[], of: (value: unknown) => T): Map<string, T> =>
    new Map(values.map((value) => [textAt(value, 'id'), of(value)]));
  const comments = new Map<string, string[]>();
  const movedAt = new Map<string, { listId: string; at: string }>();
  // The newest stands first.
  for (const action of listAt(board, 'actions').toReversed()) {
    const data = valueAt(action, 'data');
    const card = textAt(valueAt(data, 'card'), 'id');
    const at = textAt(action, 'date');
    const listId = textAt(valueAt(data, 'listAfter'), 'id');
    if (listId !== '' && at !== '') movedAt.set(card, { listId, at });
    const text = textAt(data, 'text');
    if (text === '' || !/comment/iu.test(textAt(action, 'type'))) continue;
    const who = textAt(valueAt(action, 'memberCreator'), 'fullName');
    const begin = [who, at.slice(0, 10)].filter((part) => part !== '').join(', ');
    const before = comments.get(card) ?? [];
    before.push(begin === '' ? text : `${begin}: ${text}`);
    comments.set(card, before);
  }
  return {
    lists: byId(lists, (list) => ({ name: nameAt(list, 'name'), isArchived: valueAt(list, 'closed') === true })),
    labels: byId(listAt(board, 'labels'), labelOf),
    members: byId(listAt(board, 'members'), (member) => nameAt(member, 'fullName') || nameAt(member, 'username')),
    checklists: byId(listAt(board, 'checklists'), (checklist) => checklist),
    customFields: byId(listAt(board, 'customFields'), (field) => ({
      name: nameAt(field, 'name'),
      options: byId(listAt(field, 'options'), (option) => nameAt(valueAt(option, 'value'), 'text')),
    })),
    comments,
    movedAt,
  };
}

/** The custom fields of a board, each with a name. */
export function customFieldsOf({ customFields }: CardReading): readonly CustomField[] {
  return [...customFields].map(([id, { name }]) => ({ id, name: name === '' ? 'Custom field' : name }));
}

/** Reads one card, whatever it holds. */
export function readCard(card: unknown, reading: CardReading): ReadCard {
  const id = textAt(card, 'id');
  const listId = textAt(card, 'idList');
  const list = reading.lists.get(listId);
  const url = textAt(card, 'url') || textAt(card, 'shortUrl');
  const link = linkOf(card);
  const moved = reading.movedAt.get(id);
  const cells = {
    'Card Name': textAt(card, 'name'),
    'List Name': list?.name ?? '',
    // Where no job is, the card has an address all the same: it is known again by it.
    Link: link || url,
    'Card URL': link === '' ? '' : url,
    'Card Description': textAt(card, 'desc'),
    'Due Date': textAt(card, 'due'),
    'Due Complete': valueAt(card, 'dueComplete') === true ? 'Yes' : '',
    'Start Date': textAt(card, 'start'),
    Labels: labelsOf(card, reading),
    Members: namesOf(card, 'idMembers', reading.members),
    Checklists: checklistsOf(card, reading),
    'Card Comments': (taken(reading.comments, id) ?? []).join('\n\n'),
    Attachments: attachmentsOf(card),
    Archived: valueAt(card, 'closed') === true ? 'Yes' : list?.isArchived === true ? 'Yes, with its list' : '',
    'Date Created': createdOn(id),
    'Stage Date': moved?.listId === listId ? moved.at : '',
  };
  return { cells, custom: customOf(card, reading) };
}

function nameAt(value: unknown, key: string): string {
  return cutLine(textAt(value, key), LIMITS.line);
}

function taken<T>(values: Map<string, T>, id: string): T | undefined {
  const value = values.get(id);
  values.delete(id);
  return value;
}

function labelOf(label: unknown): string {
  return nameAt(label, 'name') || nameAt(label, 'color');
}

function labelsOf(card: unknown, { labels }: CardReading): string {
  const own = listAt(card, 'labels').map(labelOf);
  return own.length > 0 ? joined(own) : namesOf(card, 'idLabels', labels);
}

function namesOf(card: unknown, key: string, names: ReadonlyMap<string, string>): string {
  return joined(listAt(card, key).map((id) => (typeof id === 'string' ? (names.get(id) ?? '') : '')));
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(', ');
}

function checklistsOf(card: unknown, { checklists }: CardReading): string {
  const own = listAt(card, 'checklists');
  const referred = listAt(card, 'idChecklists').map((id) =>
    typeof id === 'string' ? taken(checklists, id) : undefined,
  );
  return (own.length > 0 ? own : referred)
    .filter((checklist) => checklist !== undefined)
    .flatMap((checklist) => [
      textAt(checklist, 'name'),
      ...listAt(checklist, 'checkItems').map((item) => {
        const name = textAt(item, 'name');
        return name === '' ? '' : `${textAt(item, 'state') === 'complete' ? '[x]' : '[ ]'} ${name}`;
      }),
    ])
    .filter((line) => line !== '')
    .join('\n');
}

function attachmentsOf(card: unknown): string {
  return listAt(card, 'attachments')
    .map((attachment) => {
      const [name, url] = [textAt(attachment, 'name'), textAt(attachment, 'url')];
      return name === '' || name === url ? url : `${name}: ${url}`;
    })
    .filter((line) => line !== '')
    .join('\n');
}

/** The address of the job: one that is attached, else one that the description begins with on a line of its own. */
function linkOf(card: unknown): string {
  const attached = listAt(card, 'attachments')
    .filter((attachment) => valueAt(attachment, 'isUpload') !== true)
    .map((attachment) => textAt(attachment, 'url'));
  const first = textAt(card, 'desc').split('\n', 1)[0]?.trim() ?? '';
  return [...attached, first].find((text) => isOutside(text)) ?? '';
}

function isOutside(text: string): boolean {
  const link = /^https?:\/\/\S+$/iu.test(text) ? readLink(text) : undefined;
  return link !== undefined && !/(?:^|\.)trello\.com$/iu.test(link.host);
}

/** Ids of Trello begin with the second in which something was made. */
function createdOn(id: string): string {
  if (!/^[0-9a-f]{24}$/iu.test(id)) return '';
  const at = new Date(Number.parseInt(id.slice(0, 8), 16) * 1_000);
  // There was no Trello before 2010.
  return at.getUTCFullYear() < 2010 || at.getUTCFullYear() > 2100 ? '' : at.toISOString();
}

function customOf(card: unknown, { customFields }: CardReading): ReadonlyMap<string, string> {
  return new Map(
    listAt(card, 'customFieldItems').flatMap((item) => {
      const id = textAt(item, 'idCustomField');
      const value = valueAt(item, 'value');
      const said = ['text', 'number', 'date'].map((key) => textAt(value, key)).find((text) => text !== '');
      const checked = textAt(value, 'checked') === 'true' ? 'Yes' : '';
      const text = said ?? (checked || customFields.get(id)?.options.get(textAt(item, 'idValue')) || '');
      return text === '' ? [] : [[id, text] as const];
    }),
  );
}
