import type { LeadId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';

/** The leads that the reader ever went for, also those that they put back to Spotted. */
export function leadsGoneFor({ pursuits, me }: Space): ReadonlySet<LeadId> {
  return new Set(
    [...pursuits.values()]
      .filter((pursuit) => pursuit.memberId === me && pursuit.deletedAt === undefined)
      .map((pursuit) => pursuit.leadId),
  );
}
