import * as Y from 'yjs';
import type { Brand } from '#shared/kernel/brand.ts';
import type { CircleId, LeadId } from '#shared/kernel/ids.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';

/** One invitation that a person took over, in their private document. */
export type InvitationId = Brand<string, 'InvitationId'>;

/**
 * What a person took over from a calendar file, so that its next version is known again.
 *
 * **Shape:** one record of the root `invitations` of the private document with `uid`, `sequence`, `leadId`, `at`, and where
 * there are any `occurrence`, `stampedAt`, `circle`, `nextStep`, `on`, `cancelledAt`. Never in a circle: who invites whom is
 * the person's own. Source: SPEC CAL13.
 */
export interface KnownInvitation {
  readonly id: InvitationId;
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

const MOST_UID = 1_000;

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
  };
}
