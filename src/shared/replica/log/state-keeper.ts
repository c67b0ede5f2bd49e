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
import type { LogApplier, LogLink } from './log-applier.ts';
import type { LogTips } from './log-tips.ts';

/** A lighter tail is replayed faster than a state is made. */
const WORTHWHILE_WEIGHT = 200;
const BYTES_OF_ONE = 1024;
const IDLE_MS = MINUTE_MS;

/** What it costs to replay an envelope of a size, against one of a small edit: a whole import stands in a few. */
export function replayWeightOf(bytes: number): number {
  return 1 + bytes / BYTES_OF_ONE;
}

/** Refreshes the cached state when the log has grown: at idle, and before closing. */
export interface StateKeeper {
  /** More stands in the log. */
  readonly noteStored: (links: readonly LogLink[]) => void;
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
  /** The weight of the envelopes that the last state does not know. */
  readonly tailWeight: number;
  readonly flush: () => Promise<void>;
  /** Whether nothing in the document is ahead of the log, and all of the log has been looked at. */
  readonly isExact: () => boolean;
}): StateKeeper {
  const { circleId, doc, sessions, applier, reader, keys, ports, tips, appender, flush, isExact } = options;
  let { tailWeight } = options;
  let stopIdle: Dispose | undefined;
  let isDisposed = false;

  async function makeState(): Promise<void> {
    if (tailWeight < WORTHWHILE_WEIGHT) return;
    await flush();
    const position = appender.position();
    // A state ahead of the log would outlive a crash as edits that stand in no envelope.
    if (!isExact() || position === undefined) return;
    const update = Y.encodeStateAsUpdateV2(doc);
    const claims = sessions.claims().map((claim) => ({ ...claim, openedAt: applier.openedAt(claim) }));
    const unsettled = [...applier.unsettled(), ...reader.openParts()];
    const state = { position, tips: tips.all(), sessions: claims, unsettled, update };
    tailWeight = 0;
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
    noteStored: (links) => {
      if (isDisposed) return;
      for (const { reading } of links) {
        tailWeight += replayWeightOf(reading.kind === 'update' ? reading.update.length : 0);
      }
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
