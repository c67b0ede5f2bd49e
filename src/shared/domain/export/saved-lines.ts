import { isCalendarDay } from '../record/calendar-day.ts';
import { OUTCOMES, type Stage, STAGES } from '../pursuit/stage.ts';
import type { SavedDone, SavedMove, SavedStanding, SavedText } from './saved-lead.ts';

/** What stands between the parts of a line; where a text has its dot, a backslash stands before that. */
const BETWEEN = ' · ';
const ARROW = ' → ';
const BY = 'by ';
const INDENT = '  ';
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/u;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '·': '\\·', '\n': '\\n' };

/** What was read, and the lines that say something else. */
export interface ReadLines<Item> {
  readonly items: readonly Item[];
  readonly rest: readonly string[];
}

/** A moment as it is written into files: ISO, with its zone. */
export function writeInstant(at: number): string {
  return new Date(at).toISOString();
}

/** The moment that a text tells in ISO form with a zone; `undefined` for anything else. */
export function readInstant(text: string): number | undefined {
  const at = INSTANT.test(text) ? Date.parse(text) : NaN;
  return at >= 0 && at < Date.UTC(9999, 0, 1) ? at : undefined;
}

/** Changes of stage, a line each: when, from where to where, whose run, who moved it. Source: SPEC EXP2. */
export function writeMoves(moves: readonly SavedMove[]): string {
  return moves
    .map(({ at, from, to, who, by }) => [
      writeInstant(at),
      from + ARROW + to,
      ...(who === undefined ? [] : [escape(who)]),
      ...(by === undefined ? [] : [BY + escape(by)]),
    ])
    .map((parts) => parts.join(BETWEEN))
    .join('\n');
}

/** Reads changes of stage; `isNamed` where each says whose run it was. */
export function readMoves(text: string, isNamed: boolean): ReadLines<SavedMove> {
  return readEach(text, (line) => {
    const [time = '', stages = '', ...named] = line.split(BETWEEN);
    const at = readInstant(time);
    const [from, to, ...more] = stages.split(ARROW).map(readStage);
    if (at === undefined || from === undefined || to === undefined || more.length > 0) return undefined;
    const who = isNamed ? unescape(named.shift() ?? '') || undefined : undefined;
    const [by, ...rest] = named;
    const isByKnown = by === undefined || (by.startsWith(BY) && unescape(by.slice(BY.length)) !== '');
    if (rest.length > 0 || !isByKnown || (isNamed && who === undefined)) return undefined;
    return {
      ...{ at, from, to },
      ...(who !== undefined && { who }),
      ...(by !== undefined && { by: unescape(by.slice(BY.length)) }),
    };
  });
}

/** Steps that were done, a line each: when, what, the day that it was planned for, whose step, who said so. */
export function writeDone(steps: readonly SavedDone[]): string {
  return steps
    .map(({ at, text, plannedOn = '', who = '', by = '' }) => {
      const parts = [writeInstant(at), ...[text, plannedOn, who, by].map(escape)];
      while (parts.at(-1) === '') parts.pop();
      return parts.join(BETWEEN);
    })
    .join('\n');
}

/** Reads steps that were done. */
export function readDone(text: string): ReadLines<SavedDone> {
  return readEach(text, (line) => {
    const [time = '', step = '', plannedOn = '', ...named] = line.split(BETWEEN);
    const [who = '', by = '', ...more] = named.map(unescape);
    const [at, words] = [readInstant(time), unescape(step)];
    const isSound = (plannedOn === '' || isCalendarDay(plannedOn)) && words !== '' && more.length === 0;
    if (at === undefined || !isSound) return undefined;
    return {
      ...{ at, text: words },
      ...(plannedOn !== '' && { plannedOn }),
      ...(who !== '' && { who }),
      ...(by !== '' && { by }),
    };
  });
}

