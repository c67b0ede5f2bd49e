import * as Y from 'yjs';

import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { Head } from '#shared/ports/envelope-log.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { Access, LogDamage } from '#shared/ports/workspace.ts';
import type { CircleKeys } from '../circle-keys.ts';
import type { Genesis } from '../graph/genesis.ts';
import type { ReplicaPorts } from '../stores.ts';
import { type CachedState, openState } from './cached-state.ts';
import { createLogReader } from './log-reader.ts';

/** Marks transactions that only repeat what the log says. */
const REPLAY_ORIGIN: unique symbol = Symbol('lateral.replay');

/** How much of the log a document stands for. */
export interface LoadedLog {
  readonly lastArrival: number;
  readonly envelopeCount: number;
  /** Of these, how many came from the log itself and not from the cached state. */
  readonly replayedCount: number;
  /** Whether the document is all that the log held: only then may a state be made from it. */
  readonly isWhole: boolean;
}

/** A circle as its log tells it. */
export interface LoadedCircle {
  readonly doc: Y.Doc;
  readonly sessions: Map<number, MemberId>;
  /** The last link of the founder's device, this one, that was ever stored. */
  readonly head: Head | undefined;
  readonly damage: LogDamage;
  readonly access: Access;
  readonly loaded: LoadedLog;
}

/** Rebuilds a document from the cached state and what arrived after it, or from the whole log. */
export async function loadCircle(options: {
  readonly circle: KeyringCircle;
  readonly genesis: Genesis;
  readonly keys: CircleKeys;
  readonly ports: ReplicaPorts;
}): Promise<LoadedCircle> {
  const { circle, genesis, keys, ports } = options;
  const { circleId } = circle;
  const doc = new Y.Doc({ gc: true });
  const cached = await usableState(options);
  const sessions = new Map(cached?.sessions);
  if (cached !== undefined) Y.applyUpdateV2(doc, cached.update, REPLAY_ORIGIN);

  const memberOf = (device: DeviceId): MemberId | undefined =>
    device === genesis.device ? genesis.founder : undefined;
  const reader = createLogReader({ keys, memberOf, sessions });
  let lastArrival = cached?.arrival ?? 0;
  let replayedCount = 0;
  let head: Head | undefined;
  for await (const batch of ports.log.load(circleId, lastArrival)) {
    reader.replay(batch, doc, REPLAY_ORIGIN);
    replayedCount += batch.length;
    for (const envelope of batch) {
      lastArrival = Math.max(lastArrival, envelope.arrival);
      if (envelope.device === genesis.device) head = later(head, envelope);
    }
  }
  const heads = await ports.log.heads(circleId);
  head = later(head, heads.get(genesis.device));
  const envelopeCount = (cached?.envelopeCount ?? 0) + replayedCount;
  const expectedCount = [...heads.values()].reduce((sum, { seq }) => sum + seq, 0);
  const damage = {
    unreadableCount: reader.unreadableCount(),
    missingCount: Math.max(0, expectedCount - envelopeCount),
  };
  const access = reader.needsNewerVersion() ? 'newer-version' : 'write';
  const isDamaged = damage.unreadableCount > 0 || damage.missingCount > 0;
  const isWhole = access === 'write' && !isDamaged && !reader.hasOpenParts();
  return { doc, sessions, head, damage, access, loaded: { lastArrival, envelopeCount, replayedCount, isWhole } };
}

function later(a: Head | undefined, b: Head | undefined): Head | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.seq > a.seq ? { seq: b.seq, id: b.id } : a;
}

async function usableState(options: {
  readonly circle: KeyringCircle;
  readonly keys: CircleKeys;
  readonly ports: ReplicaPorts;
}): Promise<CachedState | undefined> {
  const { circleId } = options.circle;
  const { cache, log, logger } = options.ports;
  const sealed = await cache.read(circleId);
  if (sealed === undefined) return undefined;
  const state = openState(sealed, options.keys);
  if (state === undefined) {
    logger.info('a cached state could not be read and was dropped');
    await cache.clear(circleId);
    return undefined;
  }
  const storedCount = await log.count(circleId, state.arrival);
  if (storedCount === state.envelopeCount) return state;
  // A log that has lost envelopes: the state may be the last copy of what was in them, so it stays for recovery.
  logger.error(`the cached state knows ${state.envelopeCount} envelopes, the log ${storedCount}`);
  return undefined;
}
