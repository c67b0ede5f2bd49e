import { HOUR_MS } from '#shared/kernel/durations.ts';
import { addDays, dayIn } from '../record/week.ts';
import { instantIn, minuteOfDayIn } from '../record/zoned-time.ts';
import { isQuiet, type QuietHours } from '../rest/quiet-hours.ts';
import { type Reminder, type ReminderKind, selectDueReminders } from './reminder.ts';

/** How somebody wants to be notified, and what they were notified of. */
export interface NotificationOptions {
  /** The `callId` of whatever was shown before, which the caller keeps. */
  readonly shown: ReadonlySet<string>;
  /** When something was last shown, in epoch milliseconds. */
  readonly lastShownAt?: number | undefined;
  /** Absent where there are none. */
  readonly quiet?: QuietHours | undefined;
  /** The person's time zone (IANA). */
  readonly zone: string;
  /** They look at the window: what it shows needs no notification. */
  readonly isWatched?: boolean | undefined;
  /** Whether companies and roles may be read by whoever sees the screen. */
  readonly showsNames?: boolean | undefined;
  /** The least time between two, in milliseconds; an hour when left out. */
  readonly apartMs?: number | undefined;
}

/** One line of a notification that shows names. */
export type NamedReminder = Pick<Reminder, 'kind' | 'company' | 'role' | 'arisesOn'>;

/** One notification for all that waits. Nothing in it tells of what it is about unless names are wanted. */
export interface PlannedNotification {
  /** To be kept as shown. */
  readonly callIds: readonly string[];
  readonly count: number;
  /** What it is, where it is one thing alone. */
  readonly kind: ReminderKind | undefined;
  /** The first three; empty unless names are wanted. */
  readonly named: readonly NamedReminder[];
}

const NAMED_COUNT = 3;
/** A waiting timer does not hear that a clock was put forward: look again at least so often. */
const LONGEST_WAIT_MS = HOUR_MS;

/**
 * What to notify of now: all that is due and was not shown, in one; nothing in quiet hours, while the window is looked at, or
 * too soon after the last. Source: SPEC REM10, REM11.
 */
export function planNotifications(
  reminders: readonly Reminder[],
  now: number,
  options: NotificationOptions,
): PlannedNotification | undefined {
  if (options.isWatched === true || nextOpenMoment(now, options) > now) return undefined;
  const due = selectDueReminders(reminders, now).filter(({ callId }) => !options.shown.has(callId));
  const [first] = due;
  if (first === undefined) return undefined;
  return {
    callIds: due.map(({ callId }) => callId),
    count: due.length,
    kind: due.length === 1 ? first.kind : undefined,
    named: options.showsNames === true ? due.slice(0, NAMED_COUNT).map(namedOf) : [],
  };
}

/**
 * When to ask `planNotifications` again, in epoch milliseconds, always after `now`; nothing where nothing waits. It is an hour
 * away at most, as clocks jump and computers sleep. Source: SPEC REM11.
 */
export function nextWakeAt(
  reminders: readonly Reminder[],
  now: number,
  options: NotificationOptions,
): number | undefined {
  const waiting = reminders.filter(({ callId, goneAt }) => now < goneAt && !options.shown.has(callId));
  if (waiting.length === 0) return undefined;
  const latest = now + LONGEST_WAIT_MS;
  // Many wait for one moment, and clocks of zones are slow to read.
  const soon = new Set(waiting.filter(({ dueAt }) => dueAt < latest).map(({ dueAt }) => Math.max(dueAt, now)));
  let wakeAt = latest;
  for (const moment of soon) {
    const at = nextOpenMoment(moment, options);
    if (at > now && at < wakeAt) wakeAt = at;
  }
  return wakeAt;
}

/** The first moment from one on at which a notification may be shown. */
function nextOpenMoment(from: number, options: NotificationOptions): number {
  const { lastShownAt, apartMs = HOUR_MS, quiet, zone } = options;
  // A last one that is far ahead was shown by a clock that has been put back since.
  const isTooSoon = lastShownAt !== undefined && Math.abs(from - lastShownAt) < apartMs;
  const at = isTooSoon ? lastShownAt + apartMs : from;
  if (quiet === undefined || !isQuiet(quiet, minuteOfDayIn(at, zone))) return at;
  const today = instantIn(dayIn(at, zone), quiet.until, zone);
  return today > at ? today : instantIn(addDays(dayIn(at, zone), 1), quiet.until, zone);
}

function namedOf({ kind, company, role, arisesOn }: Reminder): NamedReminder {
  return { kind, company, role, arisesOn };
}
