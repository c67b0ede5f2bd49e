import type { LeadId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';
import type { Lead } from '../lead/lead.ts';
import { isOnBoard, selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import type { Duplicate, DuplicateSources } from './duplicate.ts';
import { createDuplicateIndex } from './duplicate-index.ts';

/** Finds among leads what may be the same job as one. For many there is `createDuplicateIndex`. Source: SPEC DUP1 to DUP4. */
export function findDuplicates(lead: Lead, among: Iterable<Lead>, sources: DuplicateSources): readonly Duplicate[] {
  return createDuplicateIndex(among, sources).find(lead);
}

/** Answers of a lead of a space whether somebody went for it and it is over for all who did. Source: SPEC DUP2. */
export function selectIsClosed({ pursuits }: Pick<Space, 'pursuits'>): (leadId: LeadId) => boolean {
  const runs = selectAllShownPursuits(pursuits);
  return (leadId) => {
    const gone = (runs.get(leadId) ?? []).filter(isOnBoard);
    return gone.length > 0 && gone.every(({ stage }) => stage === 'closed');
  };
}
