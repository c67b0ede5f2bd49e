import type { FoundWords } from './match.ts';
import { stemsOf } from '../record/stem-word.ts';
import { PRESENCE, REMOTE } from './mode-keys.ts';
import { type TermText, wordsOf } from './term-text.ts';
import { termAt } from './term-list.ts';

/** Days of the week that are worked at the employer's, or at home. */
export interface PresenceDays {
  readonly count: number;
  readonly isAtHome: boolean;
  readonly found: FoundWords;
}

const NAMES = [
  'mon(?:days?)?|montags?|lundis?|maandag|mo',
  'tue(?:s|sdays?)?|dienstags?|mardis?|dinsdag|di',
  'wed(?:nesdays?)?|mittwochs?|mercredis?|woensdag|mi|wo',
  'thu(?:r|rs|rsdays?)?|donnerstags?|jeudis?|donderdag|do',
  'fri(?:days?)?|freitags?|vendredis?|vrijdag|fr',
  'sat(?:urdays?)?|samstags?|sonnabends?|samedis?|zaterdag|sa',
  'sun(?:days?)?|sonntags?|dimanches?|zondag|so',
];
const NAME = NAMES.join('|');
const EACH = NAMES.map((names) => new RegExp(`^(?:${names})$`, 'iu'));
const DAYS = new RegExp(
  `(?<![\\p{L}\\d])(?:(${NAME})\\.?\\s?(?:-|–|—|to|till|until|through|thru|bis|au|tot|t/m)\\s?(${NAME})|(${NAME})(?:\\s?(?:,|and|und|&|\\+|et|en|/)\\s?(${NAME}))?(?:\\s?(?:,|and|und|&|\\+|et|en|/)\\s?(${NAME}))?(?:\\s?(?:,|and|und|&|\\+|et|en|/)\\s?(${NAME}))?)(?![\\p{L}\\d])`,
  'giu',
);
/** Words for being there beside those that name it. */
const THERE = stemsOf('together zusammen ensemble samen studio lab onsite come kommen venir komen');
const REACH = 5;
const MOST_READ = 30;

/** From which day to which: 0 for Monday; -1 where it is none. */
function weekdayOf(name = ''): number {
  return EACH.findIndex((form) => form.test(name));
}

/** Ranges of weekdays that a text tells, such as Tuesday to Saturday, in order. */
export function readWeekdayRanges(
  text: string,
): readonly { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] {
  const ranges = [];
  for (const match of text.matchAll(DAYS)) {
    if (match[1] === undefined) continue;
    const [from, to] = [weekdayOf(match[1]), weekdayOf(match[2])];
    if (to > from) ranges.push({ from, to, start: match.index, end: match.index + match[0].length });
    if (ranges.length >= MOST_READ) break;
  }
  return ranges;
}

/** The days that a text says are worked there or at home: "Tuesday and Wednesday in the office". */
export function readPresenceDays(text: TermText): readonly PresenceDays[] {
  const days: PresenceDays[] = [];
  let at = 0;
  for (const match of text.text.matchAll(DAYS)) {
    if (days.length >= MOST_READ) break;
    const end = match.index + match[0].length;
    while (at < text.terms.length && (termAt(text.terms, at)?.end ?? 0) < end) at += 1;
    const count =
      match[1] === undefined
        ? match.slice(3).filter((name) => name !== undefined).length
        : weekdayOf(match[2]) - weekdayOf(match[1]) + 1;
    const mode = presenceAround(text, at, match.index);
    if (mode === undefined || count < 1 || count > 5) continue;
    const isAtHome = mode.key === REMOTE;
    // One day alone may be that of a meeting; one at home is the exception.
    if (count > 1 || isAtHome)
      days.push({ count, isAtHome, found: wordsOf(text, Math.min(mode.at, at), Math.max(mode.at, at)) });
  }
  return days;
}

/** The word for there or at home in the part of the sentence where the days stand: behind them, or else before. */
function presenceAround(
  { terms }: TermText,
  at: number,
  start: number,
): { readonly key: string; readonly at: number } | undefined {
  const sentence = termAt(terms, at)?.sentence;
  const isPresence = (key: string): boolean => PRESENCE.has(key) || THERE.has(key);
  for (let index = at + 1; index <= at + REACH; index += 1) {
    const term = termAt(terms, index);
    if (term === undefined || term.sentence !== sentence || term.isApart) break;
    if (isPresence(term.key)) return { key: term.key, at: index };
  }
  for (let index = at; index >= at - REACH && index >= 0; index -= 1) {
    const term = termAt(terms, index);
    if (term === undefined || term.sentence !== sentence) break;
    if (term.end <= start && isPresence(term.key)) return { key: term.key, at: index };
    if (term.isApart && term.start < start) break;
  }
  return undefined;
}
