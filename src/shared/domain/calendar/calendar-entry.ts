import type { LeadId } from '#shared/kernel/ids.ts';

/** When something begins and ends, in epoch milliseconds. */
export interface EntryTimes {
  readonly startAt: number;
  readonly endAt: number;
}

/** Something of one's search that has a day: what one means to do, or until when one can apply. */
export interface CalendarEntry {
  /** What it is known by in every file that is written; no name is in it. */
  readonly uid: string;
  readonly kind: 'next-step' | 'deadline';
  readonly leadId: LeadId;
  /** ISO day. */
  readonly on: string;
  /** Of an interview of which the person has the invitation; the whole day without. */
  readonly times?: EntryTimes | undefined;
  /** What the person means to do; absent for a deadline. */
  readonly nextStep: string | undefined;
  readonly company: string | undefined;
  readonly role: string | undefined;
  readonly isPrivate: boolean;
}

/**
 * How much of one's search a calendar tells, where employers and families may look: only that there is something; for
 * whom; or all of it. Source: SPEC CAL9.
 */
export type CalendarDiscretion = 'discreet' | 'company' | 'all';

/** The words of the app in a calendar. */
export interface CalendarWords {
  /** In place of all that could tell of a search: "Appointment". */
  readonly appointment: string;
  /** "Deadline: Northwind", and without a company. */
  readonly deadline: (name: string | undefined) => string;
  /** "Next step: Northwind", and without a company. */
  readonly nextStep: (name: string | undefined) => string;
}
