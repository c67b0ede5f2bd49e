import * as Y from 'yjs';

import type { CircleId, DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { Head, LogPosition } from '#shared/ports/envelope-log.ts';
import type { Access, LogDamage } from '#shared/ports/workspace.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { createSessionTable, type SessionTable } from '../session-table.ts';
import type { ReplicaPorts } from '../stores.ts';
import { type CachedState, openState } from './cached-state.ts';
import { createLogReader } from './log-reader.ts';

/** Marks transactions that only repeat what the log says. */
const REPLAY_ORIGIN: unique symbol = Symbol('lateral.replay');

/** How much of the log a document stands for. */
export interface LoadedLog {
  /** `undefined` while the log is empty. */
  readonly position: LogPosition | undefined;
  readonly heads: ReadonlyMap<DeviceId, Head>;
  /** How many envelopes came from the log itself and not from the cached state. */
  readonly replayedCount: number;
  /** Whether the document is all that was ever stored: only then may a state be made from it. */
  readonly isWhole: boolean;
}

/** A circle as its log tells it. */
export interface LoadedCircle {
  readonly doc: Y.Doc;
  readonly sessions: SessionTable;
  readonly damage: LogDamage;
  readonly access: Access;
  readonly loaded: LoadedLog;
}

/** Rebuilds a document from the cached state and what arrived after it, or from the whole log. */
export async function loadCircle(options: {
  readonly circleId: CircleId;
  readonly memberOf: (device: DeviceId) => MemberId | undefined;
  readonly keys: CircleKeys;
  readonly ports: ReplicaPorts;
}): Promise<LoadedCircle> {
  const { circleId, keys, memberOf, ports } = options;
  const doc = new Y.Doc();
  const cached = await findState(circleId, keys, ports);
  const start = cached?.fits === true ? cached.state : undefined;
  const sessions = createSessionTable(start?.sessions);
  if (start !== undefined) Y.applyUpdateV2(doc, start.update, REPLAY_ORIGIN);

  const reader = createLogReader({ keys, memberOf, sessions });
  let position = start?.position;
  let replayedCount = 0;
  for await (const batch of ports.log.load(circleId, position?.arrival ?? 0)) {
    reader.replay(batch, doc, REPLAY_ORIGIN);
    replayedCount += batch.length;
    const last = batch.at(-1);
    if (last !== undefined) {
      position = { arrival: last.arrival, lastId: last.id, count: (position?.count ?? 0) + batch.length };
    }
  }

  // A state that the log no longer bears out still knows how far the log once went.
  const heads = laterHeads(await ports.log.heads(circleId), cached?.state.heads);
  const storedCount = [...heads.values()].reduce((sum, { seq }) => sum + seq, 0);
  const damage = {
    unreadableCount: reader.unreadableCount(),
    missingCount: Math.max(0, storedCount - (position?.count ?? 0)),
  };
  const access = reader.needsNewerVersion() ? 'newer-version' : 'write';
  const isDamaged = damage.unreadableCount > 0 || damage.missingCount > 0;
  const isWhole = access === 'write' && !isDamaged && !reader.hasOpenParts();
  return { doc, sessions, damage, access, loaded: { position, heads, replayedCount, isWhole } };
}

function laterHeads(
  known: ReadonlyMap<DeviceId, Head>,
  others: ReadonlyMap<DeviceId, Head> = new Map(),
): ReadonlyMap<DeviceId, Head> {
  const later = new Map(known);
  for (const [device, head] of others) {
    if (head.seq > (later.get(device)?.seq ?? 0)) later.set(device, head);
  }
  return later;
}

async function findState(
  circleId: CircleId,
  keys: CircleKeys,
  { cache, log, logger }: ReplicaPorts,
): Promise<{ readonly state: CachedState; readonly fits: boolean } | undefined> {
  const sealed = await cache.read(circleId);
  if (sealed === undefined) return undefined;
  const opened = openState(sealed, keys);
  if (!opened.ok) {
    logger.info(`a cached state was not used: ${opened.error}`);
    if (opened.error === 'unreadable') await cache.clear(circleId);
    return undefined;
  }
  const state = opened.value;
  const found = await log.position(circleId, state.position.arrival);
  const fits = found?.count === state.position.count && found.lastId === state.position.lastId;
  if (!fits) logger.error('the log has lost envelopes that the cached state knows');
  return { state, fits };
}
