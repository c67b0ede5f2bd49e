import type { Space } from '../board/board.ts';
import { hasAdded } from '../duplicate/joined-lead.ts';
import { hasPriorities } from '../priority/priority-queries.ts';
import type { Priorities } from '../priority/priorities.ts';

/** Which of the first steps somebody who begins has taken. */
export interface FirstSteps {
  readonly hasLead: boolean;
  readonly hasPriorities: boolean;
}

/** Looks whether the reader added a lead, in the circle or in private, and wrote priorities. Source: SPEC TODAY4. */
export function selectFirstSteps(spaces: readonly Space[], own: Priorities): FirstSteps {
  return {
    hasLead: spaces.some((space) =>
      [...space.leads.values()].some((lead) => lead.deletedAt === undefined && hasAdded(lead, space.me)),
    ),
    hasPriorities: hasPriorities(own),
  };
}
