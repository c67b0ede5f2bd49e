import { AppError } from '#shared/kernel/app-error.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EntryId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope, LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { createByteReader } from '#shared/replica/byte-reader.ts';
import { createByteWriter } from '#shared/replica/byte-writer.ts';
import { idBytes } from '#shared/replica/names.ts';
import type { Tip } from '#shared/replica/sync/messages.ts';
import type { SyncSite } from '#shared/replica/sync/sync-site.ts';
import { deviceOf } from './examples.ts';

/** The smallest that an envelope of a fake log can be: its head and its own id. */
const LEAST_BYTES = 124;

/** What a disk holds of a circle, and nothing that needs a key: only places and names count here. */
export interface FakeSite extends SyncSite {
  readonly rows: ArrivedEnvelope[];
  /** The next envelope of this device, stored. */
  readonly write: (bytes?: number) => LoggedEnvelope;
  readonly store: (envelopes: readonly LoggedEnvelope[]) => void;
  readonly addEntry: (entry: LoggedEntry) => void;
  readonly told: { readonly live: Uint8Array[]; readonly tips: (readonly Tip[])[]; readCount: number };
  isFailing: boolean;
  /** Whether the person at it has left. */
  isGone: boolean;
  /** What has come is stored when this is over. */
  slowness: () => Promise<void>;
  /** What it shows to others as its proof. */
  proofEntries: readonly LoggedEntry[] | undefined;
}

/** A device of members 1 to 9, each admitted from the beginning; others by entries. */
export function createFakeSite(number: number, members: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9]): FakeSite {
  const device = deviceOf(number);
  const known = new Set(members.map(deviceOf));
  const rows: ArrivedEnvelope[] = [];
  const waiting = new Map<EnvelopeId, LoggedEnvelope>();
  const entries = new Map<EntryId, LoggedEntry>();
  const ids = new Set<EnvelopeId>();
  const followed = new Set<EnvelopeId>();

  function store(envelopes: readonly LoggedEnvelope[]): LoggedEnvelope[] {
    for (const envelope of envelopes) if (!ids.has(envelope.id)) waiting.set(envelope.id, envelope);
    const stored: LoggedEnvelope[] = [];
    for (const envelope of [...waiting.values()].toSorted((a, b) => a.seq - b.seq)) {
      if (envelope.seq > 1 && !ids.has(previousOf(envelope.bytes))) continue;
      waiting.delete(envelope.id);
      ids.add(envelope.id);
      followed.add(previousOf(envelope.bytes));
      rows.push({ ...envelope, arrival: rows.length + 1 });
      stored.push(envelope);
    }
    return stored;
  }

  function assertWorks(): void {
    if (site.isFailing) throw new AppError('disk-full', 'told to fail', { retryable: true });
  }

  const site: FakeSite = {
    device,
    rows,
    told: { live: [], tips: [], readCount: 0 },
    isFailing: false,
    isGone: false,
    slowness: () => Promise.resolve(),
    proofEntries: [],
    isMember: (id) => known.has(id),
    hasLeft: () => site.isGone,
    farewell: () => undefined,
    graphHeads: () => {
      const parents = new Set([...entries.values()].flatMap(({ bytes }) => parentsOf(bytes)));
      return [...entries.keys()].filter((id) => !parents.has(id));
    },
    knowsEntry: (id) => entries.has(id),
    entriesUnknownTo: (heads) => {
      const theirs = new Set<EntryId>();
      const visit = (id: EntryId): void => {
        const entry = entries.get(id);
        if (entry === undefined || theirs.has(id)) return;
        theirs.add(id);
        for (const parent of parentsOf(entry.bytes)) visit(parent);
      };
      for (const id of heads) visit(id);
      return [...entries.values()].filter(({ id }) => !theirs.has(id));
    },
    proof: () => site.proofEntries,
    takeEntries: async (list) => {
      assertWorks();
      let count = 0;
      for (const bytes of list) {
        const id = toHex(bytes.subarray(0, 32)) as EntryId;
        if (entries.has(id) || parentsOf(bytes).some((parent) => !entries.has(parent))) continue;
        site.addEntry({ id, bytes });
        count += 1;
      }
      return count;
    },
    addEntry: (entry) => {
      entries.set(entry.id, entry);
      known.add(toHex(entry.bytes.subarray(32, 48)) as DeviceId);
    },
    tips: () => {
      const ends = rows.filter(({ id }) => !followed.has(id));
      return ends.map((row) => ({ device: row.device, seq: row.seq, id: row.id, appliedSeq: row.seq }));
    },
    read: async (whose, afterSeq, limit) => {
      site.told.readCount += 1;
      const all = rows.filter((row) => row.device === whose && row.seq > afterSeq);
      return all.toSorted((a, b) => a.seq - b.seq || a.arrival - b.arrival).slice(0, limit);
    },
    takeEnvelopes: async (list) => {
      assertWorks();
      await site.slowness();
      const read = list.map(readFake);
      const stored = store(read);
      const early = read.filter(({ id }) => waiting.has(id));
      return {
        stored,
        gaps: new Set(early.map((each) => each.device)),
        waiting: early.map(({ id }) => id),
        refusedCount: 0,
      };
    },
    takeLive: (_from, message) => site.told.live.push(message),
    receipts: () => [],
    takeReceipts: async () => undefined,
    noteTips: (_from, tips) => site.told.tips.push(tips),
    store,
    write: (bytes) => {
      const seq = rows.filter((row) => row.device === device).length + 1;
      const [envelope] = logOf(number, seq, { after: seq - 1, bytes });
      if (envelope === undefined) throw new Error('a log of one');
      store([envelope]);
      return envelope;
    },
  };
  return site;
}

