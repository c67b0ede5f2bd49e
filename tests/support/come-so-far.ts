import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';

/** Adds a lead of the person's own that came to a stage so many days ago. */
export function comeSoFar(
  { circle, own, clock, contextFor }: CircleSession,
  daysAgo: number,
  lead: NewLead,
  toStage: Stage = 'applied',
): LeadId {
  const space = lead.circle === undefined ? circle : own;
  const ctx = { ...contextFor(space), now: clock.now() - daysAgo * DAY_MS };
  const added = addLead(space.replica.doc, lead, ctx);
  if (!added.ok) throw new Error(added.error.code);
  if (toStage === 'spotted') return added.value.leadId;
  const moved = moveCard(space.replica.doc, { cardId: added.value.leadId, toStage }, ctx);
  if (!moved.ok) throw new Error(moved.error.code);
  return added.value.leadId;
}
