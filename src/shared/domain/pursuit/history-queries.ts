import type { LeadId } from '#shared/kernel/ids.ts';
import type { StageEvent } from './pursuit.ts';

/**
 * The changes of stage that stand: one that its own author took back is left out together with what took it back.
 * Source: SPEC PUR6.
 */
export function selectStandingEvents(events: Iterable<StageEvent>): readonly StageEvent[] {
  const all = [...events];
  const byId = new Map(all.map((event) => [event.id, event]));
  const takenBack = new Set(
    all.flatMap((event) => {
      const target = event.undoes === undefined ? undefined : byId.get(event.undoes);
      const isOwn = target !== undefined && target.by === event.by && target.pursuitId === event.pursuitId;
      return isOwn ? [target.id] : [];
    }),
  );
  return all.filter((event) => event.undoes === undefined && !takenBack.has(event.id)).sort(byTime);
}

/** Changes of stage stand oldest first, ties by id. */
export function byTime(a: StageEvent, b: StageEvent): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

/** The history of one lead, oldest first. */
export function selectLeadHistory(leadId: LeadId, events: Iterable<StageEvent>): readonly StageEvent[] {
  return selectStandingEvents([...events].filter((event) => event.leadId === leadId));
}
