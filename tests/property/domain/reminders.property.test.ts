import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STAGES } from '#shared/domain/pursuit/stage.ts';
import { addDays, dayIn } from '#shared/domain/record/week.ts';
import { minuteOfDayIn } from '#shared/domain/record/zoned-time.ts';
import { nextWakeAt, planNotifications } from '#shared/domain/reminder/plan-notifications.ts';
import type { GivenAnswer } from '#shared/domain/reminder/reminder-answer.ts';
import { type Reminder, type ReminderKind, selectDueReminders } from '#shared/domain/reminder/reminder.ts';
import { isQuiet } from '#shared/domain/rest/quiet-hours.ts';
import { restingOn } from '#shared/domain/rest/select-rests.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { ReminderId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, createReplica, type Replica, sync } from '#tests/unit/domain/fixture.ts';
import { addOn, at, remindersOf, reminderAt, restOf } from '#tests/unit/domain/reminder/reminder-fixture.ts';

const START = '2025-03-20';
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
];
const QUIET = { from: 21 * 60, until: 8 * 60 };
/** How many days after the day that it arises from each may come at the earliest. */
const FIRST_DAY: Readonly<Record<ReminderKind, number>> = {
  ...{ 'own-date': 0, deadline: -1, 'follow-up': 7, 'thank-you': 1, 'no-word': 12 },
};

const dayNumber = fc.integer({ min: 0, max: 30 });
const someDay = dayNumber.map((days) => addDays(START, days));
const maybeDay = fc.option(someDay, { nil: undefined });
const leads = fc.array(
  fc.record({
    isOwn: fc.boolean(),
    on: someDay,
    stage: fc.constantFrom(...STAGES),
    stepOn: maybeDay,
    endsOn: maybeDay,
  }),
  { minLength: 1, maxLength: 6 },
);
const rests = fc.array(
  fc.tuple(dayNumber, fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined })).map(([first, days]) => {
    const from = addDays(START, first);
    return restOf(from, days === undefined ? undefined : addDays(from, days));
  }),
  { maxLength: 2 },
);
const steps = fc.array(
  fc.record({
    // Mostly onwards, sometimes back, and now and then by weeks.
    minutes: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 3_000 }) },
      { weight: 2, arbitrary: fc.integer({ min: -3_000, max: 0 }) },
      { weight: 1, arbitrary: fc.integer({ min: -40_000, max: 40_000 }) },
    ),
    zone: fc.constantFrom(...ZONES),
    minuteOfDay: fc.constantFrom(0, 150, 540, 1_439),
    act: fc.constantFrom('none', 'none', 'snooze', 'leave'),
  }),
  { minLength: 10, maxLength: 40 },
);

function circleOf(written: readonly (typeof leads extends fc.Arbitrary<infer T> ? T : never)[number][]): Replica {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  for (const { isOwn, on, stage, stepOn, endsOn } of written) {
    const company = isOwn ? 'Northwind' : 'Globex';
    const step = { nextStep: 'Call', nextStepOn: stepOn, deadlineOn: endsOn };
    addOn(isOwn ? alice : bob, on, { company, stage, ...(stepOn === undefined ? { deadlineOn: endsOn } : step) });
  }
  sync(alice, bob);
  return alice;
}

