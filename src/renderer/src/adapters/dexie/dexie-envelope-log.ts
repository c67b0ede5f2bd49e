import Dexie from 'dexie';

import type { CircleId, DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope, EnvelopeLog, Head, LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import type { RowChecks } from '#shared/ports/row-checks.ts';
import type { EnvelopeRow, HeadRow, LateralDatabase } from './database.ts';
import { createEnvelopeSizes } from './envelope-sizes.ts';
import type { DatabaseGuard } from './guard.ts';
import { sizeOf } from './size-of.ts';

/** At a quarter of a megabyte each, still no more than memory bears at once. */
const BATCH_COUNT = 200;

/** Keeps the logs in IndexedDB. */
export function createDexieEnvelopeLog(
  database: LateralDatabase,
  guard: DatabaseGuard,
  { isEnvelope }: RowChecks,
): EnvelopeLog {
  const { envelopes, heads } = database;
  const sizes = createEnvelopeSizes(database);

  const arrivedIn = (circle: CircleId, after: number, upTo: number) =>
    envelopes.where('[circle+arrival]').between([circle, after], [circle, upTo], false, true);

  async function* load(circle: CircleId, after: number): AsyncGenerator<readonly ArrivedEnvelope[]> {
    let last = after;
    for (;;) {
      const from = last;
      const batch = await guard.read(() =>
        arrivedIn(circle, from, Number.MAX_SAFE_INTEGER).limit(BATCH_COUNT).toArray(),
      );
      const newest = batch.at(-1);
      if (newest === undefined) return;
      yield batch;
      last = newest.arrival;
    }
  }

  /** The arrival numbers of those that are stored; their bytes stay on the disk. */
  async function arrivalsOf(circle: CircleId, ids: readonly EnvelopeId[]): Promise<Map<EnvelopeId, number>> {
    const arrivals = new Map<EnvelopeId, number>();
    const stored = envelopes.where('[circle+id]').anyOf(ids.map((id) => [circle, id]));
    await stored.eachKey((key, { primaryKey }) => {
      const [, id] = key as [CircleId, EnvelopeId];
      arrivals.set(id, primaryKey);
    });
    return arrivals;
  }

  /** Answers their arrival numbers. */
  async function add(circle: CircleId, fresh: readonly LoggedEnvelope[]): Promise<readonly number[]> {
    if (fresh.length === 0) return [];
    const before = await sizes.count(circle);
    const arrivals = await envelopes.bulkAdd(
      // A copy: storing a view would store all that it looks at.
      fresh.map(({ device, seq, id, bytes }) => ({ circle, device, seq, id, bytes: bytes.slice() })),
      { allKeys: true },
    );
    const upTo = arrivals.at(-1);
    const bytes = fresh.reduce((sum, each) => sum + each.bytes.length, before.bytes);
    if (upTo !== undefined) await sizes.keep({ circle, bytes, upTo });
    return arrivals;
  }

  /** Puts right what the disk has altered, and touches nothing else. */
  async function mend(circle: CircleId, known: ReadonlyMap<LoggedEnvelope, number>): Promise<void> {
    const rows = await envelopes.bulkGet([...known.values()]);
    const mended = [...known].flatMap(([{ device, seq, id, bytes }, arrival], index): EnvelopeRow[] => {
      const row = rows[index];
      const isRight = row?.id === id && isEnvelope(row);
      return isRight || !isEnvelope({ device, seq, id, bytes })
        ? []
        : [{ arrival, circle, device, seq, id, bytes: bytes.slice() }];
    });
    // The sum stays: it counts what was stored.
    await envelopes.bulkPut(mended);
  }

  async function raiseHeads(circle: CircleId, added: readonly LoggedEnvelope[]): Promise<void> {
    const devices = [...new Set(added.map(({ device }) => device))];
    const known = await heads.bulkGet(devices.map((device): [CircleId, DeviceId] => [circle, device]));
    const raised = devices.flatMap((device, index): HeadRow[] => {
      const newest = added.filter((each) => each.device === device).reduce((a, b) => (b.seq > a.seq ? b : a));
      const isNewer = newest.seq > (known[index]?.seq ?? 0);
      return isNewer ? [{ circle, device, seq: newest.seq, id: newest.id }] : [];
    });
    await heads.bulkPut(raised);
  }

  return {
    load,
    append: (circle, added) =>
      guard.write(sizeOf(added), () =>
        database.transaction('rw', envelopes, heads, database.sizes, async () => {
          const byId = new Map(added.map((each) => [each.id, each]));
          const arrivals = await arrivalsOf(circle, [...byId.keys()]);
          const known = new Map<LoggedEnvelope, number>();
          for (const each of byId.values()) {
            const arrival = arrivals.get(each.id);
            if (arrival !== undefined) known.set(each, arrival);
          }
          if (known.size > 0) await mend(circle, known);
          const fresh = await add(
            circle,
            [...byId.values()].filter((each) => !known.has(each)),
          );
          await raiseHeads(circle, added);
          return [...fresh, ...known.values()].reduce((a, b) => Math.max(a, b), 0);
        }),
      ),
    heads: async (circle) => {
      const rows = await guard.read(() =>
        heads.where('[circle+device]').between([circle, Dexie.minKey], [circle, Dexie.maxKey]).toArray(),
      );
      return new Map(rows.map(({ device, seq, id }): [DeviceId, Head] => [device, { seq, id }]));
    },
    known: (circle, ids) => guard.read(async () => new Set((await arrivalsOf(circle, ids)).keys())),
    read: (circle, device, afterSeq, limit) =>
      guard.read(() =>
        envelopes
          .where('[circle+device+seq]')
          .between([circle, device, afterSeq], [circle, device, Dexie.maxKey], false, true)
          .limit(limit)
          .toArray(),
      ),
    size: (circle) =>
      guard.read(() =>
        database.transaction('r', envelopes, database.sizes, async () => (await sizes.count(circle)).bytes),
      ),
    position: (circle, arrival) =>
      guard.read(async () => {
        const last = await envelopes.get(arrival);
        if (last?.circle !== circle) return undefined;
        return { arrival, lastId: last.id, count: await arrivedIn(circle, 0, arrival).count() };
      }),
  };
}
