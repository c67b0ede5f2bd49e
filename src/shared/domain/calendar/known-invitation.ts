import * as Y from 'yjs';
import type { CircleId, InvitationId, LeadId } from '#shared/kernel/ids.ts';
import { readLink } from '../lead/lead-link.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { createFieldReader, type FieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';

/** When something that was taken over takes place. */
export type InvitationSpan =
  | {
      readonly kind: 'times';
      /** Epoch milliseconds. */
      readonly startAt: number;
      readonly endAt: number;
      /** The zone of whoever wrote it, by its IANA name. */
      readonly zone: string | undefined;
    }
  | {
      readonly kind: 'days';
      /** ISO days, both included. */
      readonly firstOn: string;
      readonly lastOn: string;
    };

/** What stands in an invitation; for the person alone. */
export interface InvitationDetails {
  readonly title?: string | undefined;
  readonly span?: InvitationSpan | undefined;
  readonly location?: string | undefined;
  /** That of the call where there is one; http or https. */
  readonly link?: string | undefined;
  readonly organiserHost?: string | undefined;
}

/**
 * What a person took over from a calendar file, so that its next version is known again.
 *
 * **Shape:** one record of the root `invitations` of the private document with `uid`, `sequence`, `leadId`, `at`, and where
 * there are any `occurrence`, `stampedAt`, `circle`, `nextStep`, `on`, `cancelledAt`, `title`, `startAt` with `endAt` and
 * `zone` or `firstOn` with `lastOn`, `location`, `link`, `organiserHost`. Never in a circle: who invites whom is the
 * person's own. Source: SPEC CAL13.
 */
export interface KnownInvitation extends InvitationDetails {
  readonly id: InvitationId;
  /** As `nameOfEntry` says. */
  readonly uid: string;
  /** As in `CalendarEvent`. */
  readonly occurrence: string | undefined;
  readonly sequence: number;
  /** Epoch milliseconds, by whoever wrote the file. */
  readonly stampedAt: number | undefined;
  readonly leadId: LeadId;
  /** Where the lead stands; absent for a lead of the private space. */
  readonly circle: CircleId | undefined;
  /** What it set, to be taken back only where nobody wrote something else since. */
  readonly nextStep: string | undefined;
  /** ISO day. */
  readonly on: string | undefined;
  readonly isCancelled: boolean;
  /** When it was taken over, in epoch milliseconds. */
  readonly at: number;
}

/** The longest name of an entry that is kept. */
export const MOST_UID = 1_000;

/** Reads one of them; `undefined` when it was taken back. Never throws. Source: SPEC CAL13, DOC4. */
export function readKnownInvitation(id: InvitationId, value: unknown): KnownInvitation | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined) return undefined;
  const uid = fields.text('uid', MOST_UID);
  const sequence = fields.number('sequence');
  const leadId = fields.text('leadId', LIMITS.line) as LeadId | undefined;
  const at = fields.instant('at');
  if (uid === undefined || sequence === undefined || leadId === undefined || at === undefined)
    return malformed(id, 'incomplete');
  return {
    ...{ id, uid, sequence, leadId, at },
    occurrence: fields.text('occurrence', LIMITS.line),
    stampedAt: fields.instant('stampedAt'),
    circle: fields.text('circle', LIMITS.line) as CircleId | undefined,
    nextStep: fields.text('nextStep', LIMITS.line),
    on: fields.checked('on', isCalendarDay),
    isCancelled: fields.number('cancelledAt') !== undefined,
    title: fields.text('title', LIMITS.line),
    span: readSpan(fields),
    location: fields.text('location', LIMITS.line),
    link: fields.checked('link', (text) => text.length <= LIMITS.link && readLink(text) !== undefined),
    organiserHost: fields.text('organiserHost', LIMITS.line),
  };
}

/** Says whether a step is still what an invitation set: nobody wrote something else since, or has done it. Source: SPEC CAL14. */
export function hasSet(
  invitation: Pick<KnownInvitation, 'nextStep' | 'on'>,
  nextStep: string | undefined,
  on: string | undefined,
): boolean {
  return nextStep !== undefined && invitation.nextStep === nextStep && invitation.on === on;
}

/** Says whether a cancellation takes away what still stands. Some programs cancel without counting on. Source: SPEC CAL14. */
export function isCancelledBy(
  { isCancelled, sequence }: Pick<KnownInvitation, 'isCancelled' | 'sequence'>,
  cancellation: { readonly sequence: number },
): boolean {
  return !isCancelled && cancellation.sequence >= sequence;
}

function readSpan(fields: FieldReader): InvitationSpan | undefined {
  const [startAt, endAt] = [fields.instant('startAt'), fields.instant('endAt')];
  if (startAt !== undefined && endAt !== undefined && endAt >= startAt)
    return { kind: 'times', startAt, endAt, zone: fields.text('zone', LIMITS.line) };
  const [firstOn, lastOn] = [fields.checked('firstOn', isCalendarDay), fields.checked('lastOn', isCalendarDay)];
  return firstOn === undefined || lastOn === undefined || lastOn < firstOn
    ? undefined
    : { kind: 'days', firstOn, lastOn };
}
