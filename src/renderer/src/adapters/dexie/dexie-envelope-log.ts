import Dexie from 'dexie';

import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope, EnvelopeLog, Head, LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import type { HeadRow, LateralDatabase } from './database.ts';
import type { DatabaseGuard } from './guard.ts';

/** At a quarter of a megabyte each, still no more than memory bears at once. */
const BATCH_COUNT = 200;

/** Keeps the logs in IndexedDB. */
export function createDexieEnvelopeLog(database: LateralDatabase, guard: DatabaseGuard): EnvelopeLog {
  const { envelopes, heads } = database;

  const arrivedIn = (circle: CircleId, after: number, upTo: number) =>
    envelopes.where('[circle+arrival]').between([circle, after], [circle, upTo], false, true);

  async function* load(circle: CircleId, after: number): AsyncGenerator<readonly ArrivedEnvelope[]> {
    let last = after;
    for (;;) {
      const from = last;
      const batch = await guard.run(() =>
        arrivedIn(circle, from, Number.MAX_SAFE_INTEGER).limit(BATCH_COUNT).toArray(),
      );
      const newest = batch.at(-1);
      if (newest === undefined) return;
      yield batch;
      last = newest.arrival;
    }
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
      guard.run(() =>
        database.transaction('rw', envelopes, heads, async () => {
          const keys = added.map(({ id }) => [circle, id]);
          const known = await envelopes.where('[circle+id]').anyOf(keys).toArray();
          const knownIds = new Set(known.map(({ id }) => id));
          const fresh = [...new Map(added.map((each) => [each.id, each])).values()].filter(
            ({ id }) => !knownIds.has(id),
          );
          const arrivals = await envelopes.bulkAdd(
            fresh.map(({ device, seq, id, bytes }) => ({ circle, device, seq, id, bytes })),
            { allKeys: true },
          );
          await raiseHeads(circle, added);
          return [...arrivals, ...known.map(({ arrival }) => arrival)].reduce((a, b) => Math.max(a, b), 0);
        }),
      ),
    heads: async (circle) => {
      const rows = await guard.run(() =>
        heads.where('[circle+device]').between([circle, Dexie.minKey], [circle, Dexie.maxKey]).toArray(),
      );
      return new Map(rows.map(({ device, seq, id }): [DeviceId, Head] => [device, { seq, id }]));
    },
    position: (circle, arrival) =>
      guard.run(async () => {
        const last = await envelopes.get(arrival);
        if (last?.circle !== circle) return undefined;
        return { arrival, lastId: last.id, count: await arrivedIn(circle, 0, arrival).count() };
      }),
  };
}
