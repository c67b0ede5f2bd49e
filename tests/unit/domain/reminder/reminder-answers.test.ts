import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { leaveReminder, snoozeReminder } from '#shared/domain/reminder/answer-reminder.ts';
import {
  readReminderAnswer,
  readReminderKinds,
  selectReminderAnswers,
} from '#shared/domain/reminder/reminder-answer.ts';
import { type Reminder, REMINDER_KINDS } from '#shared/domain/reminder/reminder.ts';
import { selectSnoozes } from '#shared/domain/reminder/select-snoozes.ts';
import { setReminderKinds } from '#shared/domain/reminder/set-reminder-kinds.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { ReminderAnswerId, ReminderId } from '#shared/kernel/ids.ts';
import { privateReplica } from '../contact/contact-fixture.ts';
import { ALICE, BOB, codeOf, createReplica, type Replica, sync, value, watch } from '../fixture.ts';
import { addOn, answersIn, at, daysOf, dueOf, remindersOf } from './reminder-fixture.ts';

const ID = 'own-date lead 2025-06-10' as ReminderId;
const snooze = ({ doc, ctx }: Replica, until: number, reminderId = ID) =>
  snoozeReminder(doc, { reminderId, until }, ctx);
const leave = ({ doc, ctx }: Replica, reminderId = ID) => leaveReminder(doc, { reminderId }, ctx);
const kindsIn = ({ doc }: Replica) => [...readReminderKinds(openCircleDoc(doc))];

/** Alice with her private document, and one reminder in the circle. */
function reminded(more: Parameters<typeof addOn>[2]) {
  const [alice, own] = [createReplica(ALICE), privateReplica(ALICE)];
  addOn(alice, '2025-06-01', more);
  own.setNow(at('2025-06-01'));
  const [reminder] = remindersOf(alice, '2025-06-01');
  if (reminder === undefined) throw new Error('there is one');
  return { alice, own, reminder, rest: () => ({ answers: answersIn(own) }) };
}
const STEP = { nextStep: 'Call', nextStepOn: '2025-06-10' };

