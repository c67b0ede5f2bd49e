import { DAY_MS } from '#shared/kernel/durations.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';
import { isOnBoard, selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import { leadsGoneFor } from './leads-gone-for.ts';

/** A lead that fits the reader, and who added it. */
export interface FittingRow {
  readonly leadId: LeadId;
  readonly by: MemberId;
}

/** Of what came so lately it is told also when it has been seen. */
const FRESH_MS = 7 * DAY_MS;
/** The others are marked on the board. */
const SHOWN_COUNT = 3;

/**
 * The newest leads that fit the reader and that others added since a time or within a week, but those that were added for
 * the reader, that the reader ever went for, or that are over for all who went for them. Source: SPEC TODAY16.
 */
export function selectFitting(input: {
  readonly space: Space;
  /** The leads that fit the reader. */
  readonly fitting: ReadonlySet<LeadId>;
  /** Epoch milliseconds. */
  readonly since: number;
  /** Epoch milliseconds. */
  readonly now: number;
}): readonly FittingRow[] {
  const { space, fitting } = input;
  const since = Math.min(input.since, input.now - FRESH_MS);
  const gone = leadsGoneFor(space);
  const rows = [...fitting].flatMap((leadId) => {
    const { addedBy: by, addedAt: at } = space.leads.get(leadId) ?? {};
    if (by === undefined || by === space.me || at === undefined || at <= since) return [];
    return gone.has(leadId) || !isOpen(space, leadId) ? [] : [{ leadId, by, at }];
  });
  return rows
    .sort((a, b) => b.at - a.at || (a.leadId < b.leadId ? -1 : 1))
    .slice(0, SHOWN_COUNT)
    .map(({ leadId, by }) => ({ leadId, by }));
}

/** Not trashed, not added for the reader, who is told of that in other words, and not over for all who went for it. */
function isOpen(space: Space, leadId: LeadId): boolean {
  const lead = space.leads.get(leadId);
  if (lead === undefined || lead.deletedAt !== undefined || lead.forMembers.includes(space.me)) return false;
  const runs = (selectAllShownPursuits(space.pursuits).get(leadId) ?? []).filter(isOnBoard);
  return runs.length === 0 || runs.some(({ stage }) => stage !== 'closed');
}
