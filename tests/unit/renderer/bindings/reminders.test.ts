import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { createNotifier, type Notifier } from '#renderer/bindings/notifier.ts';
import type { SetQuietHours } from '#renderer/bindings/quiet-hours.ts';
import type { ReminderSettings } from '#renderer/bindings/reminder-settings.ts';
import { createToldReminders } from '#renderer/bindings/told-reminders.ts';
import type { NewLead } from '#shared/domain/lead/add-lead.ts';
import { leaveReminder, snoozeReminder } from '#shared/domain/reminder/answer-reminder.ts';
import { type Reminder, selectDueReminders } from '#shared/domain/reminder/reminder.ts';
import { selectSnoozes } from '#shared/domain/reminder/select-snoozes.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { ReminderId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import { createFakeNotifications, type FakeNotifications } from '#tests/support/fake-notifications.ts';
import { liveInUtc } from '#tests/support/live-in-utc.ts';
import { comeSoFar } from '#tests/support/come-so-far.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';

const USUAL: ReminderSettings = { isOn: true, showsNames: false, minuteOfDay: 9 * 60 };
const NIGHT: SetQuietHours = { isOn: true, from: 21 * 60, until: 10 * 60 };

let app: TestApp;
let session: CircleSession;
let notifications: FakeNotifications;
let notifier: Notifier | undefined;
let kept: Map<string, string>;
let keepsakes: { -readonly [Key in keyof Keepsakes]: Keepsakes[Key] };
let awake: () => void;
const settings = createSubject(USUAL);
const quiet = createSubject<SetQuietHours>({ ...NIGHT, isOn: false });

// The clock of the tests stands on Monday, 5 January 2026, 9:00 UTC.
beforeEach(async () => {
  liveInUtc();
  app = await createTestApp();
  session = app.session();
  notifications = createFakeNotifications();
  notifier = undefined;
  kept = new Map();
  keepsakes = { get: (name) => kept.get(name), set: (name, value) => void kept.set(name, value) };
  settings.set(USUAL);
  quiet.set({ ...NIGHT, isOn: false });
});
afterEach(() => notifier?.dispose());

const clock = () => app.device.clock;
const now = () => clock().now();
const later = (durationMs: number) => clock().advance(durationMs);

/** Starts to notify by what a circle says, as the page does. */
function begin(shown: CircleSession = session): Notifier {
  notifier = createNotifier({
    reminders: shown.reminders,
    told: createToldReminders(keepsakes),
    ...{ settings, quiet, notifications, clock: clock() },
    onAwake: (listener) => {
      awake = listener;
      return () => undefined;
    },
    say: ({ count, kind, named }) => ({
      title: `${count} ${kind ?? 'things'}`,
      lines: named.map(({ company, role }) => `${role} ${company}`),
    }),
    logError: (error) => app.device.errors.push(String(error)),
  });
  return notifier;
}

/** A lead for which alice applied so many days ago. */
const apply = (daysAgo: number, lead: NewLead = { company: 'Contoso', role: 'Welder' }) =>
  comeSoFar(session, daysAgo, lead);
const due = (): readonly Reminder[] => selectDueReminders(session.reminders.all.get(), now());
const titles = () => notifications.shown.map(({ title }) => title);

function idOf(): ReminderId {
  const [first] = due();
  if (first === undefined) throw new Error('nothing reminds');
  return first.id;
}

