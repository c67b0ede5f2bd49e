import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { createReminders } from '#renderer/bindings/reminders.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { leaveReminder, snoozeReminder } from '#shared/domain/reminder/answer-reminder.ts';
import { type Reminder, selectDueReminders } from '#shared/domain/reminder/reminder.ts';
import { setReminderKinds } from '#shared/domain/reminder/set-reminder-kinds.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId, ReminderId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { comeSoFar } from '#tests/support/come-so-far.ts';
import { openedOn } from '#tests/support/found-bytes.ts';
import { liveInUtc } from '#tests/support/live-in-utc.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';

let app: TestApp;
let session: CircleSession;

// The clock of the tests stands on Monday, 5 January 2026, 9:00 UTC.
beforeEach(async () => {
  liveInUtc();
  app = await createTestApp();
  session = app.session();
});

const clock = () => app.device.clock;
const now = () => clock().now();
const later = (durationMs: number) => clock().advance(durationMs);
const apply = (daysAgo: number) => comeSoFar(session, daysAgo, { company: 'Contoso', role: 'Welder' });
const due = (): readonly Reminder[] => selectDueReminders(session.reminders.all.get(), now());
const dueNames = () => due().map(({ kind, company }) => `${kind} ${company}`);

function idOf(): ReminderId {
  const [first] = due();
  if (first === undefined) throw new Error('nothing reminds');
  return first.id;
}

test('[REM7] what was answered goes at once, and comes back with its undo', async () => {
  apply(8);
  await later(2 * SECOND_MS);
  expect(dueNames()).toEqual(['follow-up Contoso']);
  const left = session.run(session.own, leaveReminder, { reminderId: idOf() });
  if (!left.ok) throw new Error(left.error.code);
  expect(dueNames()).toEqual([]);
  await later(MINUTE_MS);
  session.undo.undo(left.act);
  await later(0);
  expect(dueNames()).toEqual(['follow-up Contoso']);
});

test('[REM8] kinds that are not wanted go at once', async () => {
  apply(8);
  await later(2 * SECOND_MS);
  session.run(session.own, setReminderKinds, { 'follow-up': false });
  expect(dueNames()).toEqual([]);
  session.run(session.own, setReminderKinds, { 'follow-up': true });
  await later(0);
  expect(dueNames()).toEqual(['follow-up Contoso']);
});

test('[TELL2] what changes is read when the hand rests, and now and then while it does not', async () => {
  await later(2 * SECOND_MS);
  const heard: unknown[] = [];
  session.reminders.all.subscribe(() => heard.push(session.reminders.all.get()));
  for (let count = 0; count < 10; count += 1) {
    apply(8);
    await later(100);
  }
  expect(due()).toEqual([]);
  await later(SECOND_MS);
  expect(due()).toHaveLength(10);
  expect(heard).toHaveLength(1);
  for (let count = 0; count < 80; count += 1) {
    apply(8);
    await later(100);
  }
  expect(due().length).toBeGreaterThan(10);
});

test('[TELL2] a long board is read in slices, and what is written meanwhile is read after it', async () => {
  // Every look at it takes two milliseconds.
  let [looks, sliceCount] = [0, 0];
  const slow: Clock = {
    ...clock(),
    elapsed: () => (looks += 2),
    after: (delayMs, call) => {
      if (delayMs === 0) sliceCount += 1;
      if (sliceCount === 3) apply(8);
      return clock().after(delayMs, call);
    },
  };
  for (let count = 0; count < 30; count += 1) apply(8);
  const slowly = createReminders({
    ...{ circle: session.circle, own: session.own, clock: slow },
    settings: createSubject({ minuteOfDay: 9 * 60 }),
  });
  const dueNow = () => selectDueReminders(slowly.all.get(), now()).length;
  await later(SECOND_MS);
  expect(sliceCount).toBeGreaterThanOrEqual(5);
  expect(dueNow()).toBe(30);
  await later(SECOND_MS);
  expect(dueNow()).toBeGreaterThan(30);
  slowly.dispose();
});

test('[REM7] [REM8] [TELL2] what somebody writes into the circle under these roots answers and chooses nothing', async () => {
  apply(8);
  await later(2 * SECOND_MS);
  const reminderId = idOf();
  const roots = openCircleDoc(session.circle.replica.doc);
  session.circle.replica.doc.transact(() => {
    const answer = new Y.Map<unknown>(Object.entries({ reminderId, answer: 'left', at: now() }));
    roots.reminderAnswers.set('answer', answer);
    roots.reminderKinds.set('follow-up', false);
  });
  await later(2 * SECOND_MS);
  expect(session.circle.reminderAnswers.all.get().size).toBe(0);
  expect([...session.circle.reminderKinds.get()]).toContain('follow-up');
  expect(dueNames()).toEqual(['follow-up Contoso']);
});

test('[REM7] [REM8] not a byte of what was answered or chosen is in what the circle is sent', async () => {
  apply(8);
  await later(2 * SECOND_MS);
  const reminderId = idOf();
  session.run(session.own, snoozeReminder, { reminderId, until: now() + DAY_MS });
  session.run(session.own, leaveReminder, { reminderId });
  session.run(session.own, setReminderKinds, { 'no-word': false });
  await app.app.flush();
  const { disk } = app.device;
  const found = async (circleId: CircleId) => {
    const opened = Buffer.concat(await openedOn({ disk }, circleId));
    return ['reminderAnswers', 'reminderKinds', 'snoozed', reminderId, 'Contoso'].filter((text) =>
      opened.includes(text),
    );
  };
  expect(await found(session.circleId)).toEqual(['Contoso']);
  expect(await found(session.own.replica.circleId)).toEqual([
    'reminderAnswers',
    'reminderKinds',
    'snoozed',
    reminderId,
  ]);
});

test('[REM2] the minute that was chosen counts from the moment in which it is', async () => {
  const minute = createSubject({ minuteOfDay: 9 * 60 });
  const other = createReminders({ circle: session.circle, own: session.own, clock: clock(), settings: minute });
  apply(7);
  await later(2 * SECOND_MS);
  const dueNow = () => selectDueReminders(other.all.get(), now()).length;
  expect(dueNow()).toBe(1);
  minute.set({ minuteOfDay: 12 * 60 });
  await later(0);
  expect(dueNow()).toBe(0);
  other.dispose();
});

test('[REM9] [TELL2] a new day is read anew: a rest begins with it that another device has written', async () => {
  apply(8);
  await later(2 * SECOND_MS);
  const { circle, contextFor } = session;
  const { authorOf, doc } = circle.replica;
  const tomorrow = { ...contextFor(circle), now: now() + DAY_MS };
  beginRest(doc, { zone: 'UTC', authorOf }, tomorrow);
  await later(2 * SECOND_MS);
  expect(dueNames()).toEqual(['follow-up Contoso']);
  await later(DAY_MS);
  expect(dueNames()).toEqual([]);
});
