import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { finishNextStep } from '#shared/domain/done-step/finish-next-step.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { readReminderAnswers } from '#shared/domain/reminder/reminder-answer.ts';
import { type Reminder, REMINDER_KINDS, selectDueReminders } from '#shared/domain/reminder/reminder.ts';
import { type ReminderInput, selectReminders } from '#shared/domain/reminder/select-reminders.ts';
import type { Rest } from '#shared/domain/rest/rest.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { LeadId, PursuitId, RestId } from '#shared/kernel/ids.ts';
import { ALICE, CIRCLE, doneIn, eventsIn, messagesIn, NAMED, type Replica, spaceOf, value } from '../fixture.ts';

/** Epoch milliseconds of an ISO time in UTC. */
export const at = (time: string): number => Date.parse(time.length > 10 ? `${time}Z` : `${time}T12:00Z`);

/** What a member is reminded of in a circle, with what else is the case. */
export function remindersOf(me: Replica, now: string | number, rest: Partial<ReminderInput> = {}): readonly Reminder[] {
  return selectReminders({
    circleId: CIRCLE,
    spaces: [spaceOf(me)],
    events: eventsIn(me),
    messages: messagesIn(me).values(),
    doneSteps: doneIn(me).values(),
    rests: [],
    answers: new Map(),
    kinds: new Set(REMINDER_KINDS),
    now: typeof now === 'number' ? now : at(now),
    zone: 'UTC',
    ...rest,
  });
}

/** What holds at a time: kind and company each. */
export function dueOf(me: Replica, now: string | number, rest: Partial<ReminderInput> = {}): readonly string[] {
  const moment = typeof now === 'number' ? now : at(now);
  return selectDueReminders(remindersOf(me, moment, rest), moment).map(
    ({ kind, company }) => `${kind} ${company ?? '-'}`,
  );
}

/** The days of a month on which something holds at noon, June of 2025 where nothing else is said. */
export function daysOf(me: Replica, wanted: string, rest: Partial<ReminderInput> = {}, month = '2025-06'): string {
  const days = Array.from({ length: 30 }, (_, index) => String(index + 1).padStart(2, '0'));
  const held = days.filter((day) => dueOf(me, `${month}-${day}`, rest).some((each) => each.startsWith(wanted)));
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return 'never';
  return held.length === Number(last) - Number(first) + 1 ? `${first} to ${last}` : held.join(' ');
}

/** Adds a lead at noon of a day. */
export function addOn(
  by: Replica,
  day: string,
  more: Parameters<typeof addLead>[1] = {},
): { readonly leadId: LeadId; readonly runId: PursuitId } {
  by.setNow(at(day));
  const { leadId, pursuitId } = value(addLead(by.doc, { company: 'Contoso', ...more }, by.ctx));
  return { leadId, runId: pursuitId ?? ('none' as PursuitId) };
}

export const answersIn = ({ doc }: Replica) => readReminderAnswers(openCircleDoc(doc));

/** A rest of alice. */
export const restOf = (from: string, until?: string, endedOn?: string): Rest => ({
  id: `rest from ${from}` as RestId,
  memberId: ALICE,
  ...{ from, until, endedOn },
  at: at(from),
});

/** A reminder that is due at a moment and holds for two days. */
export const reminderAt = (dueAt: number, rest: Partial<Reminder> = {}): Reminder => ({
  id: `own-date lead ${dueAt}` as Reminder['id'],
  callId: `own-date lead ${dueAt} 0`,
  kind: 'own-date',
  cardId: 'lead' as LeadId,
  leadId: 'lead' as LeadId,
  isPrivate: false,
  company: 'Northwind',
  role: 'Welder',
  nextStep: 'Call the doctor',
  arisesOn: '2025-06-15',
  dueAt,
  goneAt: dueAt + 48 * HOUR_MS,
  ...rest,
});

/** Moves a card at noon of a day. */
export function move(by: Replica, cardId: CardId, toStage: Stage, day: string) {
  by.setNow(at(day));
  return value(moveCard(by.doc, { cardId, toStage }, by.ctx)).undo;
}

/** Says something about a lead at noon of a day. */
export function say(by: Replica, id: LeadId, day: string): void {
  by.setNow(at(day));
  const said = { about: { kind: 'lead', id }, text: 'I wrote to them', members: NAMED } as const;
  value(addMessage(by.doc, { ...said, authorOf: by.authorOf }, by.ctx));
}

/** Sets the next step of a card. */
export const plan = ({ doc, ctx }: Replica, cardId: CardId, nextStep: string, nextStepOn?: string) =>
  value(setNextStep(doc, { cardId, nextStep, nextStepOn }, ctx));

/** Sets a step of a card, for a day perhaps, and does it at noon of a day. */
export function doOn(by: Replica, cardId: CardId, nextStep: string, day: string, plannedOn?: string): void {
  plan(by, cardId, nextStep, plannedOn);
  by.setNow(at(day));
  value(finishNextStep(by.doc, { cardId, nextStep }, by.ctx));
}