describe('a notification', () => {
  test('[REM4] [REM10] [TELL1] is shown once for what was applied for eight days ago, and names nobody', async () => {
    apply(8);
    begin();
    await later(2 * SECOND_MS);
    expect(notifications.shown).toEqual([{ title: '1 follow-up', lines: [] }]);
    await later(3 * DAY_MS);
    expect(notifications.shown).toHaveLength(1);
  });

  test('[REM10] names what it is about only where the person wants it', async () => {
    settings.set({ ...USUAL, showsNames: true });
    apply(8);
    begin();
    await later(2 * SECOND_MS);
    expect(notifications.shown).toEqual([{ title: '1 follow-up', lines: ['Welder Contoso'] }]);
  });

  test('[REM11] [REST6] waits for the end of quiet hours', async () => {
    quiet.set(NIGHT);
    apply(8);
    begin();
    await later(HOUR_MS - 1);
    expect(titles()).toEqual([]);
    await later(1);
    expect(titles()).toEqual(['1 follow-up']);
  });

  test('[REM7] [REM11] does not come before tomorrow for what was put off, and then once', async () => {
    apply(8);
    begin();
    await later(2 * SECOND_MS);
    const tomorrow = selectSnoozes({ now: now(), zone: 'UTC' }).find(({ choice }) => choice === 'tomorrow');
    session.run(session.own, snoozeReminder, { reminderId: idOf(), until: tomorrow?.until ?? 0 });
    expect(due()).toEqual([]);
    await later(DAY_MS - 4 * SECOND_MS);
    expect(titles()).toHaveLength(1);
    await later(4 * SECOND_MS);
    expect(titles()).toEqual(['1 follow-up', '1 follow-up']);
    await later(2 * DAY_MS);
    expect(titles()).toHaveLength(2);
  });

  test('[REM11] does not come while the person has the window before them, and within the hour after', async () => {
    notifications.isWatched.set(true);
    apply(8);
    begin();
    await later(3 * HOUR_MS);
    expect(titles()).toEqual([]);
    notifications.isWatched.set(false);
    expect(titles()).toEqual([]);
    await later(HOUR_MS);
    expect(titles()).toEqual(['1 follow-up']);
  });

  test('[REM9] does not come while the person rests', async () => {
    apply(8);
    const { authorOf } = session.circle.replica;
    session.run(session.circle, beginRest, { length: { kind: 'open' }, zone: 'UTC', authorOf });
    begin();
    await later(2 * DAY_MS);
    expect(titles()).toEqual([]);
  });

  test('[TELL1] does not come where the person wants none, and comes when they want them again', async () => {
    settings.set({ ...USUAL, isOn: false });
    apply(8);
    begin();
    await later(DAY_MS);
    expect(titles()).toEqual([]);
    settings.set(USUAL);
    await later(0);
    expect(titles()).toEqual(['1 follow-up']);
  });

  test('[REM11] does not come within the hour of another, also when the page was loaded anew', async () => {
    apply(8);
    begin().dispose();
    begin();
    await later(2 * SECOND_MS);
    notifier?.dispose();
    apply(8, { company: 'Globex' });
    begin();
    await later(HOUR_MS - 3 * SECOND_MS);
    expect(titles()).toHaveLength(1);
    await later(3 * SECOND_MS);
    expect(titles()).toEqual(['1 follow-up', '1 follow-up']);
  });

  test('[REM11] what could not be shown is tried again an hour later, or when the computer wakes, and never over and over', async () => {
    let askedCount = 0;
    notifications.outcome = 'unavailable';
    const { show } = notifications;
    Object.assign(notifications, {
      show: (...words: Parameters<typeof show>) => {
        askedCount += 1;
        return show(...words);
      },
    });
    apply(8);
    begin();
    await later(2 * SECOND_MS);
    for (let count = 0; count < 5; count += 1) {
      apply(9);
      await later(MINUTE_MS);
    }
    expect(askedCount).toBe(1);
    notifications.outcome = new Error('the desktop is gone');
    await later(HOUR_MS);
    expect(askedCount).toBe(2);
    expect(app.device.errors).toEqual(['Error: the desktop is gone']);
    notifications.outcome = 'shown';
    awake();
    await later(SECOND_MS);
    expect(titles()).toEqual(['6 things']);
  });

  test('[REM11] is not repeated where the device can keep nothing, nor by a clock that was a year ahead for a while', async () => {
    const { show } = notifications;
    let lastAt = -Infinity;
    const asMain: typeof show = (words) => {
      const isTooSoon = clock().elapsed() - lastAt < 3 * SECOND_MS;
      if (isTooSoon) return Promise.resolve('too-soon');
      lastAt = clock().elapsed();
      return show(words);
    };
    notifications = Object.assign(notifications, { show: asMain });
    const { set } = keepsakes;
    keepsakes.set = () => undefined;
    apply(8);
    begin();
    await later(5 * HOUR_MS);
    expect(titles()).toEqual(['1 follow-up']);
    keepsakes.set = set;
    createToldReminders(keepsakes).keep([], now() + 365 * DAY_MS);
    apply(8, { company: 'Globex' });
    await later(5 * HOUR_MS);
    expect(titles()).toEqual(['1 follow-up', '1 follow-up']);
  });

  test('[REM11] a computer that slept over it hears when it wakes', async () => {
    apply(6);
    begin();
    await later(2 * SECOND_MS);
    const asleep = clock().now;
    Object.assign(clock(), { now: () => asleep() + 2 * DAY_MS });
    expect(titles()).toEqual([]);
    awake();
    await later(0);
    expect(titles()).toEqual(['1 follow-up']);
  });

  test('[TELL2] one that is of one thing leads there as long as it reminds', async () => {
    const leadId = apply(8);
    const shown = begin();
    expect(shown.shownAlone()).toBeUndefined();
    await later(2 * SECOND_MS);
    expect(shown.shownAlone()?.leadId).toBe(leadId);
    session.run(session.own, leaveReminder, { reminderId: idOf() });
    expect(shown.shownAlone()).toBeUndefined();
  });
});

