import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { invitedLeadsOf } from '#renderer/bindings/take-invitation.ts';
import type { CalendarEvent } from '#shared/domain/calendar/calendar-event.ts';
import type { KnownInvitation } from '#shared/domain/calendar/known-invitation.ts';
import { planCalendarImport, type PlannedInvitation } from '#shared/domain/calendar/plan-calendar-import.ts';
import { hereNow } from './here-now.ts';

/** What becomes of the entries of a file, beside the leads of this circle and what was taken over for them. */
export function planEntries(session: CircleSession, events: readonly CalendarEvent[]): readonly PlannedInvitation[] {
  const leads = [...invitedLeadsOf(session).values()].map(({ lead }) => lead);
  return planCalendarImport(events, leads, knownHere(session), hereNow(session));
}

/** The same entries as they stand by now: what they are about was found already, and does not change by taking them over. */
export function planAgain(session: CircleSession, entries: readonly PlannedInvitation[]): readonly PlannedInvitation[] {
  // Once for all of them: there may be thousands of leads.
  const now = { leads: invitedLeadsOf(session), known: knownHere(session), ...hereNow(session) };
  return entries.map((planned) => planOneAgain(planned, now));
}

function planOneAgain(
  planned: PlannedInvitation,
  {
    leads,
    known,
    ...hereAndNow
  }: ReturnType<typeof hereNow> & {
    readonly leads: ReturnType<typeof invitedLeadsOf>;
    readonly known: readonly KnownInvitation[];
  },
): PlannedInvitation {
  const { event, candidates } = planned;
  const meant = [...candidates.map(({ leadId }) => leadId), ...known.map(({ leadId }) => leadId)];
  const some = [...new Set(meant)].flatMap((id) => leads.get(id)?.lead ?? []);
  const [again = planned] = planCalendarImport([event], some, known, hereAndNow);
  const isThere = planned.leadId !== undefined && leads.has(planned.leadId);
  return { ...again, candidates, leadId: again.known.length > 0 ? again.leadId : isThere ? planned.leadId : undefined };
}

/** What was taken over for leads of this circle: in another one the same file is new. */
function knownHere({ circle, own, circleId }: CircleSession): readonly KnownInvitation[] {
  const merges = [circle.merges.get(), own.merges.get()];
  return [...own.invitations.all.get().values()].flatMap((known) => {
    const leadId = merges.reduce((id, { canonicalOf }) => canonicalOf(id), known.leadId);
    const isHere = known.circle === circleId || own.leads.one(leadId).get()?.circle === circleId;
    return isHere ? [leadId === known.leadId ? known : { ...known, leadId }] : [];
  });
}
