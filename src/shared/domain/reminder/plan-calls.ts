import { addDays, dayIn } from '../record/week.ts';
import type { ShownRest } from '../rest/rest.ts';
import type { GivenAnswer } from './reminder-answer.ts';
import type { Cause } from './select-causes.ts';

/** One time at which a reminder speaks up. */
export interface Call {
  /** Tells it apart from the others of the same reminder. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  /** Epoch milliseconds from which on it matters no longer. */
  readonly goneAt: number;
}

/** Where the person is, and how it stands with them. */
export interface CallInput {
  readonly answer: GivenAnswer | undefined;
  /** The person's rests, none of which meets another. */
  readonly rests: readonly ShownRest[];
  /** ISO day. */
  readonly today: string;
  /** Time zone (IANA). */
  readonly zone: string;
  /** At which minute of the day reminders speak up. */
  readonly minuteOfDay: number;
  /** The moment of a minute of an ISO day there. */
  readonly instantOf: (day: string, minutesOfDay: number) => number;
}

/** Of what fell due in a rest, or before one, only that of so many days comes afterwards. */
const DAYS_PAST_A_REST = 3;

/**
 * The times, in order, at which a reminder still speaks up. One follows the other: the earlier is gone when the later is due.
 * Source: SPEC REM2, REM7, REM9.
 */
export function planCalls(cause: Cause, input: CallInput): readonly Call[] {
  const { answer, today } = input;
  if (answer?.kind === 'left') return [];
  const lastDay = cause.days.at(-1) ?? cause.arisesOn;
  // Nearly all causes have long passed, and clocks of zones are slow to read.
  if (answer === undefined && addDays(lastDay, cause.lastsDays) < today) return [];
  const calls = daysOfCalls(cause, input).flatMap((call) => callOf(call, cause, input) ?? []);
  return calls
    .map((call, place) => ({ ...call, goneAt: Math.min(call.goneAt, calls[place + 1]?.dueAt ?? Infinity) }))
    .filter(({ dueAt, goneAt }) => dueAt < goneAt);
}

/** A time as it would be without rests. */
interface Wanted {
  readonly key: string;
  readonly day: string;
  readonly dueAt: number;
}

function daysOfCalls({ days }: Cause, { answer, zone, minuteOfDay, instantOf }: CallInput): readonly Wanted[] {
  const wanted = days.map((day, place) => ({ key: `${place}`, day, dueAt: instantOf(day, minuteOfDay) }));
  if (answer?.kind !== 'snoozed') return wanted;
  const { until } = answer;
  const snoozedOn = dayIn(until, zone);
  // Nothing comes before its day, whatever somebody wrote.
  if (!wanted.some(({ dueAt }) => dueAt <= until)) return wanted;
  return [{ key: `until ${until}`, day: snoozedOn, dueAt: until }, ...wanted.filter(({ dueAt }) => dueAt > until)];
}

function callOf({ key, day, dueAt }: Wanted, cause: Cause, input: CallInput): Call | undefined {
  const { minuteOfDay, instantOf } = input;
  const lastOn = cause.kind === 'deadline' ? cause.arisesOn : addDays(day, cause.lastsDays);
  const span = afterRests({ day, lastOn }, input);
  if (span === undefined) return undefined;
  return {
    key,
    dueAt: span.from === day ? dueAt : instantOf(span.from, minuteOfDay),
    goneAt: instantOf(addDays(span.lastOn, 1), 0),
  };
}

/** The days for which something holds that is due on a day: not in a rest, and after one only for a little while. */
function afterRests(
  { day, lastOn: until }: { readonly day: string; readonly lastOn: string },
  { rests, today }: CallInput,
): { readonly from: string; readonly lastOn: string } | undefined {
  let from = day;
  let lastOn = until;
  for (const rest of rests) {
    if (rest.from > lastOn || (rest.until !== undefined && rest.until < from)) continue;
    const latest = addDays(day, DAYS_PAST_A_REST);
    if (latest < lastOn) lastOn = latest;
    const isInIt = rest.from <= from || (rest.from <= today && (rest.until === undefined || today <= rest.until));
    if (isInIt && rest.until === undefined) return undefined;
    if (isInIt && rest.until !== undefined) from = addDays(rest.until, 1);
  }
  return from <= lastOn ? { from, lastOn } : undefined;
}
