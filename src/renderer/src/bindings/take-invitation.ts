import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import type { CalendarEvent } from '#shared/domain/calendar/calendar-event.ts';
import { hasSet, type KnownInvitation } from '#shared/domain/calendar/known-invitation.ts';
import { type InvitedLead, selectInvitedLeads } from '#shared/domain/calendar/select-invited-leads.ts';
import { cancelInvitation, takeOverInvitation, updateInvitation } from '#shared/domain/calendar/take-invitation.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { takeBack } from '#shared/domain/record/apply-undo.ts';
import type { CommandResult } from '#shared/domain/record/command.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CircleSession } from './circle-session.ts';
import type { SpaceView } from './space-view.ts';
import type { Act } from './undo-stack.ts';

/** The lead that an invitation belongs to: one that is there, or a new one. */
export type InvitationTarget =
  | { readonly kind: 'lead'; readonly leadId: LeadId }
  | { readonly kind: 'new'; readonly company: string; readonly role: string; readonly audience: 'circle' | 'me' };

/** What the person agreed to. */
export interface TakenStep {
  readonly event: CalendarEvent;
  /** The newest of what was taken over of it before. */
  readonly known: KnownInvitation | undefined;
  readonly target: InvitationTarget;
  readonly nextStep: string;
  /** ISO day. */
  readonly on: string;
}

/** Why nothing was taken over; nothing was written then. */
export type TakeFault =
  | 'read-only'
  | 'not-found'
  | 'too-long'
  | 'bad-date'
  | 'needs-company-or-role'
  | 'not-newer'
  | 'refused';

/**
 * Sets the next step of the person's run at a lead, which begins where there is none, and keeps all else that the invitation
 * says in private. One act, which takes both back. Source: SPEC CAL13, CAL15.
 */
export function takeInvitation(session: CircleSession, taken: TakenStep): Result<Act, TakeFault> {
  const { own, circle, contextFor, undo, circleId } = session;
  const { event, known, target, nextStep, on } = taken;
  const space = spaceOf(session, target);
  if (!own.isWritable() || !space.isWritable()) return err('read-only');
  const set = setStep(session, space, taken);
  if (!set.ok) return set;
  const { leadId, step } = set.value;
  const input = { event, leadId, circle: space === circle ? circleId : undefined, nextStep, nextStepOn: on };
  const context = contextFor(own);
  const kept =
    known === undefined
      ? takeOverInvitation(own.replica.doc, input, context)
      : updateInvitation(own.replica.doc, { ...input, invitationId: known.id }, context);
  if (!kept.ok) {
    takeBack(space.replica.doc, step, contextFor(space));
    return err(kept.error.code === 'not-newer' ? 'not-newer' : 'refused');
  }
  // It belongs to another lead by now: there it has no step any more.
  const left =
    known === undefined || known.leadId === leadId ? undefined : removeStep(session, known, { except: leadId });
  const act: Act = {
    label: kept.value.undo.label,
    steps: [{ space, step }, { space: own, step: kept.value.undo }, ...(left === undefined ? [] : [left])],
  };
  undo.push(act);
  return ok(act);
}

/** What a cancellation came to. */
export interface Cancelled {
  readonly act: Act;
  /** Whether a step went away; one that somebody wrote since stays. */
  readonly isStepGone: boolean;
}

/**
 * Keeps that what was taken over does not take place, and takes away the steps that it had set, where they still say the same.
 * Source: SPEC CAL14.
 */
export function cancelTaken(
  session: CircleSession,
  { event, known }: { readonly event: CalendarEvent; readonly known: readonly KnownInvitation[] },
): Result<Cancelled, TakeFault> {
  const { own, contextFor, undo } = session;
  if (!own.isWritable()) return err('read-only');
  const steps: { readonly space: SpaceView; readonly step: UndoStep }[] = [];
  for (const one of known) {
    const cancelled = cancelInvitation(own.replica.doc, { invitationId: one.id, event }, contextFor(own));
    if (!cancelled.ok) continue;
    steps.push({ space: own, step: cancelled.value.undo });
    const step = removeStep(session, one, { leaving: known });
    if (step !== undefined) steps.push(step);
  }
  if (steps.length === 0) return err('not-newer');
  const act: Act = { label: 'invitation-cancelled', steps };
  undo.push(act);
  return ok({ act, isStepGone: steps.some(({ step: { label } }) => label === 'next-step-set') });
}

