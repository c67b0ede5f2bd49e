import { plainText } from '../export/plain-text.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import type { CalendarDiscretion, CalendarEntry, CalendarWords } from './calendar-entry.ts';
import type { WrittenEvent } from './written-event.ts';

/** What was last written of an entry, so that the next file is an update of it. To be kept on the person's side alone. */
export interface WrittenBefore {
  readonly uid: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** ISO day. */
  readonly on: string;
  readonly title: string;
}

/** What goes into the next file, and what is to be remembered of it. */
export interface CalendarExport {
  readonly events: readonly WrittenEvent[];
  readonly after: readonly WrittenBefore[];
}

/**
 * Turns entries into what goes into a calendar file. What has changed since the last one has a higher number, and what is
 * gone is cancelled, once and for good, under the title that it had. Source: SPEC CAL9, CAL11.
 */
export function planCalendarExport(
  entries: readonly CalendarEntry[],
  {
    before,
    discretion = 'discreet',
    words,
  }: {
    readonly before: readonly WrittenBefore[];
    readonly discretion?: CalendarDiscretion | undefined;
    readonly words: CalendarWords;
  },
): CalendarExport {
  const known = new Map(before.map((written) => [written.uid, written]));
  const now = entries
    .filter(({ on }) => isCalendarDay(on))
    .map((entry): WrittenBefore => {
      const { uid, on } = entry;
      const title = plainText(titleOf(entry, discretion, words));
      const last = known.get(uid);
      const isSame = last !== undefined && !last.isCancelled && last.on === on && last.title === title;
      const sequence = last === undefined ? 0 : isSame ? last.sequence : last.sequence + 1;
      return { uid, sequence, isCancelled: false, on, title };
    });
  const there = new Set(now.map(({ uid }) => uid));
  const gone = before
    .filter(({ uid }) => !there.has(uid))
    .map((last): WrittenBefore =>
      last.isCancelled ? last : { ...last, sequence: last.sequence + 1, isCancelled: true },
    );
  const after = [...now, ...gone];
  const events = after.map(({ uid, sequence, isCancelled, on, title }): WrittenEvent => {
    return { uid, sequence, isCancelled, title, span: { kind: 'days', firstOn: on, lastOn: on } };
  });
  return { events, after };
}

function titleOf(
  { kind, nextStep, company, role }: CalendarEntry,
  discretion: CalendarDiscretion,
  words: CalendarWords,
): string {
  if (discretion === 'discreet') return words.appointment;
  const name = company ?? (discretion === 'all' ? role : undefined);
  if (kind === 'deadline') return words.deadline(discretion === 'all' ? joined(company, role) : name);
  if (discretion === 'all' && nextStep !== undefined) return joined(nextStep, company) ?? words.nextStep(name);
  return words.nextStep(name);
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter((part) => part !== undefined).join(', ') || undefined;
}
