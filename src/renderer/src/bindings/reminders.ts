import { addDays, dayIn } from '#shared/domain/record/week.ts';
import { instantIn } from '#shared/domain/record/zoned-time.ts';
import { type ReminderAnswers, selectReminderAnswers } from '#shared/domain/reminder/reminder-answer.ts';
import type { Reminder } from '#shared/domain/reminder/reminder.ts';
import { selectRemindersInSteps } from '#shared/domain/reminder/select-reminders.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { derive } from './derived.ts';
import type { ReminderSettings } from './reminder-settings.ts';
import type { SpaceView } from './space-view.ts';

/** The board comes first, and what is marked on it. */
const BEGIN_MS = 1_000;
/** What is being written is read once the hand rests, and while it does not rest now and then. */
const [PAUSE_MS, LONGEST_PAUSE_MS] = [500, 5_000];
/** How long the page may wait for a few leads to be read. */
const SLICE_MS = 8;

/** Of what the person is to be reminded: by the open circle, and by what only they see. */
export interface Reminders {
  /** Now and later, the earliest first; what was answered goes from it at once. The same until it changes. */
  readonly all: Observable<readonly Reminder[]>;
  /** Whether all leads have been read once. */
  readonly isRead: Observable<boolean>;
  /** Reads anew: the day can be another, and where the person is. */
  readonly renew: () => void;
  readonly dispose: Dispose;
}

/**
 * Follows the leads of the circle and of the private space, with what the person answered, in slices. Another circle is not read:
 * its documents are kept in touch, but made into leads only when somebody looks at them. Source: SPEC TELL2.
 */
export function createReminders({
  circle,
  own,
  clock,
  settings,
}: {
  readonly circle: SpaceView;
  readonly own: SpaceView;
  readonly clock: Clock;
  readonly settings: Observable<Pick<ReminderSettings, 'minuteOfDay'>>;
}): Reminders {
  const answers = derive<ReminderAnswers>([own.reminderAnswers.all], () =>
    selectReminderAnswers(own.reminderAnswers.all.get().values()),
  );
  const found = createSubject<readonly Reminder[]>([]);
  const isRead = createSubject(false);
  let reading: Generator<undefined, readonly Reminder[]> | undefined;
  let stopWaiting: Dispose | undefined;
  let stopMidnight: Dispose | undefined;
  /** Since when something waits to be read, by `elapsed`. */
  let staleSince: number | undefined;

  function begin(): void {
    const [now, zone] = [clock.now(), zoneNow()];
    staleSince = undefined;
    reading = selectRemindersInSteps({
      circleId: circle.replica.circleId,
      spaces: [circle.space.get(), own.space.get()],
      events: [circle, own].flatMap(({ events }) => [...events.all.get().values()]),
      doneSteps: [circle, own].flatMap(({ doneSteps }) => [...doneSteps.all.get().values()]),
      messages: circle.messages.all.get().values(),
      rests: circle.rests.all.get().values(),
      answers: answers.get(),
      kinds: own.reminderKinds.get(),
      minuteOfDay: settings.get().minuteOfDay,
      ...{ now, zone },
    });
    stopMidnight?.();
    const midnight = instantIn(addDays(dayIn(now, zone), 1), 0, zone);
    stopMidnight = clock.after(Math.max(midnight - now, PAUSE_MS), renew);
  }

  /** Reads for as long as the page may wait. */
  function readSlice(): void {
    stopWaiting = undefined;
    if (reading === undefined) begin();
    const until = clock.elapsed() + SLICE_MS;
    for (let next = reading?.next(); next !== undefined; next = reading?.next()) {
      if (next.done === true) {
        reading = undefined;
        found.set(next.value);
        isRead.set(true);
        if (staleSince !== undefined) wait(PAUSE_MS);
        return;
      }
      if (clock.elapsed() >= until) return wait(0);
    }
  }

  function wait(delayMs: number): void {
    stopWaiting?.();
    stopWaiting = clock.after(delayMs, readSlice);
  }

  /** What is being read is read to its end: it would never come to one while others write. */
  function handleChange(): void {
    // The first reading is to come, and takes in what is there then.
    if (!isRead.get() && reading === undefined) return;
    staleSince ??= clock.elapsed();
    if (reading === undefined) wait(Math.max(0, Math.min(PAUSE_MS, staleSince + LONGEST_PAUSE_MS - clock.elapsed())));
  }

  function renew(): void {
    reading = undefined;
    wait(0);
  }

  function follow(sources: readonly Observable<unknown>[], listener: () => void): Dispose {
    const stops = sources.map((source) => source.subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  }

  const stopFollowing = follow(
    [
      ...[circle, own].flatMap(({ space, events, doneSteps }) => [space, events.all, doneSteps.all]),
      ...[circle.messages.all, circle.rests.all],
    ],
    handleChange,
  );
  // What the person has just said about it takes effect at once.
  const stopChoices = follow([answers, own.reminderKinds, settings], renew);
  wait(BEGIN_MS);
  return {
    all: derive([found, answers, own.reminderKinds], () =>
      found.get().filter(({ id, kind, dueAt }) => {
        const answer = answers.get().get(id);
        const isOpen = answer === undefined || (answer.kind === 'snoozed' && dueAt >= answer.until);
        return isOpen && own.reminderKinds.get().has(kind);
      }),
    ),
    isRead,
    renew,
    dispose: () => {
      stopFollowing();
      stopChoices();
      stopWaiting?.();
      stopMidnight?.();
    },
  };
}

/** The time zone (IANA) of this computer; it changes when somebody travels. */
export function zoneNow(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