/** What an invitation can belong to now. */
export function invitedLeadsOf({ circle, own, circleId }: CircleSession): ReadonlyMap<LeadId, InvitedLead> {
  return selectInvitedLeads({ circleId, spaces: [circle.space.get(), own.space.get()] });
}

/**
 * Whose step an invitation set, as it stands now; `undefined` where it stands no more, or where another invitation says the same:
 * two interviews of one day. `leaving` are those that go away with it.
 */
export function stepStillSet(
  leads: ReadonlyMap<LeadId, InvitedLead>,
  session: CircleSession,
  known: KnownInvitation,
  leaving: readonly KnownInvitation[] = [known],
): InvitedLead | undefined {
  const merges = [session.circle.merges.get(), session.own.merges.get()];
  const leadOf = (one: KnownInvitation): LeadId => merges.reduce((id, { canonicalOf }) => canonicalOf(id), one.leadId);
  const lead = leads.get(leadOf(known));
  if (lead === undefined || !hasSet(known, lead.nextStep, lead.on)) return undefined;
  const gone = new Set(leaving.map(({ id }) => id));
  const isSaidByAnother = [...session.own.invitations.all.get().values()].some((one) => {
    // Two devices may have taken it over apart.
    const isSame = one.uid === known.uid && one.occurrence === known.occurrence;
    if (isSame || gone.has(one.id) || one.isCancelled) return false;
    return leadOf(one) === lead.lead.id && hasSet(one, lead.nextStep, lead.on);
  });
  return isSaidByAnother ? undefined : lead;
}

function removeStep(
  session: CircleSession,
  known: KnownInvitation,
  { except, leaving }: { readonly except?: LeadId; readonly leaving?: readonly KnownInvitation[] },
): { readonly space: SpaceView; readonly step: UndoStep } | undefined {
  const invited = stepStillSet(invitedLeadsOf(session), session, known, leaving);
  if (invited === undefined || invited.lead.id === except) return undefined;
  const space = invited.isPrivate ? session.own : session.circle;
  if (!space.isWritable()) return undefined;
  const cardId = invited.cardId ?? invited.lead.id;
  const removed = setNextStep(space.replica.doc, { cardId }, session.contextFor(space));
  return removed.ok ? { space, step: removed.value.undo } : undefined;
}

function spaceOf(session: CircleSession, target: InvitationTarget): SpaceView {
  if (target.kind === 'lead') return session.spaceOf(target.leadId);
  return target.audience === 'me' ? session.own : session.circle;
}

function setStep(
  session: CircleSession,
  space: SpaceView,
  { target, nextStep, on: nextStepOn }: TakenStep,
): Result<{ readonly leadId: LeadId; readonly step: UndoStep }, TakeFault> {
  const { doc } = space.replica;
  const context = session.contextFor(space);
  const part = { nextStep, nextStepOn };
  if (target.kind === 'new') {
    const { company, role } = target;
    const circle = space === session.own ? session.circleId : undefined;
    const added = addLead(doc, { ...part, company, role, circle, stage: 'interviewing' }, context);
    return added.ok ? ok({ leadId: added.value.leadId, step: added.value.undo }) : err(faultOf(added));
  }
  const { leadId } = target;
  const invited = invitedLeadsOf(session).get(leadId);
  if (invited === undefined) return err('not-found');
  const { cardId } = invited;
  const set =
    cardId === undefined
      ? startPursuit(doc, { leadId, toStage: 'interviewing', ...part }, context)
      : setNextStep(doc, { cardId, ...part }, context);
  return set.ok ? ok({ leadId, step: set.value.undo }) : err(faultOf(set));
}

const FAULTS: readonly TakeFault[] = ['read-only', 'not-found', 'too-long', 'bad-date', 'needs-company-or-role'];

function faultOf(refused: Extract<CommandResult<unknown, string>, { readonly ok: false }>): TakeFault {
  return FAULTS.find((fault) => fault === refused.error.code) ?? 'refused';
}
