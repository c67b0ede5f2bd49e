import * as Y from 'yjs';

import type { CircleId, DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope, EnvelopeLog, Head, LogPosition } from '#shared/ports/envelope-log.ts';
import type { LogDamage } from '#shared/ports/workspace.ts';
import type { CircleKeys } from '../circle-keys.ts';
import type { Envelope } from '../envelope/envelope.ts';
import { readStoredEnvelope } from '../envelope/stored-envelope.ts';
import type { KnownDevice } from '../graph/graph-state.ts';
import { type BorrowedMessages, createBorrowedMessages } from '../live/borrowed-messages.ts';
import type { Protections } from '../protections.ts';
import { createSessionTable, type SessionTable } from '../session-table.ts';
import type { ReplicaPorts } from '../stores.ts';
import { type CachedState, openState } from './cached-state.ts';
import { createEnvelopeReader, type EnvelopeReader } from './envelope-reader.ts';
import { createLogApplier, type LogApplier, type LogLink } from './log-applier.ts';
import { replayWeightOf } from './state-keeper.ts';
import { createLogTips, type LogTip, type LogTips, MAX_BRANCH_COUNT } from './log-tips.ts';

/** Marks transactions that only repeat what the log says. */
const REPLAY_ORIGIN: unique symbol = Symbol('lateral.replay');

/** A circle as its log tells it, and everything that goes on from there. */
export interface LoadedCircle {
  readonly doc: Y.Doc;
  readonly sessions: SessionTable;
  readonly borrowed: BorrowedMessages;
  readonly reader: EnvelopeReader;
  readonly applier: LogApplier;
  readonly tips: LogTips;
  readonly damage: LogDamage;
  /** Rows that the disk has altered: nothing stands there, until they are put right. */
  readonly altered: Set<EnvelopeId>;
  /** The log without them. */
  readonly log: EnvelopeLog;
  /** The last envelope stored; `undefined` while the log is empty. */
  readonly position: LogPosition | undefined;
  /** The furthest envelope of each device that was ever stored here, also when it is gone. */
  readonly heads: ReadonlyMap<DeviceId, Head>;
  /** The weight of the envelopes that came from the log itself and not from the cached state. */
  readonly replayedWeight: number;
}

/**
 * Rebuilds a document from the cached state and what arrived after it, or from the whole log. `readsAll`: from the whole log in any
 * case, since the state says nothing about the rows that it stands for.
 */
export async function loadCircle(options: {
  readonly circleId: CircleId;
  readonly deviceOf: (device: DeviceId) => KnownDevice | undefined;
  readonly keys: CircleKeys;
  readonly ports: ReplicaPorts;
  readonly protections: Protections;
  readonly readsAll?: boolean;
}): Promise<LoadedCircle> {
  const { circleId, keys, deviceOf, ports, protections, readsAll = false } = options;
  const { crypto, logger } = ports;
  const altered = new Set<EnvelopeId>();
  const log = withoutAltered(ports.log, altered);
  const doc = new Y.Doc();
  const cached = await findState(circleId, keys, ports);
  const start = cached?.fits === true && !readsAll ? cached.state : undefined;
  const sessions = createSessionTable((device) => deviceOf(device)?.member, start?.sessions);
  if (start !== undefined) Y.applyUpdateV2(doc, start.update, REPLAY_ORIGIN);

  const borrowed = createBorrowedMessages();
  const reader = createEnvelopeReader({ keys, crypto, logger, deviceOf });
  const tips = createLogTips(start?.tips);
  const alteredRows: ArrivedEnvelope[] = [];
  const damaged = new Set<DeviceId>();
  const isDamaged = (device: DeviceId): boolean => damaged.has(device) || tips.hasGap(device);
  const applier = createLogApplier({
    ...{ doc, sessions, borrowed, protections, isDamaged },
    openedBefore: (start?.sessions ?? []).filter(({ openedAt }) => openedAt > 0),
  });
  applier.take(await readAgain(start?.unsettled ?? []), REPLAY_ORIGIN);
  let position = start?.position;
  let replayedWeight = 0;
  for await (const batch of log.load(circleId, position?.arrival ?? 0)) {
    const envelopes = readRows(batch);
    for (const { id, header } of envelopes) tips.place({ ...header, id });
    // A branch begins at a stored envelope; what leads to none stands beyond a gap.
    tips.branchAt(await log.known(circleId, tips.openEnds()));
    applier.take(await readLinks(envelopes), REPLAY_ORIGIN);
    for (const { bytes } of batch) replayedWeight += replayWeightOf(bytes.length);
    const last = batch.at(-1);
    if (last !== undefined) {
      position = { arrival: last.arrival, lastId: last.id, count: (position?.count ?? 0) + batch.length };
    }
  }
  applier.settleUnclaimed(REPLAY_ORIGIN);

  function readRows(rows: readonly ArrivedEnvelope[]): readonly Envelope[] {
    return rows.flatMap((row) => {
      const envelope = readStoredEnvelope(row);
      if (envelope !== undefined) return [envelope];
      altered.add(row.id);
      alteredRows.push(row);
      damaged.add(row.device);
      return [];
    });
  }

  async function readLinks(envelopes: readonly Envelope[]): Promise<readonly LogLink[]> {
    const readings = await reader.read(envelopes);
    return envelopes.flatMap(({ id, header }, index) => {
      const reading = readings[index];
      return reading === undefined ? [] : [{ place: { ...header, id }, reading }];
    });
  }

  /** What stood in the log before the cached state but is not in its document. */
  async function readAgain(places: readonly LogTip[]): Promise<readonly LogLink[]> {
    const envelopes: Envelope[] = [];
    for (const { device, seq, id } of places) {
      const rows = await log.read(circleId, device, seq - 1, MAX_BRANCH_COUNT);
      envelopes.push(...readRows(rows.filter((row) => row.id === id)));
    }
    return readLinks(envelopes);
  }

  // A state that the log no longer bears out still knows how far the log once went.
  const heads = laterHeads(await log.heads(circleId), cached?.state.tips ?? []);
  const damage = {
    unreadableCount: alteredRows.length + applier.counts().unreadable,
    alteredCount: alteredRows.length,
    missingCount: tips.missingUpTo(heads, alteredRows),
  };
  return { doc, sessions, borrowed, reader, applier, tips, damage, altered, log, position, heads, replayedWeight };
}

function withoutAltered(log: EnvelopeLog, altered: ReadonlySet<EnvelopeId>): EnvelopeLog {
  return {
    ...log,
    known: async (circle, ids) => new Set([...(await log.known(circle, ids))].filter((id) => !altered.has(id))),
    read: async (...place) => (await log.read(...place)).filter(({ id }) => !altered.has(id)),
  };
}

function laterHeads(
  known: ReadonlyMap<DeviceId, Head>,
  others: readonly (Head & { readonly device: DeviceId })[],
): ReadonlyMap<DeviceId, Head> {
  const later = new Map(known);
  for (const { device, seq, id } of others) if (seq > (later.get(device)?.seq ?? 0)) later.set(device, { seq, id });
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
