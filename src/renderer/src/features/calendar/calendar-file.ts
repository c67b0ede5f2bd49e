import type { CalendarFile, CalendarReading } from '#shared/domain/calendar/calendar-event.ts';
import { unfoldBytes } from '#shared/domain/calendar/content-lines.ts';
import { readCalendar } from '#shared/domain/calendar/read-calendar.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** Years of a full calendar are smaller; it is read at once. */
export const MOST_BYTES = 20 * 1_000_000;
/** Endings of such files, with their dots. */
export const CALENDAR_FILES: readonly string[] = ['.ics', '.ical', '.ifb', '.vcs'];
/** Around now: what repeats is told within it. */
const BEFORE_MS = 31 * DAY_MS;
const AFTER_MS = 366 * DAY_MS;

/** Why a calendar file was not read. Nothing was changed. */
export type CalendarFileFault = 'too-large' | 'empty' | 'not-calendar' | 'unreadable';

/** Whether a file is a calendar by its name. */
export function isCalendarFile({ name }: Pick<File, 'name'>): boolean {
  return CALENDAR_FILES.some((ending) => name.toLowerCase().endsWith(ending));
}

/** Reads the bytes of a calendar file, whatever they are, for a person in a zone (IANA) at a moment (epoch milliseconds). Source: SPEC CAL18. */
export function readCalendarBytes(
  bytes: Uint8Array,
  { here, now }: Pick<CalendarReading, 'here'> & { readonly now: number },
): Result<CalendarFile, CalendarFileFault> {
  if (bytes.length > MOST_BYTES) return err('too-large');
  const text = decode(bytes);
  if (text.trim() === '') return err('empty');
  const file = readCalendar(text, { here, window: { fromAt: now - BEFORE_MS, toAt: now + AFTER_MS } });
  return file.isCalendar ? ok(file) : err('not-calendar');
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // Folds of these are undone as lines: no letter is cut by them.
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const unfolded = unfoldBytes(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(unfolded);
  } catch {
    // Older programs write what Windows did.
    return new TextDecoder('windows-1252').decode(unfolded);
  }
}