describe('putting off and leaving', () => {
  test('[REM7] one that is put off speaks up once more, for as long as before; undo brings it back at once', () => {
    const { alice, own, reminder, rest } = reminded(STEP);
    own.setNow(at('2025-06-10'));
    const { undo } = value(snooze(own, at('2025-06-13T15:00'), reminder.id));
    expect(undo.label).toBe('reminder-snoozed');
    expect(dueOf(alice, '2025-06-13T14:59', rest())).toEqual([]);
    expect(dueOf(alice, '2025-06-13T15:00', rest())).toHaveLength(1);
    expect(daysOf(alice, 'own-date', rest())).toBe('14 to 19');
    expect(remindersOf(alice, '2025-06-14', rest())[0]?.callId).not.toBe(reminder.callId);
    value(applyUndo(own.doc, undo, own.ctx));
    expect(daysOf(alice, 'own-date', rest())).toBe('10 to 16');
  });

  test('[REM7] a deadline that is put off still speaks up on its day, and is gone when it has passed', () => {
    const { alice, own, reminder, rest } = reminded({ deadlineOn: '2025-06-10' });
    value(snooze(own, at('2025-06-09T18:00'), reminder.id));
    expect(remindersOf(alice, '2025-06-09', rest()).map(({ dueAt, goneAt }) => [dueAt, goneAt])).toEqual([
      [at('2025-06-09T18:00'), at('2025-06-10T09:00')],
      [at('2025-06-10T09:00'), at('2025-06-11T00:00')],
    ]);
    value(snooze(own, at('2025-06-16T09:00'), reminder.id));
    expect(remindersOf(alice, '2025-06-09', rest())).toEqual([]);
  });

  test('[REM7] nothing speaks up before its day, whatever stands there', () => {
    const { alice, own, reminder, rest } = reminded(STEP);
    value(snooze(own, at('2025-06-05'), reminder.id));
    expect(daysOf(alice, 'own-date', rest())).toBe('10 to 16');
  });

  test('[REM7] what others made so that it could not be answered does not remind', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    addOn(alice, '2025-06-01', { company: 'Globex', deadlineOn: '2025-06-10' });
    sync(alice, bob);
    const fields = { company: 'Contoso', deadlineOn: '2025-06-10', addedAt: at('2025-06-01'), [`for:${ALICE}`]: true };
    openCircleDoc(bob.doc).leads.set('l'.repeat(300), new Y.Map(Object.entries(fields)));
    openCircleDoc(bob.doc).leads.set('lead', new Y.Map(Object.entries({ ...fields, company: 'Northwind' })));
    sync(alice, bob);
    expect(dueOf(alice, '2025-06-10').toSorted()).toEqual(['deadline Globex', 'deadline Northwind']);
  });

  test('[REM7] one that is left does not come again, unless that is undone; leaving it twice writes once', () => {
    const { alice, own, reminder, rest } = reminded(STEP);
    const { undo } = value(leave(own, reminder.id));
    const { origins } = watch(own.doc);
    value(leave(own, reminder.id));
    expect(origins).toEqual([]);
    expect(daysOf(alice, 'own-date', rest())).toBe('never');
    value(applyUndo(own.doc, undo, own.ctx));
    expect(daysOf(alice, 'own-date', rest())).toBe('10 to 16');
  });

  test('[REM7] of what two devices answered apart, leaving counts more, else the longer time, in any order', () => {
    const [one, two] = [privateReplica(ALICE), privateReplica(ALICE, 1)];
    const other = 'deadline lead 2025-06-10' as ReminderId;
    for (const device of [one, two]) device.setNow(at('2025-06-10'));
    value(snooze(one, at('2025-06-20')));
    value(snooze(two, at('2025-06-12')));
    value(leave(one, other));
    value(snooze(two, at('2025-06-12'), other));
    sync(one, two);
    for (const device of [one, two]) {
      expect(answersIn(device).get(ID)).toEqual({ kind: 'snoozed', until: at('2025-06-20') });
      expect(answersIn(device).get(other)).toEqual({ kind: 'left' });
    }
  });

  test('[REM7] whatever stands first, the same counts', () => {
    const given = [
      { answer: 'snoozed', until: 5 },
      { answer: 'left', until: undefined },
      { answer: 'snoozed', until: 9 },
    ] as const;
    const answers = given.map((one, place) => ({ id: `${place}` as ReminderAnswerId, reminderId: ID, at: 1, ...one }));
    for (const all of [answers, answers.toReversed()]) {
      expect(selectReminderAnswers(all).get(ID)).toEqual({ kind: 'left' });
      const snoozes = all.filter(({ answer }) => answer === 'snoozed');
      expect(selectReminderAnswers(snoozes).get(ID)).toEqual({ kind: 'snoozed', until: 9 });
    }
  });

  test('[REM7] what has passed, lies too far ahead or names nothing is refused, and nothing of it stands in a circle', () => {
    const [own, circle] = [privateReplica(ALICE), createReplica(ALICE)];
    for (const replica of [own, circle]) replica.setNow(at('2025-06-10'));
    const watched = [watch(own.doc), watch(circle.doc)];
    const now = at('2025-06-10');
    expect([now, now - 1, now + 367 * DAY_MS, NaN, Infinity].map((until) => codeOf(snooze(own, until)))).toEqual(
      Array(5).fill('bad-date'),
    );
    const unknown = ['', 'own-date', 'own-date lead', 'shout lead 2025-06-10', `own-date ${'x'.repeat(300)} day`];
    for (const id of unknown) {
      expect(codeOf(leave(own, id as ReminderId))).toBe('not-found');
      expect(codeOf(snooze(own, now + 1, id as ReminderId))).toBe('not-found');
    }
    expect(codeOf(snooze(circle, now + 1))).toBe('not-private');
    expect(codeOf(leave(circle))).toBe('not-private');
    expect(codeOf(setReminderKinds(circle.doc, { deadline: false }, circle.ctx))).toBe('not-private');
    own.doc.getMap('meta').set('minReader', 99);
    expect(codeOf(leave(own))).toBe('read-only');
    expect(watched.map(({ origins }) => origins.length)).toEqual([1, 0]);
  });

  test("[REM7] what cannot be read is malformed and stands in nothing's way", () => {
    const own = privateReplica(ALICE);
    const { reminderAnswers } = openCircleDoc(own.doc);
    const bad: Readonly<Record<string, unknown>> = {
      ...{ text: 'x', none: null, list: new Y.Array(), empty: new Y.Map() },
      endless: new Y.Map<unknown>([
        ['reminderId', ID],
        ['answer', 'snoozed'],
        ['until', Infinity],
        ['at', 1],
      ]),
      unknown: new Y.Map<unknown>([
        ['reminderId', ID],
        ['answer', 'shouted'],
        ['at', 1],
      ]),
      other: new Y.Map<unknown>([
        ['reminderId', 7],
        ['answer', 'left'],
        ['at', 1],
      ]),
    };
    for (const [id, entry] of Object.entries(bad)) reminderAnswers.set(id, entry);
    expect(
      Object.keys(bad).map((id) => readReminderAnswer(id as ReminderAnswerId, reminderAnswers.get(id))),
    ).toMatchObject([...Array(3).fill({ reason: 'not-a-record' }), ...Array(4).fill({ reason: 'incomplete' })]);
    value(leave(own));
    expect([...answersIn(own)]).toEqual([[ID, { kind: 'left' }]]);
  });

  test('[REM7] later today is offered before the evening alone; tomorrow and in a week are at the chosen minute', () => {
    const offered = (now: string, zone = 'UTC') =>
      selectSnoozes({ now: at(now), zone }).map(
        ({ choice, until }) => `${choice} ${new Date(until).toISOString().slice(5, 16)}`,
      );
    expect(offered('2025-06-10T18:00')).toEqual([
      'later-today 06-10T21:00',
      'tomorrow 06-11T09:00',
      'in-a-week 06-17T09:00',
    ]);
    expect(offered('2025-06-10T18:01')[0]).toBe('tomorrow 06-11T09:00');
    expect(offered('2025-06-10T23:00')[0]).toBe('tomorrow 06-11T09:00');
    expect(offered('2025-03-29T20:00', 'Europe/Berlin')).toEqual(['tomorrow 03-30T07:00', 'in-a-week 04-05T07:00']);
    const early = selectSnoozes({ now: at('2025-06-10'), zone: 'UTC', minuteOfDay: 450 });
    expect(early[1]?.until).toBe(at('2025-06-11T07:30'));
  });
});