/** How far others are, a line each: who, stage, outcome, day and words of the next step. */
export function writeStandings(others: readonly SavedStanding[]): string {
  return others
    .map(({ who, stage, outcome, nextStepOn, nextStep }) => {
      const parts = [escape(who), stage ?? '', outcome ?? '', nextStepOn ?? '', escape(nextStep ?? '')];
      while (parts.length > 1 && parts.at(-1) === '') parts.pop();
      return parts.join(BETWEEN);
    })
    .join('\n');
}

/** Reads how far others are; a line that says something else is taken as it stands for whom it names. */
export function readStandings(text: string): readonly SavedStanding[] {
  const standings = linesOf(text).map((line): SavedStanding => {
    const [who = '', stageText = '', outcomeText = '', nextStepOn = '', step = '', ...more] = line.split(BETWEEN);
    const [stage, outcome] = [readStage(stageText), OUTCOMES.find((known) => known === outcomeText)];
    const isSound =
      more.length === 0 &&
      (stageText === '' || stage !== undefined) &&
      (outcomeText === '' || outcome !== undefined) &&
      (nextStepOn === '' || isCalendarDay(nextStepOn)) &&
      unescape(who) !== '';
    if (!isSound) return { who: unescape(line) };
    const nextStep = unescape(step);
    return {
      who: unescape(who),
      ...(stage !== undefined && { stage }),
      ...(outcome !== undefined && { outcome }),
      ...(nextStep !== '' && { nextStep }),
      ...(nextStepOn !== '' && { nextStepOn }),
    };
  });
  return standings.filter(({ who }) => who !== '');
}

/** Names, a line each. */
export function writeNames(names: readonly string[]): string {
  return names.map(escape).join('\n');
}

export function readNames(text: string): readonly string[] {
  return linesOf(text)
    .map(unescape)
    .filter((name) => name !== '');
}

/** Texts, one below the other: a line that says when and of whom, then the lines of the text, each moved in. */
export function writeTexts(texts: readonly SavedText[]): string {
  return texts
    .map(({ at, of, text }) => {
      const head = [at === undefined ? '?' : writeInstant(at), ...(of === undefined ? [] : [escape(of)])];
      return [head.join(BETWEEN), ...text.split('\n').map((line) => INDENT + line)].join('\n');
    })
    .join('\n');
}

/** Reads texts; what has no head of its own is a text that nobody is named for. */
export function readTexts(text: string): readonly SavedText[] {
  if (text === '') return [];
  const texts: { readonly head: Omit<SavedText, 'text'>; readonly lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const last = texts.at(-1);
    if (line.startsWith(INDENT) && last !== undefined) last.lines.push(line.slice(INDENT.length));
    else {
      const head = readHead(line);
      texts.push({ head: head ?? {}, lines: head === undefined ? [line] : [] });
    }
  }
  return texts.map(({ head, lines }) => ({ ...head, text: lines.join('\n') })).filter((each) => each.text !== '');
}

function readHead(line: string): Omit<SavedText, 'text'> | undefined {
  const [time = '', of, ...more] = line.split(BETWEEN);
  const at = readInstant(time);
  if (more.length > 0 || (at === undefined && time !== '?')) return undefined;
  const whose = unescape(of ?? '');
  return { ...(at !== undefined && { at }), ...(whose !== '' && { of: whose }) };
}

function readEach<Item>(text: string, read: (line: string) => Item | undefined): ReadLines<Item> {
  const items: Item[] = [];
  const rest: string[] = [];
  for (const line of linesOf(text)) {
    const item = read(line);
    if (item === undefined) rest.push(line);
    else items.push(item);
  }
  return { items, rest };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function readStage(text: string): Stage | undefined {
  return STAGES.find((stage) => stage === text);
}

function escape(text: string): string {
  return text.replace(/[\\·\n]/gu, (sign) => ESCAPES[sign] ?? sign);
}

/** Without spaces around: a name or a line that was written for one has none. */
function unescape(text: string): string {
  return text.replace(/\\([\\·n])/gu, (_whole, sign: string) => (sign === 'n' ? '\n' : sign)).trim();
}
