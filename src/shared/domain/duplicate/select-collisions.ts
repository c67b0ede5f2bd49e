import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';
import type { Lead } from '../lead/lead.ts';
import { isOnBoard, selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import type { Stage } from '../pursuit/stage.ts';
import { jobKeysOf } from './job-key.ts';
import { partsOf } from './joined-lead.ts';

/** One member's open run at a posting. */
export interface CollidingRun {
  readonly memberId: MemberId;
  readonly leadId: LeadId;
  readonly pursuitId: PursuitId;
  readonly stage: Stage;
}

/** Who found a posting first: one member, several whom nothing that is known parts, or nobody whom the log knows. */
export type FoundFirst =
  | { readonly kind: 'one'; readonly memberId: MemberId; readonly at: number | undefined }
  | { readonly kind: 'tie'; readonly memberIds: readonly MemberId[] }
  | { readonly kind: 'unknown' };

/** Two members or more who go for one posting. */
export interface Collision {
  /** The leads that it stands in on the board, by id. */
  readonly leadIds: readonly LeadId[];
  /** By member, then lead. */
  readonly runs: readonly CollidingRun[];
  readonly first: FoundFirst;
}

/** Clocks do not part what is nearer than this. */
const TIE_MS = MINUTE_MS;

/**
 * Where the reader and others go for one posting: one lead, or several whose links lead to one job. Only open runs count,
 * and everybody who has one is told alike. `isNotSame` is what `selectNotSame` answers. Source: SPEC DUP11.
 */
export function selectCollisions(
  space: Space,
  me: MemberId,
  isNotSame: (a: LeadId, b: LeadId) => boolean = () => false,
): readonly Collision[] {
  if (space.kind === 'private') return [];
  const leads = [...space.leads.values()].filter(({ deletedAt }) => deletedAt === undefined);
  const runs = openRuns(space);
  const running = leads.filter(({ id }) => runs.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return postingsOf(running, isNotSame).flatMap((posting) => {
    const open = posting.flatMap(({ id }) => runs.get(id) ?? []);
    const members = new Set(open.map(({ memberId }) => memberId));
    if (members.size < 2 || !members.has(me)) return [];
    const sorted = open.sort((a, b) => (a.memberId < b.memberId ? -1 : a.memberId > b.memberId ? 1 : 0));
    return [{ leadIds: posting.map(({ id }) => id), runs: sorted, first: foundFirst(posting) }];
  });
}

function openRuns({ pursuits }: Space): ReadonlyMap<LeadId, readonly CollidingRun[]> {
  const open = new Map<LeadId, readonly CollidingRun[]>();
  for (const [leadId, runs] of selectAllShownPursuits(pursuits)) {
    const going = runs.filter((run) => isOnBoard(run) && run.stage !== 'closed');
    if (going.length === 0) continue;
    open.set(
      leadId,
      going.map(({ id, memberId, stage }) => ({ memberId, leadId, pursuitId: id, stage })),
    );
  }
  return open;
}

/** Puts together the leads whose links lead to one job, also by way of a third. */
function postingsOf(
  leads: readonly Lead[],
  isNotSame: (a: LeadId, b: LeadId) => boolean,
): readonly (readonly Lead[])[] {
  const postings = new Map<LeadId, Lead[]>();
  const byKey = new Map<string, Lead[]>();
  for (const lead of leads) {
    const links = partsOf(lead).map(({ link }) => jobKeysOf(link));
    const keys = links.flatMap(({ address, job }) => [address, job].flatMap((key) => key ?? []));
    const alike = keys.flatMap((key) => byKey.get(key) ?? []).filter(({ id }) => !isNotSame(id, lead.id));
    const joined = new Set(alike.flatMap(({ id }) => postings.get(id) ?? []));
    const posting = [...joined, lead];
    for (const each of posting) postings.set(each.id, posting);
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), lead]);
  }
  return [...new Set(postings.values())].map((posting) => posting.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

function foundFirst(posting: readonly Lead[]): FoundFirst {
  const finds = posting
    .flatMap(partsOf)
    .flatMap(({ addedBy: by, addedAt: at }) => (by === undefined ? [] : [{ by, at }]));
  const earliest = Math.min(...finds.flatMap(({ at }) => at ?? []));
  const first = finds.filter(({ at }) => at === undefined || at < earliest + TIE_MS);
  const memberIds = [...new Set(first.map(({ by }) => by))].sort();
  const [memberId] = memberIds;
  if (memberId === undefined) return { kind: 'unknown' };
  if (memberIds.length > 1) return { kind: 'tie', memberIds };
  return { kind: 'one', memberId, at: earliest === Infinity ? undefined : earliest };
}
