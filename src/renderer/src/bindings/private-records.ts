import { type KnownInvitation, readKnownInvitation } from '#shared/domain/calendar/known-invitation.ts';
import { readWrittenRecord, type WrittenRecord } from '#shared/domain/calendar/written-record.ts';
import type { CircleRoots } from '#shared/domain/circle-doc.ts';
import { type ContactAnswer, readContactAnswer } from '#shared/domain/contact/contact-answer.ts';
import { readContact } from '#shared/domain/contact/contact-reader.ts';
import type { Contact } from '#shared/domain/contact/contact.ts';
import { readReminderAnswer, type ReminderAnswer } from '#shared/domain/reminder/reminder-answer.ts';
import type {
  CalendarWrittenId,
  ContactAnswerId,
  ContactId,
  InvitationId,
  ReminderAnswerId,
} from '#shared/kernel/ids.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { createRecordsView, type RecordsView } from './records-view.ts';

/** What only a private document holds: in a circle there is nothing of it, whatever somebody writes there. */
export interface PrivateRecords {
  /** Whom the person knows, and what they answered when they were told. */
  readonly contacts: RecordsView<ContactId, Contact>;
  readonly contactAnswers: RecordsView<ContactAnswerId, ContactAnswer>;
  /** What the person took over from calendar files, and wrote into them. */
  readonly invitations: RecordsView<InvitationId, KnownInvitation>;
  readonly calendarWritten: RecordsView<CalendarWrittenId, WrittenRecord>;
  /** What the person answered when they were reminded. */
  readonly reminderAnswers: RecordsView<ReminderAnswerId, ReminderAnswer>;
}

/** Reads these roots of a private document, and of no other. Source: SPEC CONT1, REM7. */
export function createPrivateRecords(roots: CircleRoots, kind: OpenCircle['kind']): PrivateRecords {
  const inPrivate = <Read extends (...args: never[]) => unknown>(read: Read): Read | (() => undefined) =>
    kind === 'private' ? read : () => undefined;
  return {
    contacts: createRecordsView<ContactId, Contact>(roots.contacts, inPrivate(readContact)),
    invitations: createRecordsView<InvitationId, KnownInvitation>(roots.invitations, inPrivate(readKnownInvitation)),
    calendarWritten: createRecordsView<CalendarWrittenId, WrittenRecord>(
      roots.calendarWritten,
      inPrivate(readWrittenRecord),
    ),
    contactAnswers: createRecordsView<ContactAnswerId, ContactAnswer>(
      roots.contactAnswers,
      inPrivate(readContactAnswer),
    ),
    reminderAnswers: createRecordsView<ReminderAnswerId, ReminderAnswer>(
      roots.reminderAnswers,
      inPrivate(readReminderAnswer),
    ),
  };
}
