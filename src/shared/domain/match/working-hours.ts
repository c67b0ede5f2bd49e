import type { FoundWords } from './match.ts';
import type { TermText } from './term-text.ts';

/** Hours a week that a text tells. */
export interface HoursSaid {
  readonly least: number;
  /** Without end in "from 16 hours". */
  readonly most: number;
  /** Whether it says that they are those of a full week. */
  readonly isFull: boolean;
  readonly found: FoundWords;
}

const NUMBER = String.raw`\d{1,2}(?:[.,]\d{1,2})?`;
const UNIT = String.raw`(wochenstunden|wochenarbeitsstunden|zeitstunden|arbeitsstunden|stunden?|hours?|hrs?|std|heures?|uren|uur|h)`;
const BETWEEN = String.raw`\s?(?:-|–|to|bis|à|or|oder|ou|of|tot|/|,)\s?`;
const HOURS = new RegExp(
  String.raw`(?<![\p{L}\d.,:])(${NUMBER})(?:${BETWEEN}(${NUMBER}))?(?:${BETWEEN}(${NUMBER}))?[\s-]?${UNIT}(?![\p{L}\d])`,
  'giu',
);
const LABELLED = new RegExp(
  String.raw`\b(?:hours|stunden|heures|uren|arbeitszeit|wochenstunden|std)\.?\s?[:=]\s?(${NUMBER})(?:${BETWEEN}(${NUMBER}))?(?!\s?(?:[.:]\d|uhr|am\b|pm\b|h\d))`,
  'giu',
);
const FULL = new RegExp(
  String.raw`(?:full[- ]?time|vollzeit|temps plein|voltijd|fulltime|100\s?%)(?:\s?(?:week|woche))?\s?(?:is|=|:|of|at|bei|ist|à|,|mit|\(|entspricht|means)?\s?\(?(${NUMBER})(?![\d:]|\s?%)`,
  'iu',
);
const WEEKLY =
  /^[.)]?[\s-]?(?:\/|a|per|pro|die|par|p\.?|each|je|in der|de|every|weekly)?\s?(?:week|woche|wk|w\b|sem|wöchentlich|weekly|hebdo)/iu;
/** "8 hours a day", "24 h service", "9 h 30": no week. */
const NO_WEEK =
  /^\.?[\s-]?(?:(?:\/|a|per|pro|am|par|je|of|each)\s?(?:day|tag|jour|dag|month|monat|mois|maand|shift|schicht|year|jahr|an)\b|(?:service|support|notice|shift|schicht|operation|betrieb|rotation|reply|response|drive|commute|flight|delivery|overtime|training|days?\b|nach\b|later|ago|away|from|before|after|vor\b|von\b|dienst)|(?:-|–|à|to|bis)\s?\d)/iu;
/** Money, clock times, and how soon something is done. */
const BEFORE_OTHERS =
  /(?:[€$£¥]|\b(?:chf|eur|gbp|usd|sek|nok|dkk|pln)\.?|\d\s?h?\d{0,2}\s?(?:-|–|à|to|bis)|\d[.:]|\d\/|\b(?:within|innerhalb|binnen|every|alle|sous|in under|de|dès|vers|jusqu['’]à|avant|après|until|till|um|gegen|last|first|overtime|training))\s?$/iu;
const FROM = /(?:\bfrom|\bab|\bmin(?:imum|destens|\.)?|\bat least|\bdès|\bà partir de|\bvanaf|\bvon mindestens)\s?$/iu;
const UP_TO = /(?:\bup to|\bbis zu|\bmax(?:imum|imal|\.)?|\bat most|\bhöchstens|\bjusqu['’]à|\btot)\s?$/iu;
/** Fewer are of a day or a meeting, unless it says that they are of a week; more are of nothing. */
const WITHOUT_WEEK = { least: 13, most: 60 };
const LEAST = 3;
const MOST_READ = 20;
const REACH = 26;

/** The hours a week that a text tells, in order. */
export function readHours({ field, text }: TermText): readonly HoursSaid[] {
  if (!/\d/u.test(text)) return [];
  const said: HoursSaid[] = [];
  const full = FULL.exec(text);
  const fullHours = full === null ? undefined : toNumber(full[1]);
  if (full !== null && fullHours !== undefined && fullHours >= 30 && fullHours <= 50)
    said.push({ least: fullHours, most: fullHours, isFull: true, found: { field, text: full[0] } });
  for (const match of text.matchAll(LABELLED)) {
    if (said.length >= MOST_READ) break;
    const numbers = numbersOf([match[1], match[2]]);
    if (isLikely(numbers, true)) said.push(hoursOf(numbers, '', { field, text: match[0] }));
  }
  for (const match of text.matchAll(HOURS)) {
    if (said.length >= MOST_READ) break;
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + REACH);
    const isOfFull = full !== null && match.index >= full.index && match.index < full.index + full[0].length;
    if (isOfFull || NO_WEEK.test(behind) || (BEFORE_OTHERS.test(before) && !FROM.test(before))) continue;
    const unit = match[4] ?? '';
    const numbers = numbersOf([match[1], match[2], match[3]]);
    const isOfWeek = unit.startsWith('wochen') || WEEKLY.test(behind);
    if (isLikely(numbers, isOfWeek)) said.push(hoursOf(numbers, before, { field, text: match[0] }));
  }
  return said;
}

function hoursOf(numbers: readonly number[], before: string, found: FoundWords): HoursSaid {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length > 1) return { least, most, isFull: false, found };
  if (FROM.test(before)) return { least, most: Infinity, isFull: false, found };
  return { least: UP_TO.test(before) ? 0 : least, most, isFull: false, found };
}

function isLikely(numbers: readonly number[], isOfWeek: boolean): boolean {
  return numbers.every((number) => number >= (isOfWeek ? LEAST : WITHOUT_WEEK.least) && number <= WITHOUT_WEEK.most);
}

function numbersOf(written: readonly (string | undefined)[]): readonly number[] {
  return written.filter((one) => one !== undefined).map(toNumber);
}

function toNumber(written = ''): number {
  return Number(written.replace(',', '.'));
}
