import { numbersOf, readDate } from '../import/read-date.ts';
import { isCalendarDay } from '../record/calendar-day.ts';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T\s]|$)/u;
const DAY_WORDS = [
  /\d{4}-\d{1,2}-\d{1,2}/u,
  /\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2})(?!\d)/u,
  /\d{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?\p{L}{3,12}\.?,?\s+(?:de\s+)?\d{4}/u,
  /\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/u,
];
/** Behind these words a day is the last one for applying. */
const UNTIL =
  /(?:apply(?:\s+(?:now|online))?\s+(?:by|before|until)|applications?\s+(?:close|are due|due|deadline|must be (?:received|submitted) by|by)|(?:closing|closes|deadline)(?:\s+(?:date|on|day|for applications?|to apply))*|\bopen until|bewerbungs(?:frist|schluss|ende)|bewerbung(?:en)?\s+bis|bewerben\s+(?:sie\s+sich\s+)?bis|einsendeschluss|date limite(?:\s+de\s+(?:candidature|dépôt))?|postul\p{L}*\s+avant|fecha límite|plazo hasta|scadenza)/giu;
const REACH = 70;
const MOST_LOOKED_AT = 20;

/** A day in a field of its own, as it is written there: an hour or a zone beside it says nothing more. Source: SPEC POST10. */
export function readPostingDay(line: string | undefined): string | undefined {
  const iso = line === undefined ? undefined : ISO.exec(line.trim())?.[1];
  if (iso !== undefined) return isCalendarDay(iso) ? iso : undefined;
  return line === undefined ? undefined : readWrittenDay(line.slice(0, 100));
}

/** The last day for applying, where words say it. Source: SPEC POST10. */
export function findDeadline(text: string): string | undefined {
  let count = 0;
  for (const match of text.matchAll(UNTIL)) {
    count += 1;
    if (count > MOST_LOOKED_AT) return undefined;
    const from = match.index + match[0].length;
    const day = findDay(text.slice(from, from + REACH).split('\n\n', 1)[0] ?? '');
    if (day !== undefined) return day;
  }
  return undefined;
}

function findDay(text: string): string | undefined {
  const found = DAY_WORDS.flatMap((pattern) => pattern.exec(text) ?? []);
  for (const written of found) {
    const day = readWrittenDay(written.replace(/\bof\s+/u, '').replace(/^(\d{1,2})er\b/u, '$1'));
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Nothing is guessed: 3/4/2026 is a day in April or in March. */
function readWrittenDay(written: string): string | undefined {
  const numbers = numbersOf(written);
  const isOpen =
    numbers !== undefined && numbers.first <= 12 && numbers.second <= 12 && numbers.first !== numbers.second;
  return isOpen && numbers.sign !== '.' ? undefined : readDate(written, 'day-first')?.day;
}
