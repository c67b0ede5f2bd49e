import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';
import type { Collision } from '../duplicate/select-collisions.ts';

/** Another member who began to go for a posting that the reader goes for. */
export interface CollisionNews {
  /** The lead at which the reader goes for it. */
  readonly leadId: LeadId;
  readonly by: MemberId;
  /** The lead at which they do: the same one, or another card of the posting. */
  readonly theirLeadId: LeadId;
  /** Epoch milliseconds, by their clock. */
  readonly at: number;
}

/**
 * Who began since a time to go for what the reader went for before, newest first, one row per member and posting. Whoever was
 * there before the reader is no news: the reader saw it when they began. `collisions` is what `selectCollisions` answers.
 * Source: SPEC TODAY17.
 */
export function selectCollisionNews(input: {
  readonly space: Space;
  readonly collisions: readonly Collision[];
  /** Epoch milliseconds. */
  readonly since: number;
}): readonly CollisionNews[] {
  const { space, since } = input;
  const rows = input.collisions.flatMap(({ runs }) => {
    const begun = runs.flatMap((run) => {
      const at = space.pursuits.get(run.pursuitId)?.startedAt;
      return at === undefined ? [] : [{ ...run, at }];
    });
    const own = begun.filter(({ memberId }) => memberId === space.me).sort(byTime)[0];
    if (own === undefined) return [];
    const first = new Map<MemberId, CollisionNews>();
    for (const { memberId: by, leadId: theirLeadId, at } of begun.sort(byTime)) {
      if (by !== space.me && !first.has(by)) first.set(by, { leadId: own.leadId, by, theirLeadId, at });
    }
    return [...first.values()].filter(({ at }) => at > since && at > own.at);
  });
  return rows.sort((a, b) => b.at - a.at || (a.leadId < b.leadId ? -1 : 1) || (a.by < b.by ? -1 : 1));
}

function byTime(a: { readonly at: number; readonly leadId: LeadId }, b: typeof a): number {
  return a.at - b.at || (a.leadId < b.leadId ? -1 : 1);
}
