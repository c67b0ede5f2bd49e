import type { CardId } from '#shared/domain/board/board.ts';
import { isOnBoard, selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import type { ShownPursuit } from '#shared/domain/pursuit/pursuit.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';

const FURTHEST_FIRST: readonly Stage[] = ['offer', 'interviewing', 'applied', 'applying', 'closed', 'spotted'];

/** Who went for a lead, those who are further on first. */
export function runsAt(space: SpaceView, leadId: LeadId): readonly ShownPursuit[] {
  const runs = selectAllShownPursuits(space.pursuits.all.get()).get(leadId) ?? [];
  return runs.filter(isOnBoard).sort((a, b) => rankOf(a) - rankOf(b) || (a.memberId < b.memberId ? -1 : 1));
}

/** The card by which a lead is opened: the reader's own where they go for it, else that of whoever is furthest on. */
export function cardAt(space: SpaceView, leadId: LeadId): CardId {
  const runs = runsAt(space, leadId);
  return (runs.find(({ memberId }) => memberId === space.me) ?? runs[0])?.id ?? leadId;
}

/** Which of two leads is kept when nobody says otherwise: the one that is further on, else the older. */
export function keptOf(space: SpaceView, one: Lead, other: Lead): LeadId {
  const furtherBy = furthestOf(space, one.id) - furthestOf(space, other.id);
  const olderBy = (one.addedAt ?? Infinity) - (other.addedAt ?? Infinity);
  if (furtherBy !== 0) return furtherBy < 0 ? one.id : other.id;
  return olderBy > 0 ? other.id : one.id;
}

function furthestOf(space: SpaceView, leadId: LeadId): number {
  const [first] = runsAt(space, leadId);
  return first === undefined ? FURTHEST_FIRST.length : rankOf(first);
}

function rankOf({ stage }: Pick<ShownPursuit, 'stage'>): number {
  return FURTHEST_FIRST.indexOf(stage);
}
