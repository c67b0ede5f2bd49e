import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope, EnvelopeLog, Head } from '#shared/ports/envelope-log.ts';
import type { GraphLog, LoggedEntry } from '#shared/ports/graph-log.ts';
import type { Keyring, KeyringCircle } from '#shared/ports/keyring.ts';
import type { StateCache } from '#shared/ports/state-cache.ts';

/** A disk that keeps everything in memory and can be told to misbehave. */
export interface MemoryDisk {
  readonly log: EnvelopeLog;
  readonly graph: GraphLog;
  readonly cache: StateCache;
  readonly keyring: Keyring;
  /** The rows themselves, for tests that damage them. */
  readonly rows: Map<CircleId, ArrivedEnvelope[]>;
  readonly states: Map<CircleId, Uint8Array>;
  readonly entries: Map<CircleId, LoggedEntry[]>;
  /** While set, every append to the log fails with this code. */
  failWith: string | undefined;
  /** While set, appends wait for it: the crash between write and acknowledgement. */
  hold: Promise<void> | undefined;
  /** Starts a process on this disk: the one before is dead, and whatever it still had under way is not written. */
  readonly startProcess: () => EnvelopeLog;
}

const BATCH_COUNT = 3;

export function createMemoryDisk(): MemoryDisk {
  const rows = new Map<CircleId, ArrivedEnvelope[]>();
  const heads = new Map<CircleId, Map<DeviceId, Head>>();
  const entries = new Map<CircleId, LoggedEntry[]>();
  const states = new Map<CircleId, Uint8Array>();
  const circles = new Map<CircleId, KeyringCircle>();
  let lastArrival = 0;
  let processCount = 0;

  const rowsOf = (circle: CircleId): ArrivedEnvelope[] => {
    const known = rows.get(circle) ?? [];
    rows.set(circle, known);
    return known;
  };

  async function appendAs(owner: number, ...[circle, envelopes]: Parameters<EnvelopeLog['append']>): Promise<number> {
    await disk.hold;
    if (owner !== processCount) throw new AppError('storage-unavailable', 'the process is dead', { retryable: false });
    if (disk.failWith !== undefined) throw new AppError(disk.failWith, 'told to fail', { retryable: true });
    const known = rowsOf(circle);
    const circleHeads = heads.get(circle) ?? new Map<DeviceId, Head>();
    heads.set(circle, circleHeads);
    for (const { device, seq, id, bytes } of envelopes) {
      if (!known.some((row) => row.id === id)) known.push({ device, seq, id, bytes, arrival: ++lastArrival });
      if (seq > (circleHeads.get(device)?.seq ?? 0)) circleHeads.set(device, { seq, id });
    }
    const ids = new Set(envelopes.map(({ id }) => id));
    return Math.max(0, ...known.filter(({ id }) => ids.has(id)).map(({ arrival }) => arrival));
  }

  const disk: MemoryDisk = {
    rows,
    states,
    entries,
    failWith: undefined,
    hold: undefined,
    startProcess: () => {
      processCount += 1;
      const owner = processCount;
      return { ...disk.log, append: (...call) => appendAs(owner, ...call) };
    },
    log: {
      load: async function* (circle, after) {
        const all = rowsOf(circle).filter(({ arrival }) => arrival > after);
        for (let start = 0; start < all.length; start += BATCH_COUNT) yield all.slice(start, start + BATCH_COUNT);
      },
      append: (...call) => appendAs(processCount, ...call),
      heads: (circle) => Promise.resolve(new Map(heads.get(circle))),
      position: (circle, arrival) => {
        const upTo = rowsOf(circle).filter((row) => row.arrival <= arrival);
        const last = upTo.at(-1);
        const stands = last?.arrival === arrival;
        return Promise.resolve(stands ? { arrival, lastId: last.id, count: upTo.length } : undefined);
      },
    },
    graph: {
      load: (circle) => Promise.resolve(entries.get(circle) ?? []),
      append: (circle, added) => {
        const known = entries.get(circle) ?? [];
        entries.set(circle, [...known, ...added.filter(({ id }) => !known.some((each) => each.id === id))]);
        return Promise.resolve();
      },
    },
    cache: {
      read: (circle) => Promise.resolve(states.get(circle)),
      write: (circle, sealed) => Promise.resolve(void states.set(circle, sealed)),
      clear: (circle) => Promise.resolve(void states.delete(circle)),
    },
    keyring: {
      list: () => Promise.resolve([...circles.values()]),
      put: (circle) => Promise.resolve(void circles.set(circle.circleId, circle)),
    },
  };
  return disk;
}
