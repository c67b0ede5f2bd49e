import { leaveReminder, snoozeReminder } from '#shared/domain/reminder/answer-reminder.ts';
import { setReminderKinds } from '#shared/domain/reminder/set-reminder-kinds.ts';
import { reminderIdOf } from '#shared/domain/reminder/reminder.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { LeadId, ReminderId } from '#shared/kernel/ids.ts';
import { inPrivate } from '../contact/contact-fixture.ts';
import type { Situation } from '../equals-situations.ts';
import { NOON } from '../fixture.ts';

const REMINDER = reminderIdOf('own-date', 'lead' as LeadId, '2025-06-15');
const NONE = 'none' as ReminderId;
const until = NOON + DAY_MS;

/** The commands of reminders, by name, in situations that whoever acts can be in. */
export const REMINDER_WALK: Readonly<Record<string, readonly Situation[]>> = {
  snoozeReminder: [
    ['done', ({ me: { doc, ctx } }) => snoozeReminder(doc, { reminderId: REMINDER, until }, inPrivate(ctx))],
    ['bad-date', ({ me: { doc, ctx } }) => snoozeReminder(doc, { reminderId: REMINDER, until: NOON }, inPrivate(ctx))],
    ['not-found', ({ me: { doc, ctx } }) => snoozeReminder(doc, { reminderId: NONE, until }, inPrivate(ctx))],
    ['not-private', ({ me: { doc, ctx } }) => snoozeReminder(doc, { reminderId: REMINDER, until }, ctx)],
  ],
  leaveReminder: [
    ['done', ({ me: { doc, ctx } }) => leaveReminder(doc, { reminderId: REMINDER }, inPrivate(ctx))],
    ['not-found', ({ me: { doc, ctx } }) => leaveReminder(doc, { reminderId: NONE }, inPrivate(ctx))],
    ['not-private', ({ me: { doc, ctx } }) => leaveReminder(doc, { reminderId: REMINDER }, ctx)],
  ],
  setReminderKinds: [
    ['done', ({ me: { doc, ctx } }) => setReminderKinds(doc, { deadline: false }, inPrivate(ctx))],
    ['not-private', ({ me: { doc, ctx } }) => setReminderKinds(doc, { deadline: false }, ctx)],
  ],
};
