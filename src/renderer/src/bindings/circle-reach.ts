import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';

/** Who writes without a pause has everything delivered for moments: no reason to change the words each time. */
const CALM_MS = SECOND_MS;
/** Somebody connected says within seconds what they have; who does not may be unable to keep it. */
const OVERDUE_MS = 10 * SECOND_MS;

/**
 * How much of what this device has written a member has, by what their devices have said; never more than that.
 * - `on-its-way`: they are connected, and have not said yet that they have the last of it.
 * - `waiting`: so many changes. `unknown`: they have never said what they have.
 */
export type Reach =
  | { readonly state: 'everything' | 'on-its-way' | 'unknown' }
  | { readonly state: 'waiting'; readonly count: number };

/** How far own changes have come, for each of the others: the only answer there is in an open circle (SPEC REACH2). */
export interface CircleReach {
  readonly all: Observable<ReadonlyMap<MemberId, Reach>>;
  readonly dispose: Dispose;
}

/** What it follows of a circle. */
export type ReachSource = Pick<OpenCircle, 'me' | 'members' | 'peers' | 'deliveries' | 'ownSaved' | 'ownSeq'>;

/** Somebody connected who lacks something, or has lacked something until a moment ago. */
interface CatchUp {
  /** Up to where they have said to have everything. */
  readonly seq: number | undefined;
  readonly isBehind: boolean;
  readonly isOverdue: boolean;
  readonly stop: Dispose;
}

/** Follows what the devices of the others say to have (SPEC REACH1, REACH3). */
export function followReach(circle: ReachSource, clock: Clock): CircleReach {
  const { me, members, peers, deliveries, ownSaved, ownSeq } = circle;
  const all = createSubject<ReadonlyMap<MemberId, Reach>>(new Map());
  const catchUps = new Map<MemberId, CatchUp>();

  function end(id: MemberId): void {
    catchUps.get(id)?.stop();
    catchUps.delete(id);
  }

  function begin(id: MemberId, seq: number | undefined): void {
    end(id);
    const stop = clock.after(OVERDUE_MS, () => {
      catchUps.set(id, { seq, isBehind: true, isOverdue: true, stop });
      look();
    });
    catchUps.set(id, { seq, isBehind: true, isOverdue: false, stop });
  }

  function calm(id: MemberId, seq: number | undefined): void {
    end(id);
    const stop = clock.after(CALM_MS, () => {
      end(id);
      look();
    });
    catchUps.set(id, { seq, isBehind: false, isOverdue: false, stop });
  }

  function follow(id: MemberId, seq: number | undefined, isBehind: boolean): void {
    const before = catchUps.get(id);
    if (before === undefined && !isBehind) return;
    if (before !== undefined && before.isBehind === isBehind && before.seq === seq) return;
    if (isBehind) begin(id, seq);
    else calm(id, seq);
  }

  /** How many own changes somebody lacks; `undefined` when none of their devices has said what it has. */
  function countMissing(seq: number | undefined): number | undefined {
    // What is not stored here has no number yet, and nobody can have it.
    const unsaved = ownSaved.get().state === 'saved' ? 0 : 1;
    return seq === undefined ? undefined : Math.max(0, ownSeq() - seq) + unsaved;
  }

  function reachOf(id: MemberId, missing: number | undefined): Reach {
    const catchUp = catchUps.get(id);
    // What cannot be stored is not sent either.
    const isOnItsWay = catchUp !== undefined && !catchUp.isOverdue && ownSaved.get().state !== 'failed';
    if (isOnItsWay) return { state: 'on-its-way' };
    if (missing === undefined) return { state: 'unknown' };
    return missing === 0 ? { state: 'everything' } : { state: 'waiting', count: missing };
  }

  function look(): void {
    const said = saidSeqs(deliveries.get().values());
    const connected = new Set(peers.get().map(({ member }) => member));
    for (const id of [...catchUps.keys()]) if (!connected.has(id)) end(id);
    const others = members.get().filter(({ id }) => id !== me);
    const next = new Map(
      others.map(({ id }) => {
        const missing = countMissing(said.get(id));
        if (connected.has(id)) follow(id, said.get(id), missing !== 0);
        return [id, reachOf(id, missing)] as const;
      }),
    );
    if (!isSame(all.get(), next)) all.set(next);
  }

  look();
  // An own change has its number before it is told that it is saved.
  const stops = [members, peers, deliveries, ownSaved].map(({ subscribe }) => subscribe(look));
  return {
    all,
    dispose: () => {
      for (const stop of stops) stop();
      for (const id of [...catchUps.keys()]) end(id);
    },
  };
}

/** A member has what any one of their devices has. */
function saidSeqs(
  deliveries: Iterable<{ readonly member: MemberId; readonly seq: number }>,
): ReadonlyMap<MemberId, number> {
  const said = new Map<MemberId, number>();
  for (const { member, seq } of deliveries) said.set(member, Math.max(seq, said.get(member) ?? 0));
  return said;
}

function isSame(before: ReadonlyMap<MemberId, Reach>, next: ReadonlyMap<MemberId, Reach>): boolean {
  if (before.size !== next.size) return false;
  return [...next].every(([id, reach]) => {
    const known = before.get(id);
    return known?.state === reach.state && (reach.state !== 'waiting' || isCount(known, reach.count));
  });
}

function isCount(reach: Reach, count: number): boolean {
  return reach.state === 'waiting' && reach.count === count;
}
