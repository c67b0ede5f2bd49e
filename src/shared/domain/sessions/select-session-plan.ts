import { compareOrder } from '../record/order-key.ts';
import type { PlannedSession, Session, SessionTheme } from './session.ts';

/**
 * The plan of a circle, in its order. A theme that merging has doubled stands once: the lowest id, with what the other copies say
 * where it says nothing. Source: SPEC SESS3.
 */
export function selectSessionPlan(sessions: Iterable<Session>): readonly PlannedSession[] {
  const own: PlannedSession[] = [];
  const themed = new Map<SessionTheme, PlannedSession>();
  for (const session of [...sessions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (session.theme === undefined) own.push({ ...session, copies: [session.id] });
    else themed.set(session.theme, joined(themed.get(session.theme), session));
  }
  return [...own, ...themed.values()].sort((a, b) => compareOrder(a, a.id, b, b.id));
}

/** The first session of a plan that is not done. Source: SPEC SESS6. */
export function selectNextSession(plan: readonly PlannedSession[]): PlannedSession | undefined {
  return plan.find(({ doneAt }) => doneAt === undefined);
}

function joined(first: PlannedSession | undefined, copy: Session): PlannedSession {
  if (first === undefined) return { ...copy, copies: [copy.id] };
  return {
    ...first,
    title: first.title ?? copy.title,
    purpose: first.purpose ?? copy.purpose,
    order: first.order ?? copy.order,
    week: first.week ?? copy.week,
    doneAt: first.doneAt ?? copy.doneAt,
    meetingId: first.meetingId ?? copy.meetingId,
    copies: [...first.copies, copy.id],
  };
}
