import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';
import { selectStandingEvents } from '../pursuit/history-queries.ts';
import type { StageEvent } from '../pursuit/pursuit.ts';
import type { Stage } from '../pursuit/stage.ts';

/** Something that another member did with a lead. */
export interface NewsRow {
  readonly kind: 'added' | 'moved';
  readonly leadId: LeadId;
  readonly by: MemberId;
  /** Epoch milliseconds, by their clock. */
  readonly at: number;
  /** Where it was moved to. */
  readonly to: Stage | undefined;
}

/**
 * What others did since a time, newest first, one row per lead; that it was added says more than that it was moved.
 * Trashed leads and history that came along from elsewhere are no news. Source: SPEC TODAY3.
 */
export function selectNews(input: {
  readonly space: Space;
  readonly events: Iterable<StageEvent>;
  /** Epoch milliseconds. */
  readonly since: number;
}): readonly NewsRow[] {
  const { space, since } = input;
  const rows = new Map<LeadId, NewsRow>();
  for (const event of selectStandingEvents(input.events)) {
    const isCopied = event.copiedMember !== undefined || event.copiedBy !== undefined;
    if (isCopied || event.pursuitId === undefined || event.at <= since) continue;
    if (event.by === undefined || event.by === space.me || !isShown(space, event.leadId)) continue;
    rows.set(event.leadId, { kind: 'moved', leadId: event.leadId, by: event.by, at: event.at, to: event.to });
  }
  for (const lead of space.leads.values()) {
    const { id, addedBy, addedAt, deletedAt } = lead;
    if (addedBy === undefined || addedBy === space.me || addedAt === undefined) continue;
    if (addedAt <= since || deletedAt !== undefined) continue;
    rows.set(id, { kind: 'added', leadId: id, by: addedBy, at: addedAt, to: undefined });
  }
  return [...rows.values()].sort((a, b) => b.at - a.at || (a.leadId < b.leadId ? -1 : 1));
}

function isShown(space: Space, leadId: LeadId): boolean {
  const lead = space.leads.get(leadId);
  return lead !== undefined && lead.deletedAt === undefined;
}
