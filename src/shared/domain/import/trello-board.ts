import type { ImportTable } from './import-table.ts';
import { listAt, textAt, valueAt } from './json-value.ts';
import { type CardReading, customFieldsOf, type ReadCard, readCard, readCardReading } from './trello-card.ts';

/** Columns for fields that were added to cards; what more there are share one. */
const MOST_FIELDS = 50;

/** A board as Trello exports it, with its cards as rows in the order in which they stand there. */
export interface TrelloBoard {
  readonly name: string;
  /** Lists that are open or hold a card. */
  readonly listCount: number;
  readonly table: ImportTable;
}

/**
 * Reads a board from parsed JSON of any shape; `undefined` for what is no board. Columns are called as in the CSV of the
 * same tool, so that both are read alike; what a card has beside its fields is in columns of their own.
 *
 * Source: SPEC IMP12.
 */
export function readTrelloBoard(value: unknown): TrelloBoard | undefined {
  const lists = listAt(value, 'lists').filter((list) => textAt(list, 'id') !== '' && isText(list, 'name'));
  const cards = listAt(value, 'cards').filter((card) => isText(card, 'name') && isText(card, 'idList'));
  const areThere = Array.isArray(valueAt(value, 'lists')) && Array.isArray(valueAt(value, 'cards'));
  if (!areThere || lists.length === 0 || (cards.length === 0 && listAt(value, 'cards').length > 0)) return undefined;

  const reading = readCardReading(value, byPosition(lists));
  const places = new Map([...reading.lists.keys()].map((id, index) => [id, index]));
  const sorted = byPosition(cards).toSorted((a, b) => placeOf(places, a) - placeOf(places, b));
  const held = new Set(sorted.map((card) => textAt(card, 'idList')));
  return {
    name: textAt(value, 'name'),
    listCount: lists.filter((list) => valueAt(list, 'closed') !== true || held.has(textAt(list, 'id'))).length,
    table: tableOf(sorted, reading),
  };
}

/** Columns that no card has anything in are left out, but for the first, which tell what the table is. */
function tableOf(cards: readonly unknown[], reading: CardReading): ImportTable {
  const read = cards.map((card) => readCard(card, reading));
  const own = ['Card Name', 'List Name', 'Link'] as const;
  const more = [
    'Card URL',
    'Card Description',
    'Due Date',
    'Due Complete',
    'Start Date',
    'Labels',
    'Members',
    'Checklists',
    'Card Comments',
    'Attachments',
    'Archived',
    'Date Created',
    'Stage Date',
  ] as const;
  const shown = more.filter((header) => read.some(({ cells }) => (cells[header] ?? '') !== ''));
  const used = new Set(read.flatMap(({ custom }) => [...custom.keys()]));
  const fields = customFieldsOf(reading).filter(({ id }) => used.has(id));
  const ownFields = fields.slice(0, MOST_FIELDS);
  const moreFields = new Map(fields.slice(MOST_FIELDS).map(({ id, name }) => [id, name]));
  return {
    headers: [...own, ...shown, ...ownFields.map(({ name }) => name), ...(moreFields.size > 0 ? ['More Fields'] : [])],
    rows: read
      .map(({ cells, custom }) => [
        ...[...own, ...shown].map((header) => cells[header] ?? ''),
        ...ownFields.map(({ id }) => custom.get(id) ?? ''),
        ...(moreFields.size > 0 ? [fieldLines(custom, moreFields)] : []),
      ])
      .filter((row) => row.some((cell) => cell !== '')),
  };
}

/** What a card has of these fields, by name. */
function fieldLines(custom: ReadCard['custom'], names: ReadonlyMap<string, string>): string {
  return [...custom].flatMap(([id, text]) => (names.has(id) ? [`${names.get(id)}: ${text}`] : [])).join('\n');
}

function isText(value: unknown, key: string): boolean {
  return typeof valueAt(value, key) === 'string';
}

function placeOf(places: ReadonlyMap<string, number>, card: unknown): number {
  return places.get(textAt(card, 'idList')) ?? places.size;
}

/** What has no position stays where it stands in the file. */
function byPosition(values: readonly unknown[]): readonly unknown[] {
  const isPlaced = values.every((value) => typeof valueAt(value, 'pos') === 'number');
  return isPlaced ? values.toSorted((a, b) => Number(valueAt(a, 'pos')) - Number(valueAt(b, 'pos'))) : values;
}