describe('kinds', () => {
  test('[REM8] one hears of all, until one chooses; of two devices both choices stand; undo takes it back', () => {
    const [one, two] = [privateReplica(ALICE), privateReplica(ALICE, 1)];
    expect(kindsIn(one)).toEqual([...REMINDER_KINDS]);
    const { undo } = value(setReminderKinds(one.doc, { 'no-word': false, deadline: true }, one.ctx));
    value(setReminderKinds(two.doc, { 'thank-you': false }, two.ctx));
    sync(one, two);
    expect(kindsIn(one)).toEqual(['own-date', 'deadline', 'follow-up']);
    expect(kindsIn(two)).toEqual(kindsIn(one));
    value(applyUndo(one.doc, undo, one.ctx));
    expect(kindsIn(one)).toEqual(['own-date', 'deadline', 'follow-up', 'no-word']);
  });

  test('[REM8] what is no kind, or no choice, changes nothing at all', () => {
    const own = privateReplica(ALICE);
    const { origins } = watch(own.doc);
    const wanted = { deadline: false, shouting: false } as Partial<Record<Reminder['kind'], boolean>>;
    expect(codeOf(setReminderKinds(own.doc, wanted, own.ctx))).toBe('not-a-choice');
    const odd = { deadline: 'no' } as unknown as Partial<Record<Reminder['kind'], boolean>>;
    expect(codeOf(setReminderKinds(own.doc, odd, own.ctx))).toBe('not-a-choice');
    value(setReminderKinds(own.doc, { deadline: true }, own.ctx));
    expect(origins).toEqual([]);
    openCircleDoc(own.doc).reminderKinds.set('deadline', 'false');
    expect(kindsIn(own)).toEqual([...REMINDER_KINDS]);
  });
});
