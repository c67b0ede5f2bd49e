import * as Y from 'yjs';

import type { Dispose } from '#shared/kernel/dispose.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { NONCE_BYTES } from '../envelope/envelope.ts';
import type { SessionTable } from '../session-table.ts';
import type { ReplicaPorts } from '../stores.ts';
import { sealState } from './cached-state.ts';
import type { EnvelopeReader } from './envelope-reader.ts';
import type { LogAppender } from './log-appender.ts';
import type { LogApplier } from './log-applier.ts';
import type { LogTips } from './log-tips.ts';

/** A shorter tail is replayed faster than a state is made. */
const WORTHWHILE_COUNT = 200;
const IDLE_MS = MINUTE_MS;

/** Refreshes the cached state when the log has grown: at idle, and before closing. */
export interface StateKeeper {
  /** So many envelopes more stand in the log. */
  readonly noteStored: (count: number) => void;
  /** Never throws: a missing shortcut costs time, not data. */
  readonly refresh: () => Promise<void>;
  readonly dispose: Dispose;
}

export function createStateKeeper(options: {
  readonly circleId: CircleId;
  readonly doc: Y.Doc;
  readonly sessions: SessionTable;
  readonly applier: LogApplier;
  readonly reader: EnvelopeReader;
  readonly keys: CircleKeys;
  readonly ports: ReplicaPorts;
  readonly tips: LogTips;
  readonly appender: LogAppender;
  /** How many envelopes the last state does not know. */
  readonly tailCount: number;
  readonly flush: () => Promise<void>;
  /** Whether nothing in the document is ahead of the log, and all of the log has been looked at. */
  readonly isExact: () => boolean;
}): StateKeeper {
  const { circleId, doc, sessions, applier, reader, keys, ports, tips, appender, flush, isExact } = options;
  let { tailCount } = options;
  let stopIdle: Dispose | undefined;
  let isDisposed = false;

  async function makeState(): Promise<void> {
    if (tailCount < WORTHWHILE_COUNT) return;
    await flush();
    const position = appender.position();
    // A state ahead of the log would outlive a crash as edits that stand in no envelope.
    if (!isExact() || position === undefined) return;
    const update = Y.encodeStateAsUpdateV2(doc);
    const claims = sessions.claims().map((claim) => ({ ...claim, openedAt: applier.openedAt(claim) }));
    const unsettled = [...applier.unsettled(), ...reader.openParts()];
    const state = { position, tips: tips.all(), sessions: claims, unsettled, update };
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
    noteStored: (count) => {
      if (isDisposed) return;
      tailCount += count;
      stopIdle?.();
      stopIdle = ports.clock.after(IDLE_MS, () => void refresh());
    },
    refresh,
    dispose: () => {
      isDisposed = true;
      stopIdle?.();
    },
  };
}
