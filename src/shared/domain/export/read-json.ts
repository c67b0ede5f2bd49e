import { listAt, textAt, valueAt } from '../import/json-value.ts';
import { LEAD_KINDS, WORK_MODES } from '../lead/lead.ts';
import { OUTCOMES, STAGES } from '../pursuit/stage.ts';
import { isCalendarDay, isCalendarMonth } from '../record/calendar-day.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { ReadLead } from './read-csv.ts';
import type { SavedDone, SavedLead, SavedMove, SavedStanding, SavedText } from './saved-lead.ts';
import { readInstant } from './saved-lines.ts';
import { SAVED_FORMAT, SAVED_VERSION } from './write-json.ts';

/** What stands in the lists of a lead, one after the other; whatever is none of it is for the notes. */
type Items = 'history' | 'othersHistory' | 'doneSteps' | 'others' | 'conversation' | 'originals' | 'forOthers' | 'tags';

/**
 * Reads data that we wrote, from parsed JSON of any shape: `undefined` for any other, `later-version` for what a newer app
 * wrote. Each lead in it is one, and what cannot be read of it goes along in words. Never throws. Source: SPEC EXP5, EXP6.
 */
export function readSavedJson(value: unknown): readonly ReadLead[] | 'later-version' | undefined {
  if (valueAt(value, 'format') !== SAVED_FORMAT) return undefined;
  const version = valueAt(value, 'version');
  if (typeof version === 'number' && version > SAVED_VERSION) return 'later-version';
  return listAt(value, 'leads').map(readOne);
}

function readOne(value: unknown): ReadLead {
  const rest: string[] = [];
  const read = new Set<string>();
  const keep = (key: string, found: unknown): void => {
    if (found !== undefined && found !== null && found !== '') rest.push(`${key}: ${wordsOf(found)}`);
  };
  const field = <T>(key: keyof SavedLead, parse: (text: string) => T | undefined): T | undefined => {
    read.add(key);
    const found = valueAt(value, key);
    const text = typeof found === 'string' || typeof found === 'number' ? plainLine(String(found)) : undefined;
    const parsed = text === undefined ? undefined : parse(text);
    if (parsed === undefined) keep(key, found);
    return parsed;
  };
  const line = (key: keyof SavedLead): string | undefined => field(key, (text) => text);
  const oneOf =
    <T extends string>(values: readonly T[]) =>
    (text: string): T | undefined =>
      values.find((known) => known === text);
  const day = (text: string): string | undefined => (isCalendarDay(text) ? text : undefined);
  const list = <T>(key: Items, parse: (item: unknown) => T | undefined): readonly T[] => {
    read.add(key);
    const found = valueAt(value, key);
    if (!Array.isArray(found)) {
      keep(key, found);
      return [];
    }
    return found.flatMap((item: unknown) => {
      const parsed = parse(item);
      if (parsed === undefined) keep(key, item);
      return parsed === undefined ? [] : [parsed];
    });
  };
  // Rather too private than not enough.
  const isSaid = (key: 'isForMe' | 'isOnlyMine'): boolean => {
    read.add(key);
    return Boolean(valueAt(value, key));
  };
  const notes = (): string => {
    read.add('notes');
    const found = valueAt(value, 'notes');
    if (typeof found !== 'string') keep('notes', found);
    return typeof found === 'string' ? plainText(found) : '';
  };
  const lead: SavedLead = {
    company: line('company'),
    role: line('role'),
    place: line('place'),
    mode: field('mode', oneOf(WORK_MODES)),
    pay: line('pay'),
    link: line('link'),
    kind: field('kind', oneOf(LEAD_KINDS)),
    opensIn: field('opensIn', (text) => (isCalendarMonth(text) ? text : undefined)),
    heardFrom: line('heardFrom'),
    deadlineOn: field('deadlineOn', day),
    nextStep: line('nextStep'),
    nextStepOn: field('nextStepOn', day),
    outcome: field('outcome', oneOf(OUTCOMES)),
    addedBy: line('addedBy'),
    copiedFrom: line('copiedFrom'),
    addedAt: field('addedAt', readInstant),
    copiedAddedAt: field('copiedAddedAt', readInstant),
    startedAt: field('startedAt', readInstant),
    endedAt: field('endedAt', readInstant),
    stage: field('stage', oneOf(STAGES)) ?? 'spotted',
    notes: notes(),
    tags: list('tags', (item) => (typeof item === 'string' ? plainLine(item) : undefined)),
    isForMe: isSaid('isForMe'),
    forOthers: list('forOthers', (item) => (typeof item === 'string' ? plainLine(item) : undefined)),
    history: list('history', (item) => readMove(item, false)),
    othersHistory: list('othersHistory', (item) => readMove(item, true)),
    doneSteps: list('doneSteps', readDoneStep),
    others: list('others', readStanding),
    conversation: list('conversation', readText),
    originals: list('originals', readText),
    isOnlyMine: isSaid('isOnlyMine'),
  };
  if (typeof value !== 'object' || value === null) keep('lead', value);
  else for (const [key, found] of Object.entries(value)) if (!read.has(key)) keep(key, found);
  return { lead, rest };
}

function readMove(item: unknown, isNamed: boolean): SavedMove | undefined {
  const at = readInstant(textAt(item, 'at'));
  const from = STAGES.find((stage) => stage === valueAt(item, 'from'));
  const to = STAGES.find((stage) => stage === valueAt(item, 'to'));
  const [who, by] = [nameAt(item, 'who'), nameAt(item, 'by')];
  if (at === undefined || from === undefined || to === undefined || (isNamed && who === undefined)) return undefined;
  return { at, from, to, ...(isNamed && { who }), ...(by !== undefined && { by }) };
}

function readDoneStep(item: unknown): SavedDone | undefined {
  const [at, text] = [readInstant(textAt(item, 'at')), nameAt(item, 'text')];
  if (at === undefined || text === undefined) return undefined;
  const [plannedOn, who, by] = [textAt(item, 'plannedOn'), nameAt(item, 'who'), nameAt(item, 'by')];
  return {
    ...{ at, text },
    ...(isCalendarDay(plannedOn) && { plannedOn }),
    ...(who !== undefined && { who }),
    ...(by !== undefined && { by }),
  };
}

function readStanding(item: unknown): SavedStanding | undefined {
  const who = nameAt(item, 'who');
  if (who === undefined) return undefined;
  const stage = STAGES.find((known) => known === valueAt(item, 'stage'));
  const outcome = OUTCOMES.find((known) => known === valueAt(item, 'outcome'));
  const [nextStep, nextStepOn] = [nameAt(item, 'nextStep'), textAt(item, 'nextStepOn')];
  return {
    who,
    ...(stage !== undefined && { stage }),
    ...(outcome !== undefined && { outcome }),
    ...(nextStep !== undefined && { nextStep }),
    ...(isCalendarDay(nextStepOn) && { nextStepOn }),
  };
}

function readText(item: unknown): SavedText | undefined {
  const text = valueAt(item, 'text');
  const words = typeof text === 'string' ? plainText(text) : '';
  if (words === '') return undefined;
  const [at, of] = [readInstant(textAt(item, 'at')), nameAt(item, 'of')];
  return { ...(at !== undefined && { at }), ...(of !== undefined && { of }), text: words };
}

function nameAt(item: unknown, key: string): string | undefined {
  return plainLine(textAt(item, key));
}

function wordsOf(found: unknown): string {
  if (typeof found === 'string') return plainText(found);
  try {
    return plainText(JSON.stringify(found) ?? '');
  } catch {
    // Nested deeper than anything that somebody wrote.
    return '…';
  }
}