test('[REM1] [REM3] [REM9] [REM11] however the clock walks and wherever one is, each speaks up once, after its day, and nothing of others does', () => {
  let shownCount = 0;
  fc.assert(
    fc.property(leads, rests, steps, (written, resting, walk) => {
      const alice = circleOf(written);
      const answers = new Map<ReminderId, GivenAnswer>();
      const shown = new Set<string>();
      const timesShown = new Map<ReminderId, number>();
      const timesAllowed = new Map<ReminderId, number>();
      let now = at(START);
      let lastShownAt: number | undefined;
      for (const { minutes, zone, minuteOfDay, act } of walk) {
        now = Math.max(at(START), now + minutes * MINUTE_MS);
        const reminders = remindersOf(alice, now, { zone, minuteOfDay, answers, rests: resting });
        const due = selectDueReminders(reminders, now);
        const today = dayIn(now, zone);
        expect(new Set(due.map(({ id }) => id)).size).toBe(due.length);
        const isResting = restingOn(resting, ALICE, today) !== undefined;
        expect(isResting ? due : []).toEqual([]);
        for (const { kind, company, arisesOn } of due) {
          expect(company).toBe('Northwind');
          expect(addDays(arisesOn, FIRST_DAY[kind]) <= today).toBe(true);
        }
        const plan = planNotifications(reminders, now, { shown, lastShownAt, quiet: QUIET, zone });
        expect(plan !== undefined && isQuiet(QUIET, minuteOfDayIn(now, zone))).toBe(false);
        if (plan !== undefined) {
          shownCount += 1;
          lastShownAt = now;
        }
        for (const callId of plan?.callIds ?? []) {
          expect(shown.has(callId)).toBe(false);
          shown.add(callId);
          const reminder = due.find((each) => each.callId === callId);
          if (reminder === undefined) throw new Error('only what is due is shown');
          const { id, kind } = reminder;
          expect(answers.get(id)?.kind).not.toBe('left');
          timesShown.set(id, (timesShown.get(id) ?? 0) + 1);
          const allowed = (kind === 'deadline' ? 2 : 1) + (timesAllowed.get(id) ?? 0);
          expect(timesShown.get(id)).toBeLessThanOrEqual(allowed);
        }
        answer(act, due, now);
      }
      function answer(act: string, due: readonly Reminder[], time: number): void {
        const [first] = due;
        if (first === undefined || act === 'none') return;
        answers.set(first.id, act === 'leave' ? { kind: 'left' } : { kind: 'snoozed', until: time + 5 * HOUR_MS });
        if (act === 'snooze') timesAllowed.set(first.id, (timesAllowed.get(first.id) ?? 0) + 1);
      }
    }),
  );
  expect(shownCount).toBeGreaterThan(10);
});

const some = fc
  .array(fc.integer({ min: 0, max: 4 * 24 * 60 }), { minLength: 1, maxLength: 8 })
  .map((minutes) => minutes.map((minute, place) => reminderAt(at(START) + minute * MINUTE_MS, { callId: `${place}` })));

test('[REM11] a single timer that is set anew each time shows everything, each once, at most once in an hour', () => {
  fc.assert(
    fc.property(some, fc.boolean(), (reminders, hasQuiet) => {
      const shown = new Set<string>();
      const times: number[] = [];
      let now: number | undefined = at(START);
      let wakeCount = 0;
      while (now !== undefined) {
        const options = {
          ...{ shown, zone: 'America/New_York', quiet: hasQuiet ? QUIET : undefined },
          lastShownAt: times.at(-1),
        };
        const plan = planNotifications(reminders, now, options);
        for (const callId of plan?.callIds ?? []) shown.add(callId);
        if (plan !== undefined) times.push(now);
        const wake = nextWakeAt(reminders, now, { ...options, lastShownAt: times.at(-1) });
        expect(wake ?? Infinity).toBeGreaterThan(now);
        now = wake;
        wakeCount += 1;
      }
      expect(shown.size).toBe(reminders.length);
      for (const [place, time] of times.entries()) {
        expect(time - (times[place - 1] ?? -Infinity)).toBeGreaterThanOrEqual(HOUR_MS);
      }
      // The hours of eight days, and a turn for each.
      expect(wakeCount).toBeLessThan(8 * 24 + 20);
    }),
  );
});

test('[REM11] nothing could have been shown before the moment at which one looks again', () => {
  const minute = fc.integer({ min: 0, max: 7 * 24 * 60 });
  fc.assert(
    fc.property(some, minute, minute, fc.option(minute, { nil: undefined }), (reminders, first, second, last) => {
      const [now, later] = [
        at(START) + Math.min(first, second) * MINUTE_MS,
        at(START) + Math.max(first, second) * MINUTE_MS,
      ] as const;
      const lastShownAt = last === undefined ? undefined : at(START) + last * MINUTE_MS;
      const options = { shown: new Set(['0']), lastShownAt, quiet: QUIET, zone: 'UTC' };
      fc.pre(planNotifications(reminders, now, options) === undefined);
      fc.pre(planNotifications(reminders, later, options) !== undefined);
      expect(nextWakeAt(reminders, now, options) ?? Infinity).toBeLessThanOrEqual(later);
    }),
  );
});
