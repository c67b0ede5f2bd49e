import { isDeepStrictEqual } from 'node:util';
import type { AddMeetingPoints, KnownMeetingPoint, MeetingPointList, MeetingPointState } from '#shared/ipc/schemas.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { JsonFile } from '#main/platform/json-file.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { chooseNearby, type NearbyPoint } from './choose-nearby.ts';
import { openKeptPoints, type keptPointsSchema } from './kept-points.ts';
import { addressKey } from './meeting-address.ts';
import type { InferOutput } from 'valibot';

/** How it stands with the line to another meeting point. */
export type LineState =
  | { readonly kind: 'idle' | 'connecting' | 'connected' }
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAt: number | undefined };

/** The lines to other meeting points, by address. */
export interface Lines {
  readonly states: Observable<ReadonlyMap<string, LineState>>;
  readonly dispose: Dispose;
}

/** What is found on the own network; the device's own meeting point is one of the points, and has the address `own`. */
export interface NearbyPlaces {
  readonly state: MeetingPointList['nearby'];
  readonly points: readonly NearbyPoint[];
  readonly own: string | undefined;
}

/** All the places where this device meets others. */
export interface Meetings {
  readonly list: Observable<MeetingPointList>;
  /** Adds all or none. **Errors** `bad-address`, `too-many`, `not-saved`. */
  readonly add: (points: AddMeetingPoints) => Promise<ShellResult<undefined>>;
  /** Takes away what was added or came by an invite. **Errors** `not-saved`. */
  readonly remove: (url: string) => Promise<ShellResult<undefined>>;
  /** Calls all anew: after sleep, lines look whole for long that are not. */
  readonly wake: () => void;
  readonly dispose: Dispose;
}

interface MeetingsDependencies {
  /** Addresses given to the program from outside. */
  readonly given: readonly string[];
  readonly file: JsonFile<InferOutput<typeof keptPointsSchema>>;
  readonly nearby: Observable<NearbyPlaces>;
  /** Keeps lines to these addresses; `undefined` where there is nothing that they could be joined to. */
  readonly connect: ((addresses: Observable<readonly string[]>) => Lines) | undefined;
  readonly log: Logger;
}

/** The state of everything when this device has no meeting point of its own, which its page would speak to. */
const CUT_OFF: MeetingPointState = { state: 'failed', reason: 'cannot-listen', nextAttemptAt: undefined };

export async function openMeetings({ given, file, nearby, connect, log }: MeetingsDependencies): Promise<Meetings> {
  const kept = await openKeptPoints({ file, given, onChange: updateSoon, log });
  const addresses = createSubject<readonly string[]>([]);
  const list = createSubject<MeetingPointList>({ points: [], nearby: 'off' });
  const outOfReach = new Set<string>();
  const lines = connect?.(addresses);
  let isUpdateDue = false;

  /** Together for all that changes at once, and never from inside of what is changing. */
  function updateSoon(): void {
    if (isUpdateDue) return;
    isUpdateDue = true;
    queueMicrotask(() => {
      isUpdateDue = false;
      update();
    });
  }

  function update(): void {
    const { state, points, own } = nearby.get();
    noteReach(points);
    const found = chooseNearby(points, (url) => outOfReach.has(url));
    const known = withoutRepeats([
      ...given.map((url) => ({ url, source: 'default' as const })),
      ...kept.get(),
      ...found.map(({ url }) => ({ url, source: 'nearby' as const })),
    ]);
    const urls = known.map(({ url }) => url);
    if (!isDeepStrictEqual(urls, addresses.get())) addresses.set(urls);
    const shown = known.filter(({ url }) => url !== own);
    const next = { points: shown.map((point) => ({ ...point, status: statusOf(point.url) })), nearby: state };
    if (!isDeepStrictEqual(next, list.get())) list.set(next);
  }

  /** Trying again does not bring one back into reach; only a line does. */
  function noteReach(points: readonly NearbyPoint[]): void {
    for (const { url } of points) {
      const kind = lines?.states.get().get(url)?.kind;
      if (kind === 'failed') outOfReach.add(url);
      if (kind === 'connected') outOfReach.delete(url);
    }
    const present = new Set(points.map(({ url }) => url));
    for (const url of outOfReach) if (!present.has(url)) outOfReach.delete(url);
  }

  function statusOf(url: string): MeetingPointState {
    if (!lines) return CUT_OFF;
    const line = lines.states.get().get(url) ?? { kind: 'idle' };
    if (line.kind === 'failed') return { state: 'failed', reason: line.reason, nextAttemptAt: line.retryAt };
    return { state: line.kind === 'connected' ? 'online' : line.kind };
  }

  const stopNearby = nearby.subscribe(updateSoon);
  const stopLines = lines?.states.subscribe(updateSoon);
  update();

  return {
    list,
    add: kept.add,
    remove: kept.remove,
    wake: () => {
      const all = addresses.get();
      addresses.set([]);
      addresses.set(all);
    },
    dispose: () => {
      stopNearby();
      stopLines?.();
      lines?.dispose();
    },
  };
}

/** Whoever was first to name an address keeps it. */
function withoutRepeats<Point extends Pick<KnownMeetingPoint, 'url'>>(points: readonly Point[]): readonly Point[] {
  const byKey = new Map<string, Point>();
  for (const point of points) {
    const key = addressKey(point.url);
    if (!byKey.has(key)) byKey.set(key, point);
  }
  return [...byKey.values()];
}
