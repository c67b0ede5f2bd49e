import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { selectSearchStatus } from '#shared/domain/search-status/select-search-status.ts';
import type { SaidPoint, SearchStatus, ShownSearchStatus } from '#shared/domain/search-status/search-status.ts';
import { readSearchStatus } from '#shared/domain/search-status/search-status-reader.ts';
import { setSearchStatus } from '#shared/domain/search-status/set-search-status.ts';
import { dayIn } from '#shared/domain/record/week.ts';
import { readRests } from '#shared/domain/rest/own-rests.ts';
import { restingOn } from '#shared/domain/rest/select-rests.ts';
import { readLanding } from '#shared/domain/term/landing.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { Replica } from '../fixture.ts';

export const say = ({ doc, ctx, authorOf }: Replica, point: SaidPoint | undefined) =>
  setSearchStatus(doc, { point, zone: 'UTC', authorOf }, ctx);

/** What a member said, as a replica reads it. */
export function saidBy({ doc, authorOf }: Replica, member: MemberId): SearchStatus | undefined {
  return readSearchStatus(member, openCircleDoc(doc).people.get(member), authorOf);
}

/** Where a member is, as a replica shows it. */
export function statusOf(replica: Replica, member: MemberId): ShownSearchStatus | undefined {
  const { doc, authorOf, ctx } = replica;
  const roots = openCircleDoc(doc);
  return selectSearchStatus({
    status: saidBy(replica, member),
    landing: readLanding(member, roots.people.get(member), authorOf),
    rest: restingOn(readRests(roots, authorOf), member, dayIn(ctx.now, 'UTC')),
  });
}
