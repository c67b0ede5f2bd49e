import * as Y from 'yjs';

import type { Dispose } from '#shared/kernel/dispose.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { CircleId, MemberId } from '#shared/kernel/ids.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { NONCE_BYTES } from '../envelope/envelope.ts';
import type { ReplicaPorts } from '../stores.ts';
import { sealState } from './cached-state.ts';
import type { LoadedLog } from './load-circle.ts';
import type { LogWriter } from './log-writer.ts';

/** A shorter tail is replayed faster than a state is made. */
const WORTHWHILE_COUNT = 200;
const IDLE_MS = MINUTE_MS;

/** Refreshes the cached state when the log has grown: at idle, and on closing. */
export interface StateKeeper {
  readonly noteStored: (stored: { readonly count: number; readonly lastArrival: number }) => void;
  readonly close: () => Promise<void>;
}

export function createStateKeeper(options: {
  readonly circleId: CircleId;
  readonly doc: Y.Doc;
  readonly sessions: ReadonlyMap<number, MemberId>;
  readonly keys: CircleKeys;
  readonly ports: ReplicaPorts;
  readonly loaded: LoadedLog;
  readonly writer: LogWriter;
}): StateKeeper {
  const { circleId, doc, sessions, keys, ports, loaded, writer } = options;
  let { lastArrival, envelopeCount } = loaded;
  let tailCount = loaded.replayedCount;
  let stopIdle: Dispose | undefined;

  async function refresh(): Promise<void> {
    if (tailCount < WORTHWHILE_COUNT || !loaded.isWhole) return;
    await writer.flush();
    // A state ahead of the log would outlive a crash as edits that stand in no envelope.
    if (!writer.isSettled()) return;
    const state = { arrival: lastArrival, envelopeCount, sessions, update: Y.encodeStateAsUpdateV2(doc) };
    tailCount = 0;
    await ports.cache.write(circleId, sealState(state, keys, ports.random.bytes(NONCE_BYTES)));
  }

  async function refreshQuietly(): Promise<void> {
    try {
      await refresh();
    } catch (error) {
      // Only a shortcut is missing; the log has everything.
      ports.logger.error('the cached state could not be refreshed', error);
    }
  }

  return {
    noteStored: (stored) => {
      tailCount += stored.count;
      envelopeCount += stored.count;
      lastArrival = stored.lastArrival;
      stopIdle?.();
      stopIdle = ports.clock.after(IDLE_MS, () => void refreshQuietly());
    },
    close: async () => {
      stopIdle?.();
      await refreshQuietly();
    },
  };
}