describe('what was told', () => {
  test('[TELL3] is told once by all windows and circles of a profile, and forgotten when it matters no longer', async () => {
    apply(8);
    begin();
    await later(2 * SECOND_MS);
    const other = createToldReminders(keepsakes);
    const [first] = due();
    expect(other.among(due()).size).toBe(1);
    // Another window, or another circle, writes beside.
    other.keep([{ callId: 'of another circle', goneAt: now() + DAY_MS }], now());
    apply(8, { company: 'Globex' });
    await later(2 * HOUR_MS);
    expect(titles()).toEqual(['1 follow-up', '1 follow-up']);
    const one = { ...first, callId: 'of another circle' } as Reminder;
    expect(other.among([one, ...due()]).size).toBe(3);
    await later(3 * DAY_MS);
    other.keep([], now());
    expect(other.among([one, ...due()]).size).toBe(2);
    other.keep([], now() + 20 * DAY_MS);
    expect(kept.get('reminders-told')).toBe('');
  });

  test('[TELL3] stays small, whatever comes, and what cannot be read counts as nothing', () => {
    const told = createToldReminders(keepsakes);
    const many = Array.from({ length: 40_000 }, (_, index) => ({ callId: `call ${index}`, goneAt: Number.MAX_VALUE }));
    told.keep(many, now());
    expect(kept.get('reminders-told')?.length).toBeLessThan(500_000);
    expect(told.among([{ callId: 'call 39999' } as Reminder]).size).toBe(1);
    for (const text of ['', ' ', 'x', ':::', 'a:b c:!', '{"a":1}']) {
      kept.set('reminders-told', text);
      kept.set('reminders-shown-at', text);
      expect(told.among([{ callId: 'call 1' } as Reminder]).size).toBe(0);
      expect(told.lastShownAt()).toBeUndefined();
    }
  });

  test('[TELL3] five thousand that fall due at once are one, and none of them comes again', async () => {
    const told = createToldReminders(keepsakes);
    const many = Array.from({ length: 5_000 }, (_, index) => ({
      callId: `follow-up ${index} 0`,
      goneAt: now() + DAY_MS,
    }));
    told.keep(many, now());
    expect(told.among(many as unknown as readonly Reminder[]).size).toBe(5_000);
    expect(kept.get('reminders-told')?.length).toBeLessThan(120_000);
  });
});
