import type * as Y from 'yjs';
import type { CircleId, InvitationId, LeadId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { privateRefusal } from '../contact/private-alone.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { isMalformed } from '../record/malformed.ts';
import { checkNextStep, type NextStepInput } from '../record/next-step.ts';
import type { FieldValue } from '../record/undo-step.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { nameOfEntry } from './entry-name.ts';
import { isCancelledBy, type KnownInvitation, readKnownInvitation } from './known-invitation.ts';
import { compareVersions } from './read-calendar.ts';

type StepCode = 'too-long' | 'bad-date';

/** What is taken over of an entry, and for which lead; the step is what was agreed to, in the words of the person. */
export interface InvitationInput extends NextStepInput {
  readonly event: CalendarEvent;
  readonly leadId: LeadId;
  /** Absent for a lead of the private space. */
  readonly circle?: CircleId | undefined;
}

/**
 * Keeps in one's private document what an invitation says: when, where, the way into the call. Undo removes it.
 *
 * **Errors:** `not-private` in any other document; `cancelled` for what does not take place. Source: SPEC CAL13.
 */
export function takeOverInvitation(
  doc: Y.Doc,
  input: InvitationInput,
  ctx: CommandContext,
): CommandResult<{ readonly invitationId: InvitationId }, StepCode | 'not-private' | 'cancelled'> {
  const refusal = privateRefusal(doc, ctx);
  if (refusal !== undefined) return err({ code: refusal });
  const fields = fieldsOf(input);
  if (!fields.ok) return fields;
  const invitationId = ctx.newId('invitation');
  const record = { root: 'invitations', path: [invitationId] } as const;
  const present = presentFields({ ...fields.value, at: ctx.now });
  return ok({
    invitationId,
    undo: commit(doc, 'invitation-taken-over', [{ kind: 'create', ...record, fields: present }]),
  });
}

/**
 * Keeps what a newer version of an invitation says, also of one that was cancelled before.
 *
 * **Errors:** `not-newer` for a version that is older or the same. Source: SPEC CAL13, CAL14.
 */
export function updateInvitation(
  doc: Y.Doc,
  input: InvitationInput & { readonly invitationId: InvitationId },
  ctx: CommandContext,
): CommandResult<unknown, StepCode | 'not-private' | 'not-found' | 'cancelled' | 'not-newer'> {
  const known = findInvitation(doc, input.invitationId, ctx);
  if (!known.ok) return known;
  const fields = fieldsOf(input);
  if (!fields.ok) return fields;
  if (!isNewer(input.event, known.value)) return err({ code: 'not-newer' });
  const changes = changesOf(input.invitationId, { ...fields.value, cancelledAt: undefined });
  return ok({ undo: commit(doc, 'invitation-updated', changes) });
}

/**
 * Keeps that an invitation does not take place.
 *
 * **Errors:** `not-newer` for a cancellation of an older version, and for what is cancelled. Source: SPEC CAL13, CAL14.
 */
export function cancelInvitation(
  doc: Y.Doc,
  input: { readonly invitationId: InvitationId; readonly event: Pick<CalendarEvent, 'sequence' | 'stampedAt'> },
  ctx: CommandContext,
): CommandResult<unknown, 'not-private' | 'not-found' | 'not-newer'> {
  const known = findInvitation(doc, input.invitationId, ctx);
  if (!known.ok) return known;
  const { stampedAt } = known.value;
  const { event } = input;
  if (!isCancelledBy(known.value, event)) return err({ code: 'not-newer' });
  const stamps = [event.stampedAt, stampedAt].filter((at) => at !== undefined);
  const changes = changesOf(input.invitationId, {
    cancelledAt: ctx.now,
    sequence: event.sequence,
    stampedAt: stamps.length === 0 ? undefined : Math.max(...stamps),
  });
  return ok({ undo: commit(doc, 'invitation-cancelled', changes) });
}

/** Removes what is kept of an invitation; the step of the lead stays. Undo brings it back. Source: SPEC CAL13. */
export function removeInvitation(
  doc: Y.Doc,
  input: { readonly invitationId: InvitationId },
  ctx: CommandContext,
): CommandResult<unknown, 'not-private' | 'not-found'> {
  const known = findInvitation(doc, input.invitationId, ctx);
  if (!known.ok) return known;
  return ok({ undo: commit(doc, 'invitation-removed', changesOf(input.invitationId, { deletedAt: ctx.now })) });
}

/** Says whether an entry is a newer version of what was taken over; without the time of its writing its number decides. */
function isNewer(event: CalendarEvent, known: KnownInvitation): boolean {
  return compareVersions({ ...event, stampedAt: event.stampedAt ?? known.stampedAt }, known) > 0;
}

type Fields = Readonly<Record<string, FieldValue | undefined>>;

function fieldsOf(input: InvitationInput): Result<Fields, { readonly code: StepCode | 'cancelled'; field?: string }> {
  const { event, leadId, circle } = input;
  const { span, occurrence, sequence, stampedAt, title, location, link, organiserHost } = event;
  if (event.status === 'cancelled') return err({ code: 'cancelled' });
  const step = checkNextStep(input);
  if (!step.ok) return step;
  return ok({
    ...{ uid: nameOfEntry(event), occurrence, sequence, stampedAt, leadId, circle },
    ...{ title, location, link, organiserHost },
    nextStep: step.value.nextStep,
    on: step.value.nextStepOn,
    // All of them, so that nothing of a former version stays.
    startAt: span?.kind === 'times' ? span.startAt : undefined,
    endAt: span?.kind === 'times' ? span.endAt : undefined,
    zone: span?.kind === 'times' ? span.zone : undefined,
    firstOn: span?.kind === 'days' ? span.firstOn : undefined,
    lastOn: span?.kind === 'days' ? span.lastOn : undefined,
  });
}

function changesOf(id: InvitationId, fields: Fields): readonly Change[] {
  const at = { kind: 'set', root: 'invitations', path: [id] } as const;
  return Object.entries(fields).map(([key, value]) => ({ ...at, key, value }));
}

function findInvitation(
  doc: Y.Doc,
  id: InvitationId,
  ctx: CommandContext,
): Result<KnownInvitation, { readonly code: 'not-private' | 'read-only' | 'not-found' }> {
  const refusal = privateRefusal(doc, ctx);
  if (refusal !== undefined) return err({ code: refusal });
  const known = readKnownInvitation(id, openCircleDoc(doc).invitations.get(id));
  return known === undefined || isMalformed(known) ? err({ code: 'not-found' }) : ok(known);
}
