import type { CircleId, LeadId } from '#shared/kernel/ids.ts';
import type { CardId, Space } from '../board/board.ts';
import { standsOnBoard } from '../board/stands-on-board.ts';
import type { Lead } from '../lead/lead.ts';
import { isOnBoard, selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';

/** A lead that an invitation can be taken over for. */
export interface InvitedLead {
  readonly lead: Lead;
  readonly isPrivate: boolean;
  /** The reader's own run; absent where they do not go for it yet, so that taking over begins one. */
  readonly cardId: CardId | undefined;
  /** What stands there now as the next step of the reader. */
  readonly nextStep: string | undefined;
  /** ISO day. */
  readonly on: string | undefined;
}

/**
 * The leads on the board that an invitation can belong to: all but those that the reader has closed, by id. Source: SPEC CAL15.
 */
export function selectInvitedLeads({
  circleId,
  spaces,
}: {
  readonly circleId: CircleId;
  readonly spaces: readonly Space[];
}): ReadonlyMap<LeadId, InvitedLead> {
  const found = new Map<LeadId, InvitedLead>();
  for (const space of spaces) {
    const runs = selectAllShownPursuits(space.pursuits);
    const isPrivate = space.kind === 'private';
    for (const lead of space.leads.values()) {
      if (!standsOnBoard(lead, space, circleId) || lead.mergedInto !== undefined) continue;
      const ofLead = runs.get(lead.id) ?? [];
      const own = ofLead.find(({ memberId }) => memberId === space.me);
      if (own?.stage === 'closed') continue;
      const run = own !== undefined && isOnBoard(own) ? own : undefined;
      // The step of a lead that somebody goes for is theirs.
      const isFree = !ofLead.some(isOnBoard);
      const { nextStep, nextStepOn: on } = run ?? (isFree ? lead : { nextStep: undefined, nextStepOn: undefined });
      found.set(lead.id, { lead, isPrivate, cardId: run?.id, nextStep, on });
    }
  }
  return found;
}
