import type { CircleId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import type { Space } from './board.ts';

/** Says whether a lead belongs on a circle's board: not trashed, and if private, kept for this circle. */
export function standsOnBoard(lead: Lead, space: Space, circleId: CircleId): boolean {
  return lead.deletedAt === undefined && (space.kind === 'circle' || lead.circle === circleId);
}