/** A stretch of a device's log; on another branch than `a` the first follows what `a` has before it. */
export function logOf(
  device: number,
  upTo: number,
  {
    after = 0,
    branch = 'a',
    bytes = LEAST_BYTES,
  }: { after?: number; branch?: string; bytes?: number | undefined } = {},
): LoggedEnvelope[] {
  return Array.from({ length: upTo - after }, (_, index) => {
    const seq = after + index + 1;
    const id = envelopeIdOf(device, seq, branch);
    const previous = envelopeIdOf(device, seq - 1, index === 0 ? 'a' : branch);
    const writer = createByteWriter()
      .bytes(new Uint8Array(36))
      .bytes(idBytes(deviceOf(device)))
      .u64(seq);
    const head = writer.bytes(idBytes(previous)).bytes(idBytes(id)).finish();
    const whole = new Uint8Array(Math.max(bytes, LEAST_BYTES));
    whole.set(head);
    return { device: deviceOf(device), seq, id, bytes: whole };
  });
}

/** An entry that admits a device. */
export function admissionOf(number: number, parents: readonly number[] = []): LoggedEntry {
  const id = entryIdOf(number);
  const writer = createByteWriter()
    .bytes(idBytes(id))
    .bytes(idBytes(deviceOf(number)));
  for (const parent of parents) writer.bytes(idBytes(entryIdOf(parent)));
  return { id, bytes: writer.finish() };
}

/** An entry of a certain size that leads on from others. */
export function entryOfSize(number: number, parents: readonly number[], bytes: number): LoggedEntry {
  const { id, bytes: head } = admissionOf(number, parents);
  const whole = new Uint8Array(bytes);
  whole.set(head);
  return { id, bytes: whole };
}

function entryIdOf(number: number): EntryId {
  return number.toString(16).padStart(64, '1') as EntryId;
}

function parentsOf(bytes: Uint8Array): readonly EntryId[] {
  const parents: EntryId[] = [];
  for (let at = 48; at + 32 <= bytes.length; at += 32) {
    const id = toHex(bytes.subarray(at, at + 32)) as EntryId;
    if (id.startsWith('1')) parents.push(id);
  }
  return parents;
}

function envelopeIdOf(device: number, seq: number, branch: string): EnvelopeId {
  return `${branch.charCodeAt(0).toString(16)}${device.toString(16).padStart(20, '0')}${seq.toString(16).padStart(42, '0')}` as EnvelopeId;
}

function previousOf(bytes: Uint8Array): EnvelopeId {
  return toHex(bytes.subarray(60, 92)) as EnvelopeId;
}

function readFake(bytes: Uint8Array): LoggedEnvelope {
  const reader = createByteReader(bytes.subarray(36));
  const device = toHex(reader.bytes(16)) as DeviceId;
  return { device, seq: reader.u64(), id: toHex(bytes.subarray(92, 124)) as EnvelopeId, bytes };
}
