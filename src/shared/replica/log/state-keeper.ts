import * as Y from 'yjs';

import type { Dispose } from '#shared/kernel/dispose.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { NONCE_BYTES } from '../envelope/envelope.ts';
import type { SessionTable } from '../session-table.ts';
import type { ReplicaPorts } from '../stores.ts';
import { sealState } from './cached-state.ts';
import type { LoadedLog } from './load-circle.ts';
import type { LogWriter, StoredEnvelopes } from './log-writer.ts';

/** A shorter tail is replayed faster than a state is made. */
const WORTHWHILE_COUNT = 200;
const IDLE_MS = MINUTE_MS;

/** Refreshes the cached state when the log has grown: at idle, and before closing. */
export interface StateKeeper {
  readonly noteStored: (stored: StoredEnvelopes) => void;
  /** Never throws: a missing shortcut costs time, not data. */
  readonly refresh: () => Promise<void>;
  readonly dispose: Dispose;
}

export function createStateKeeper(options: {
  readonly circleId: CircleId;
  readonly doc: Y.Doc;
  readonly sessions: SessionTable;
  readonly keys: CircleKeys;
  readonly ports: ReplicaPorts;
  readonly loaded: LoadedLog;
  readonly writer: LogWriter;
}): StateKeeper {
  const { circleId, doc, sessions, keys, ports, loaded, writer } = options;
  const heads = new Map(loaded.heads);
  let { position } = loaded;
  let tailCount = loaded.replayedCount;
  let stopIdle: Dispose | undefined;

  async function makeState(): Promise<void> {
    if (tailCount < WORTHWHILE_COUNT || !loaded.isWhole) return;
    await writer.flush();
    // A state ahead of the log would outlive a crash as edits that stand in no envelope.
    if (!writer.isSettled() || position === undefined) return;
    const state = { position, heads, sessions, update: Y.encodeStateAsUpdateV2(doc) };
    tailCount = 0;
    await ports.cache.write(circleId, sealState(state, keys, ports.random.bytes(NONCE_BYTES)));
  }

  async function refresh(): Promise<void> {
    try {
      await makeState();
    } catch (error) {
      ports.logger.error('the cached state could not be refreshed', error);
    }
  }

  return {
    noteStored: ({ envelopes, lastArrival }) => {
      const last = envelopes.at(-1);
      if (last === undefined) return;
      tailCount += envelopes.length;
      position = { arrival: lastArrival, lastId: last.id, count: (position?.count ?? 0) + envelopes.length };
      heads.set(last.device, { seq: last.seq, id: last.id });
      stopIdle?.();
      stopIdle = ports.clock.after(IDLE_MS, () => void refresh());
    },
    refresh,
    dispose: () => stopIdle?.(),
  };
}
