import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId, DeviceId, InviteId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope, Head } from '#shared/ports/envelope-log.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { KeptRequest, Keyring, KeyringCircle } from '#shared/ports/keyring.ts';
import type { RowChecks } from '#shared/ports/row-checks.ts';
import type { Shelf } from '#shared/ports/shelf-store.ts';
import { ROW_CHECKS } from '#shared/replica/row-checks.ts';
import type { ReplicaPorts } from '#shared/replica/stores.ts';
import { createMemoryEnvelopes } from './memory-envelopes.ts';

/** The stores of a disk as one process reaches them. */
export type MemoryProcess = Pick<ReplicaPorts, 'log' | 'graph' | 'cache' | 'shelf'>;

/** The rows of one shelf. */
type ShelfRows = Map<CircleId, Map<string, Uint8Array>>;

/** A disk that keeps everything in memory and can be told to misbehave. Its own stores belong to the newest process. */
export interface MemoryDisk extends MemoryProcess {
  readonly keyring: Keyring;
  /** The rows themselves, for tests that damage them. */
  readonly rows: Map<CircleId, ArrivedEnvelope[]>;
  /** What the database remembers of how far each log went. */
  readonly furthest: Map<CircleId, Map<DeviceId, Head>>;
  readonly states: Map<CircleId, Uint8Array>;
  readonly entries: Map<CircleId, LoggedEntry[]>;
  readonly shelves: Readonly<Record<Shelf, ShelfRows>>;
  /** While set, every write to the log, the graph and the shelf fails with this code. */
  failWith: string | undefined;
  /** While set, those writes wait for it: the crash between write and acknowledgement. */
  hold: Promise<void> | undefined;
  /** Starts a process on this disk: the one before is dead, and whatever it still had under way is not written. */
  readonly startProcess: () => MemoryProcess;
}

export function createMemoryDisk(checks: RowChecks = ROW_CHECKS): MemoryDisk {
  const envelopes = createMemoryEnvelopes(checks);
  const entries = new Map<CircleId, LoggedEntry[]>();
  const states = new Map<CircleId, Uint8Array>();
  const shelves = { drafts: new Map(), waiting: new Map(), receipts: new Map(), folder: new Map() } satisfies Record<
    Shelf,
    ShelfRows
  >;
  const circles = new Map<CircleId, KeyringCircle>();
  const requests = new Map<InviteId, KeptRequest>();
  let processCount = 0;

  function assertAlive(owner: number): void {
    if (owner !== processCount) throw new AppError('storage-unavailable', 'the process is dead', { retryable: false });
  }

  async function write<T>(owner: number, change: () => T): Promise<T> {
    await disk.hold;
    assertAlive(owner);
    if (disk.failWith !== undefined) throw new AppError(disk.failWith, 'told to fail', { retryable: true });
    return change();
  }

  function addEntries(circle: CircleId, added: readonly LoggedEntry[]): void {
    const known = new Map((entries.get(circle) ?? []).map((entry) => [entry.id, entry]));
    for (const { id, bytes } of added) {
      const row = known.get(id);
      const isMended = row !== undefined && !checks.isEntry(row) && checks.isEntry({ id, bytes });
      if (row === undefined || isMended) known.set(id, { id, bytes: bytes.slice() });
    }
    entries.set(circle, [...known.values()]);
  }

  function rowsOn(shelf: Shelf, circle: CircleId): Map<string, Uint8Array> {
    const known = shelves[shelf].get(circle) ?? new Map<string, Uint8Array>();
    shelves[shelf].set(circle, known);
    return known;
  }

  const processOf = (owner: () => number): MemoryProcess => ({
    log: {
      load: envelopes.load,
      heads: envelopes.heads,
      known: envelopes.known,
      read: envelopes.read,
      size: envelopes.size,
      position: envelopes.position,
      append: (circle, added) => write(owner(), () => envelopes.append(circle, added)),
    },
    graph: {
      load: (circle) =>
        Promise.resolve((entries.get(circle) ?? []).map(({ id, bytes }) => ({ id, bytes: bytes.slice() }))),
      append: (circle, added) => write(owner(), () => addEntries(circle, added)),
      replace: (circle, added) =>
        write(owner(), () => {
          const others = (entries.get(circle) ?? []).filter(({ id }) => added.every((each) => each.id !== id));
          entries.set(circle, others);
          addEntries(circle, added);
        }),
    },
    cache: {
      read: (circle) => Promise.resolve(states.get(circle)),
      write: async (circle, sealed) => {
        assertAlive(owner());
        states.set(circle, sealed);
      },
      clear: async (circle) => {
        assertAlive(owner());
        states.delete(circle);
      },
    },
    shelf: {
      load: (circle, shelf) => {
        const sorted = [...rowsOn(shelf, circle)].toSorted(([a], [b]) => (a < b ? -1 : 1));
        return Promise.resolve(sorted.map(([key, bytes]) => ({ key, bytes: bytes.slice() })));
      },
      put: (circle, shelf, rows) =>
        write(owner(), () => {
          for (const { key, bytes } of rows) rowsOn(shelf, circle).set(key, bytes.slice());
        }),
      remove: (circle, shelf, keys) =>
        write(owner(), () => {
          for (const key of keys) rowsOn(shelf, circle).delete(key);
        }),
    },
  });

  const disk: MemoryDisk = {
    ...processOf(() => processCount),
    rows: envelopes.rows,
    furthest: envelopes.furthest,
    states,
    entries,
    shelves,
    failWith: undefined,
    hold: undefined,
    startProcess: () => {
      const owner = ++processCount;
      return processOf(() => owner);
    },
    keyring: {
      list: () => Promise.resolve([...circles.values()]),
      put: (circle) => Promise.resolve(void circles.set(circle.circleId, circle)),
      requests: () => Promise.resolve([...requests.values()]),
      putRequest: (request) => Promise.resolve(void requests.set(request.inviteId, request)),
      removeRequest: (inviteId) => Promise.resolve(void requests.delete(inviteId)),
    },
  };
  return disk;
}
