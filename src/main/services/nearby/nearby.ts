import { toHex } from '#shared/kernel/bytes.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Random } from '#shared/ports/random.ts';
import type { NoticeBoard, OpenNoticeBoard } from './notice-board.ts';

const LOOK_EVERY_MS = 30 * SECOND_MS;
/** Who does not answer so many times is gone: what is said to all on a network is lost more easily than other things. */
const ANSWERS_MISSED_MAX = 3;
/** More than two circles at one table. */
const FOUND_MAX_COUNT = 64;
const ID_BYTES = 16;

/** The meeting points on the own network: this device's own, whose address is `own`, and those that were found. */
export interface NearbyPlaces {
  readonly state: 'on' | 'off' | 'failed';
  readonly points: readonly { readonly id: string; readonly url: string }[];
  readonly own: string | undefined;
}

/** What this device is and sees on its own network. */
export interface Nearby {
  readonly places: Observable<NearbyPlaces>;
  /** Looks around now: the device has slept, or is on another network. */
  readonly look: () => void;
  /** Says goodbye. */
  readonly close: () => Promise<void>;
}

interface NearbyDependencies {
  /** Opens this device's meeting point for the network. */
  readonly listen: () => Promise<{ readonly port: number }>;
  readonly openBoard: OpenNoticeBoard;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

/** Nothing is found, and nobody can find this device, because that is not wanted. */
export const NOWHERE_NEARBY: NearbyPlaces = { state: 'off', points: [], own: undefined };

/**
 * Makes this device findable on its own network, and finds others.
 * **Guarantees** Never throws; what cannot be had is `failed`, and tried again.
 */
export function openNearby({ listen, openBoard, clock, random, log }: NearbyDependencies): Nearby {
  const id = toHex(random.bytes(ID_BYTES));
  const places = createSubject<NearbyPlaces>(NOWHERE_NEARBY);
  const found = new Map<string, { readonly url: string; readonly lookNumber: number }>();
  let point: { readonly port: number } | undefined;
  let board: NoticeBoard | undefined;
  let state: NearbyPlaces['state'] = 'off';
  let lookNumber = 0;
  let stopTimer: Dispose = () => {};
  let opening: Promise<void> | undefined;
  let isClosed = false;

  function publish(): void {
    const own = point && `ws://127.0.0.1:${point.port}`;
    const others = [...found].map(([otherId, { url }]) => ({ id: otherId, url }));
    places.set({ state, own, points: own === undefined ? others : [{ id, url: own }, ...others] });
  }

  function setState(next: NearbyPlaces['state']): void {
    if (state === next) return;
    state = next;
    log.info(`Own network: ${state}`);
    publish();
  }

  async function open(): Promise<void> {
    try {
      point ??= await listen();
      board = await openBoard({
        notice: { id, port: point.port },
        onFound: (otherId, url) => {
          if (otherId === id || (found.size >= FOUND_MAX_COUNT && !found.has(otherId))) return;
          const isNews = found.get(otherId)?.url !== url;
          found.set(otherId, { url, lookNumber });
          if (isNews) publish();
        },
        onGone: (otherId) => {
          if (found.delete(otherId)) publish();
        },
        onSaid: (failure) => setState(failure === undefined ? 'on' : 'failed'),
      });
      publish();
    } catch (cause) {
      if (state !== 'failed') log.error('Others on the network cannot find this device', cause);
      setState('failed');
    }
  }

  function look(): void {
    if (isClosed) return;
    stopTimer();
    stopTimer = clock.after(LOOK_EVERY_MS, look);
    if (!board) {
      opening ??= open().finally(() => {
        opening = undefined;
      });
      return;
    }
    lookNumber++;
    const missing = [...found].filter(([, seen]) => lookNumber - seen.lookNumber > ANSWERS_MISSED_MAX);
    for (const [otherId] of missing) found.delete(otherId);
    if (missing.length > 0) publish();
    board.look();
  }

  look();

  return {
    places,
    look,
    close: async () => {
      isClosed = true;
      stopTimer();
      await opening;
      await board?.close();
    },
  };
}
