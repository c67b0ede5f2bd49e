import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CalendarEvent, CalendarSpan } from './calendar-event.ts';
import type { RawComponent } from './raw-calendar.ts';
import {
  daySpan,
  isInTime,
  momentOf,
  occurrenceKey,
  type ReadEvent,
  timesOf,
  type ZonedTime,
  type ZonePlace,
} from './read-event.ts';
import { repeat, type StepBudget } from './recurrence.ts';
import { readRecurrenceRule } from './recurrence-rule.ts';

/** A range of time, in epoch milliseconds; the end is not in it. */
export interface TimeWindow {
  readonly fromAt: number;
  readonly toAt: number;
}

/** What is asked of a series. */
export interface SeriesReading {
  readonly window: TimeWindow | undefined;
  readonly most: number;
  readonly budget: StepBudget;
  /** Keys of those that the file tells apart. */
  readonly changed: ReadonlySet<string>;
}

/** Says whether something repeats. */
export function isSeries(properties: RawComponent): boolean {
  return properties.has('RRULE') || properties.has('RDATE');
}

/**
 * Those of a series that are within the window and not told apart, in order; without a window the first, for all.
 * `undefined` when its rule cannot be read. Source: SPEC CAL6.
 */
export function expandSeries(
  properties: RawComponent,
  { event, start }: ReadEvent,
  place: ZonePlace,
  { window, most, budget, changed }: SeriesReading,
): readonly CalendarEvent[] | undefined {
  if (start === undefined || event.span === undefined) return [event];
  const ruleText = properties.get('RRULE')?.[0]?.value;
  const rule = ruleText === undefined ? undefined : readRecurrenceRule(ruleText, start);
  if (ruleText !== undefined && rule === undefined) return undefined;
  if (window === undefined) return [{ ...event, isSeries: true }];
  const length = lengthOf(event.span);
  const until = rule?.until === undefined ? Infinity : lastOf(rule.until, start);
  if (budget.left <= 0) return [];
  const leftOut = timesOf(properties, 'EXDATE', { place, budget });
  // Without knowing all that is left out nothing may be told.
  if (budget.left <= 0) return [];
  const left = new Set(leftOut.map((time) => occurrenceKey(like(time, start))));
  const from = window.fromAt - length - 2 * DAY_MS;
  const told = new Map<string, CalendarEvent>();
  const tell = (time: ZonedTime): void => {
    const key = occurrenceKey(time);
    const span = spanAt(time, event.span, length);
    if (span === undefined || left.has(key) || changed.has(key) || !isWithin(span, window, place)) return;
    told.set(key, { ...event, occurrence: key, span });
  };
  if (rule === undefined) tell(start);
  else
    for (const local of repeat(rule, start.local, { from, budget })) {
      const time = { ...start, local };
      const at = momentOf(time);
      if (at > until || at >= window.toAt + DAY_MS || told.size >= most) break;
      tell(time);
    }
  const further = told.size < most ? timesOf(properties, 'RDATE', { place, budget }) : [];
  for (const time of further) if (told.size < most) tell(like(time, start));
  return [...told.values()];
}

/** A day and a time of the same series are compared as what the series is made of. */
function like(time: ZonedTime, start: ZonedTime): ZonedTime {
  if (time.isDay === start.isDay) return time;
  if (start.isDay) return { ...start, local: Math.floor(time.local / DAY_MS) * DAY_MS };
  return { ...start, local: time.local + (((start.local % DAY_MS) + DAY_MS) % DAY_MS) };
}

/** The last moment at which one may begin. An end that is a day includes it. */
function lastOf(
  until: { readonly local: number; readonly isDay: boolean; readonly offset: number | undefined },
  start: ZonedTime,
): number {
  const local = until.isDay && !start.isDay ? until.local + DAY_MS - 1 : until.local;
  if (start.isDay) return momentOf({ ...start, local: Math.floor(local / DAY_MS) * DAY_MS });
  return until.isDay || until.offset === undefined ? momentOf({ ...start, local }) : local - until.offset;
}

function lengthOf(span: CalendarSpan): number {
  if (span.kind === 'times') return span.endAt - span.startAt;
  return Date.parse(span.lastOn) - Date.parse(span.firstOn);
}

function spanAt(time: ZonedTime, span: CalendarSpan | undefined, length: number): CalendarSpan | undefined {
  if (span?.kind === 'days') return daySpan(time.local, time.local + length);
  const startAt = momentOf(time);
  if (span === undefined || !isInTime(startAt) || !isInTime(startAt + length)) return undefined;
  return { ...span, startAt, endAt: startAt + length };
}

/** Says whether something is, in part, within a range of time. */
export function isWithin(span: CalendarSpan, { fromAt, toAt }: TimeWindow, { here }: ZonePlace): boolean {
  if (span.kind === 'times') return span.startAt < toAt && Math.max(span.endAt, span.startAt + 1) > fromAt;
  const day = { isDay: true, offset: undefined, zone: here, isZoneKnown: true } as const;
  const firstAt = momentOf({ ...day, local: Date.parse(span.firstOn) });
  const afterAt = momentOf({ ...day, local: Date.parse(span.lastOn) + DAY_MS });
  return firstAt < toAt && afterAt > fromAt;
}
