import { plainText } from '../export/plain-text.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import type { CalendarDiscretion, CalendarEntry, CalendarWords, EntryTimes } from './calendar-entry.ts';
import type { WrittenEvent } from './written-event.ts';

/** What was last written of an entry, so that the next file is an update of it. To be kept on the person's side alone. */
export interface WrittenBefore {
  readonly uid: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** ISO day. */
  readonly on: string;
  readonly times?: EntryTimes | undefined;
  readonly title: string;
  /** Of a lead that only the person sees; what is gone is known by nothing else. */
  readonly isPrivate?: boolean | undefined;
}

/** What goes into the next file, and what is to be remembered of it. */
export interface CalendarExport {
  readonly events: readonly WrittenEvent[];
  readonly after: readonly WrittenBefore[];
}

/**
 * Turns entries into what goes into a calendar file. What has changed since the last one has a higher number, and what is
 * gone is cancelled, once and for good; under the title that it had only where all of it is told. Where `today` (ISO day) is given, what was before it is
 * neither cancelled nor cancelled again: it took place, or nobody looks there any more. Source: SPEC CAL9, CAL11, CAL16.
 */
export function planCalendarExport(
  entries: readonly CalendarEntry[],
  {
    before,
    discretion = 'discreet',
    words,
    today = '',
  }: {
    readonly today?: string | undefined;
    readonly before: readonly WrittenBefore[];
    readonly discretion?: CalendarDiscretion | undefined;
    readonly words: CalendarWords;
  },
): CalendarExport {
  const known = new Map(before.map((written) => [written.uid, written]));
  const now = entries
    .filter(({ on }) => isCalendarDay(on))
    .map((entry): WrittenBefore => {
      const { uid, on, times, isPrivate } = entry;
      const title = plainText(titleOf(entry, discretion, words));
      const last = known.get(uid);
      const isSame = last !== undefined && !last.isCancelled && isWhen(last, entry) && last.title === title;
      const sequence = last === undefined ? 0 : isSame ? last.sequence : last.sequence + 1;
      return { uid, sequence, isCancelled: false, on, times, title, isPrivate };
    });
  const there = new Set(now.map(({ uid }) => uid));
  const gone = before
    .filter(({ uid }) => !there.has(uid))
    .map((last): WrittenBefore => {
      if (last.on < today) return last;
      // It may say more than is chosen now.
      const title = discretion === 'all' ? last.title : plainText(words.appointment);
      return { ...last, title, sequence: last.isCancelled ? last.sequence : last.sequence + 1, isCancelled: true };
    });
  const events = [...now, ...gone.filter(({ on }) => on >= today)].map((written): WrittenEvent => {
    const { uid, sequence, isCancelled, on, times, title } = written;
    const span = times === undefined ? ({ kind: 'days', firstOn: on, lastOn: on } as const) : timesSpan(times);
    return { uid, sequence, isCancelled, title, span };
  });
  return { events, after: [...now, ...gone] };
}

function timesSpan({ startAt, endAt }: EntryTimes): WrittenEvent['span'] {
  return { kind: 'times', startAt, endAt };
}

function isWhen(last: WrittenBefore, { on, times }: CalendarEntry): boolean {
  return last.on === on && last.times?.startAt === times?.startAt && last.times?.endAt === times?.endAt;
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
