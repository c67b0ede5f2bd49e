import type { CircleId, DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope, EnvelopeLog, Head, LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import type { RowChecks } from '#shared/ports/row-checks.ts';

/** Small, so that every test that opens a circle goes through more than one batch. */
const BATCH_COUNT = 3;

/** The logs of all circles in memory; found by id, place and arrival without looking at every row. */
export interface MemoryEnvelopes extends Omit<EnvelopeLog, 'append'> {
  /** The rows themselves, in order of arrival, for tests that damage them. Heads outlive the rows they speak of. */
  readonly rows: Map<CircleId, ArrivedEnvelope[]>;
  readonly furthest: Map<CircleId, Map<DeviceId, Head>>;
  readonly append: (circle: CircleId, envelopes: readonly LoggedEnvelope[]) => number;
}

/** Where to find what in an array of rows. */
interface RowIndex {
  rowCount: number;
  last: ArrivedEnvelope | undefined;
  bytes: number;
  readonly byId: Map<EnvelopeId, ArrivedEnvelope>;
  /** By sequence number, then by arrival. */
  readonly byDevice: Map<DeviceId, ArrivedEnvelope[]>;
}

export function createMemoryEnvelopes({ isEnvelope }: RowChecks): MemoryEnvelopes {
  const rows = new Map<CircleId, ArrivedEnvelope[]>();
  const indexes = new WeakMap<readonly ArrivedEnvelope[], RowIndex>();
  const heads = new Map<CircleId, Map<DeviceId, Head>>();
  let lastArrival = 0;

  /** Made anew when a test took rows away, added some or put others in the place of all. */
  function indexOf(all: readonly ArrivedEnvelope[]): RowIndex {
    const present = indexes.get(all);
    if (present?.rowCount === all.length && present.last === all.at(-1)) return present;
    const index = { rowCount: 0, last: undefined, bytes: 0, byId: new Map(), byDevice: new Map() };
    for (const row of all) addToIndex(index, row);
    indexes.set(all, index);
    return index;
  }

  function append(circle: CircleId, envelopes: readonly LoggedEnvelope[]): number {
    const all = rows.get(circle) ?? [];
    rows.set(circle, all);
    let index = indexOf(all);
    const circleHeads = heads.get(circle) ?? new Map<DeviceId, Head>();
    heads.set(circle, circleHeads);
    let highest = 0;
    for (const { device, seq, id, bytes } of envelopes) {
      let row = index.byId.get(id);
      if (row === undefined) {
        row = { device, seq, id, bytes: bytes.slice(), arrival: ++lastArrival };
        all.push(row);
        addToIndex(index, row);
      } else if (!isEnvelope(row) && isEnvelope({ device, seq, id, bytes })) {
        const at = all.findIndex(({ arrival }) => arrival === row?.arrival);
        all[at] = { device, seq, id, bytes: bytes.slice(), arrival: row.arrival };
        indexes.delete(all);
        index = indexOf(all);
      }
      highest = Math.max(highest, row.arrival);
      if (seq > (circleHeads.get(device)?.seq ?? 0)) circleHeads.set(device, { seq, id });
    }
    return highest;
  }

  return {
    rows,
    furthest: heads,
    append,
    load: async function* (circle, after) {
      let last: number | undefined = after;
      while (last !== undefined) {
        const all = rows.get(circle) ?? [];
        const start = startOf(all, ({ arrival }) => arrival > (last ?? 0));
        const batch = all.slice(start, start + BATCH_COUNT);
        if (batch.length > 0) yield batch.map(copyOf);
        last = batch.at(-1)?.arrival;
      }
    },
    heads: (circle) => Promise.resolve(new Map(heads.get(circle))),
    known: (circle, ids) => {
      const { byId } = indexOf(rows.get(circle) ?? []);
      return Promise.resolve(new Set(ids.filter((id) => byId.has(id))));
    },
    read: (circle, device, afterSeq, limit) => {
      const all = indexOf(rows.get(circle) ?? []).byDevice.get(device) ?? [];
      const start = startOf(all, ({ seq }) => seq > afterSeq);
      return Promise.resolve(all.slice(start, start + limit).map(copyOf));
    },
    size: (circle) => Promise.resolve(indexOf(rows.get(circle) ?? []).bytes),
    position: (circle, arrival) => {
      const all = rows.get(circle) ?? [];
      const place = startOf(all, (row) => row.arrival >= arrival);
      const row = all[place];
      return Promise.resolve(row?.arrival === arrival ? { arrival, lastId: row.id, count: place + 1 } : undefined);
    },
  };
}

function addToIndex(index: RowIndex, row: ArrivedEnvelope): void {
  index.rowCount += 1;
  index.last = row;
  index.bytes += row.bytes.length;
  index.byId.set(row.id, row);
  const ofDevice = index.byDevice.get(row.device) ?? [];
  index.byDevice.set(row.device, ofDevice);
  const place = startOf(ofDevice, ({ seq }) => seq > row.seq);
  ofDevice.splice(place, 0, row);
}

/** Nobody shares bytes with a disk. */
function copyOf(row: ArrivedEnvelope): ArrivedEnvelope {
  return { ...row, bytes: row.bytes.slice() };
}

/** Where something begins to hold in a list that is sorted by it. */
function startOf<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const item = list[middle];
    if (item !== undefined && holds(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}
