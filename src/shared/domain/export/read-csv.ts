import { LEAD_KINDS, WORK_MODES } from '../lead/lead.ts';
import { OUTCOMES, STAGES } from '../pursuit/stage.ts';
import { isCalendarDay, isCalendarMonth } from '../record/calendar-day.ts';
import { decideDayOrder } from '../import/date-order.ts';
import { wordsKey } from '../import/import-text.ts';
import { readDate } from '../import/read-date.ts';
import { recogniseTracker } from '../import/tracker.ts';
import { plainLine, plainText } from './plain-text.ts';
import { readSafeCell } from './safe-cell.ts';
import { SAVED_COLUMN_KEYS, SAVED_COLUMNS, type SavedColumnKey } from './saved-columns.ts';
import type { SavedLead } from './saved-lead.ts';
import { readDone, readInstant, readMoves, readNames, readStandings, readTexts } from './saved-lines.ts';

/** A lead that was read, and what of it has no place there. */
export interface ReadLead {
  readonly lead: SavedLead;
  /** Lines for its notes: what could not be read as what it should be, and what is not ours, each with its name. */
  readonly rest: readonly string[];
}

/** Where the pieces of what we wrote stand; the rest of the columns are not ours. */
interface Layout {
  readonly headers: readonly string[];
  readonly own: ReadonlyMap<SavedColumnKey, readonly number[]>;
  /** How days are written where a spreadsheet has written them anew; nothing is guessed. */
  readonly dayOrder: ReturnType<typeof decideDayOrder>;
}

const KEYS = new Map(SAVED_COLUMN_KEYS.map((key) => [wordsKey(SAVED_COLUMNS[key].header), key]));

/**
 * Reads the cells of a spreadsheet that we wrote, also after somebody changed it; `undefined` for any other. Each row that
 * holds something is a lead, and nothing of it is lost. Never throws. Source: SPEC EXP5.
 */
export function readSavedCells(records: readonly (readonly string[])[]): readonly ReadLead[] | undefined {
  const first = records.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const headers = (records[first] ?? []).map((cell) => cell.trim());
  if (recogniseTracker(headers) !== 'lateral') return undefined;
  const rows = records.slice(first + 1).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const own = findOwn(headers);
  const dayColumns = (['nextStepOn', 'deadlineOn'] as const).flatMap((key) => own.get(key) ?? []);
  const dayOrder = decideDayOrder(dayColumns.flatMap((column) => rows.map((cells) => cells[column] ?? '')));
  return rows.map((cells) => readRow(cells, { headers, own, dayOrder }));
}

/** The first column of a name counts, and behind it those that go on with it, in their order. */
function findOwn(headers: readonly string[]): ReadonlyMap<SavedColumnKey, readonly number[]> {
  const found = new Map<SavedColumnKey, number[]>();
  headers.forEach((header, column) => {
    const [, name = header, number] = / \(\d{1,5}\)$/u.test(header)
      ? (/^(.*) \((\d{1,5})\)$/su.exec(header) ?? [])
      : [];
    const key = KEYS.get(wordsKey(name));
    if (key === undefined) return;
    const columns = found.get(key);
    if (columns === undefined && number === undefined) found.set(key, [column]);
    else if (columns !== undefined && Number(number) === columns.length + 1) columns.push(column);
  });
  return found;
}

function readRow(cells: readonly string[], { headers, own, dayOrder }: Layout): ReadLead {
  const rest: string[] = [];
  const textOf = (key: SavedColumnKey): string =>
    plainText((own.get(key) ?? []).map((column) => readSafeCell(cells[column] ?? '')).join(''));
  const keep = (key: SavedColumnKey, text: string): void => {
    rest.push(labelled(SAVED_COLUMNS[key].header, text));
  };
  const line = (key: SavedColumnKey): string | undefined => plainLine(textOf(key));
  const read = <T>(key: SavedColumnKey, parse: (text: string) => T | undefined): T | undefined => {
    const text = line(key);
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined) keep(key, text);
    return value;
  };
  const oneOf =
    <T extends string>(values: readonly T[]) =>
    (text: string): T | undefined =>
      values.find((value) => value === text.toLowerCase());
  const day = (text: string): string | undefined => {
    if (isCalendarDay(text)) return text;
    const order = dayOrder ?? decideDayOrder([text]);
    return order === undefined ? undefined : readDate(text, order === 'none' ? 'day-first' : order)?.day;
  };
  const moves = (key: 'history' | 'othersHistory') => {
    const { items, rest: unread } = readMoves(textOf(key), key === 'othersHistory');
    if (unread.length > 0) keep(key, unread.join('\n'));
    return items;
  };
  const done = () => {
    const { items, rest: unread } = readDone(textOf('doneSteps'));
    if (unread.length > 0) keep('doneSteps', unread.join('\n'));
    return items;
  };
  // Rather too private than not enough: whatever somebody made of it, only a plain no is none.
  const isSaid = (key: 'isForMe' | 'isOnlyMine'): boolean => {
    const text = line(key) ?? '';
    if (!/^(?:|yes|no|true|false|[01])$/iu.test(text)) keep(key, text);
    return !/^(?:|no|false|0)$/iu.test(text);
  };
  const lead: SavedLead = {
    company: line('company'),
    role: line('role'),
    stage: read('stage', oneOf(STAGES)) ?? 'spotted',
    outcome: read('outcome', oneOf(OUTCOMES)),
    place: line('place'),
    mode: read('mode', oneOf(WORK_MODES)),
    pay: line('pay'),
    link: line('link'),
    nextStep: line('nextStep'),
    nextStepOn: read('nextStepOn', day),
    deadlineOn: read('deadlineOn', day),
    kind: read('kind', oneOf(LEAD_KINDS)),
    opensIn: read('opensIn', (text) => (isCalendarMonth(text) ? text : undefined)),
    heardFrom: line('heardFrom'),
    notes: textOf('notes'),
    tags: readNames(textOf('tags')),
    history: moves('history'),
    doneSteps: done(),
    startedAt: read('startedAt', readInstant),
    endedAt: read('endedAt', readInstant),
    isForMe: isSaid('isForMe'),
    forOthers: readNames(textOf('forOthers')),
    others: readStandings(textOf('others')),
    othersHistory: moves('othersHistory'),
    conversation: readTexts(textOf('conversation')),
    originals: readTexts(textOf('originals')),
    addedBy: line('addedBy'),
    addedAt: read('addedAt', readInstant),
    copiedFrom: line('copiedFrom'),
    copiedAddedAt: read('copiedAddedAt', readInstant),
    isOnlyMine: isSaid('isOnlyMine'),
  };
  const ours = new Set([...own.values()].flat());
  const others = cells.flatMap((cell, column) => {
    const text = ours.has(column) ? '' : plainText(readSafeCell(cell)).trim();
    return text === '' ? [] : [labelled(headers[column] ?? '', text)];
  });
  return { lead, rest: [...rest, ...others] };
}

function labelled(header: string, text: string): string {
  if (header === '') return text;
  return text.includes('\n') ? `${header}:\n${text}` : `${header}: ${text}`;
}
