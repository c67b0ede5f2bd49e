import type { LeadId, ReminderId } from '#shared/kernel/ids.ts';
import type { CardId } from '../board/board.ts';

/**
 * What somebody can be reminded of: a day that they set themselves; the deadline of a lead; to follow up an application; to
 * say thank you after an interview; that a company with which they talk has not been heard of.
 */
export const REMINDER_KINDS = ['own-date', 'deadline', 'follow-up', 'thank-you', 'no-word'] as const;

/** One of these. */
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** The minute of the day at which reminders speak up where nothing else was chosen: nine in the morning. */
export const USUAL_MINUTE = 9 * 60;

/** One thing that a person is reminded of, with the time in which it holds. */
export interface Reminder {
  /** The same on every device and in every time zone; answers are kept under it. */
  readonly id: ReminderId;
  /** Names this time of speaking up: a deadline does so twice, and what was snoozed once more. */
  readonly callId: string;
  readonly kind: ReminderKind;
  readonly cardId: CardId;
  readonly leadId: LeadId;
  readonly isPrivate: boolean;
  readonly company: string | undefined;
  readonly role: string | undefined;
  /** What the person wrote that comes next, where it is of a day of their own. */
  readonly nextStep: string | undefined;
  /** ISO day from which it arises, where the person is: of the step, the deadline, or what was the last sign. */
  readonly arisesOn: string;
  /** Epoch milliseconds from which on it speaks up. */
  readonly dueAt: number;
  /** Epoch milliseconds from which on it matters no longer. */
  readonly goneAt: number;
}

/** Makes the name of a reminder; `source` is the day, or the id of the record, that it arises from. Source: SPEC REM1. */
export function reminderIdOf(kind: ReminderKind, leadId: LeadId, source: string): ReminderId {
  return [kind, leadId, source].join(' ') as ReminderId;
}

/** Whether a text names a kind. */
export function isReminderKind(text: string): text is ReminderKind {
  return REMINDER_KINDS.some((kind) => kind === text);
}

/** The reminders that hold now, the one that is due first before the others; each once. Source: SPEC REM2. */
export function selectDueReminders(reminders: readonly Reminder[], now: number): readonly Reminder[] {
  return reminders.filter(({ dueAt, goneAt }) => dueAt <= now && now < goneAt);
}
