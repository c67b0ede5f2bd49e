import type { EntryId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { Entry } from './entry.ts';
import { groupCopies } from './entry-batch.ts';
import { decodeEntry, encodeEntry, type EntryDecodeError } from './entry-codec.ts';
import type { GraphIndex } from './graph-index.ts';
import { checkSignatures, judgeBatch } from './judge-batch.ts';
import type { Court, Refusal } from './judge-entry.ts';

/** Most entries that wait for their parents; beyond it the oldest go and have to be sent again (SPEC GRAPH8). */
const MAX_WAITING_COUNT = 500;
/** Most ids that are remembered as refused; one that is forgotten is judged again, to the same end. */
const MAX_REFUSED_COUNT = 5_000;

/** Why an entry does not count. */
export type RefusalCode = EntryDecodeError | Refusal | 'bad-signature' | 'bad-proof' | 'refused-parent';

/** An entry that does not count; without id when the bytes are no entry at all. */
export interface RefusedEntry {
  readonly id?: EntryId;
  readonly code: RefusalCode;
}

/** What became of entries that were handed in. What was there already is not mentioned. */
export interface AddReport {
  /** Counted from now on, parents first; also what had waited for these. */
  readonly added: readonly LoggedEntry[];
  /** How many entries wait for parents, all told. */
  readonly waiting: number;
  readonly refused: readonly RefusedEntry[];
}

/** The way of entries into an index. */
export interface EntryIntake {
  /** The caller waits for one call before the next. None: those that wait are judged again, since a key may have come. */
  readonly add: (list: readonly Uint8Array[]) => Promise<AddReport>;
  /** What waits for its parents or for a key, unchecked. */
  readonly waiting: () => readonly Entry[];
}

/** Takes entries into an index. */
export function createEntryIntake(options: {
  readonly index: GraphIndex;
  readonly court: Court;
  readonly crypto: DeviceCrypto;
}): EntryIntake {
  const { index, court, crypto } = options;
  const refusedForGood = new Map<EntryId, RefusalCode>();
  let waiting: readonly Entry[] = [];

  function remember(id: EntryId, code: RefusalCode): void {
    // What lies in a signature or a missing key says nothing about the id: a better copy or the key may come.
    if (code === 'bad-signature' || code === 'no-key') return;
    refusedForGood.set(id, code);
    const [oldest] = refusedForGood.keys();
    if (refusedForGood.size > MAX_REFUSED_COUNT && oldest !== undefined) refusedForGood.delete(oldest);
  }

  function sift(list: readonly Uint8Array[]): { readonly fresh: readonly Entry[]; readonly refused: RefusedEntry[] } {
    const refused: RefusedEntry[] = [];
    const fresh = list.flatMap((bytes) => {
      const decoded = decodeEntry(bytes);
      if (!decoded.ok) {
        refused.push({ code: decoded.error });
        return [];
      }
      const { id } = decoded.value;
      const code = refusedForGood.get(id);
      if (code !== undefined) refused.push({ id, code });
      return code !== undefined || index.has(id) ? [] : [decoded.value];
    });
    return { fresh, refused };
  }

  async function add(list: readonly Uint8Array[]): Promise<AddReport> {
    const { fresh, refused } = sift(list);
    const groups = groupCopies([...waiting, ...fresh]);
    const judged = judgeBatch(groups, { index, court, isRefused: (id) => refusedForGood.has(id) });
    const checked = await checkSignatures(judged.candidates, crypto);

    const added: LoggedEntry[] = [];
    const settled = new Set<Entry>();
    const refuse = (id: EntryId, code: RefusalCode, entries: readonly Entry[]): void => {
      remember(id, code);
      refused.push({ id, code });
      for (const entry of entries) settled.add(entry);
    };
    // What only lacks a key waits for it: the key may come with the very next entry.
    for (const [id, code] of judged.refused) refuse(id, code, code === 'no-key' ? [] : (groups.get(id)?.all ?? []));
    for (const { copies, genuine, isProven, node } of checked) {
      const { id, parents } = node;
      for (const copy of copies.all) if (!genuine.includes(copy)) refuse(id, 'bad-signature', [copy]);
      const [first] = genuine;
      if (!isProven) refuse(id, 'bad-proof', copies.all);
      else if (parents.some((parent) => refusedForGood.has(parent))) refuse(id, 'refused-parent', copies.all);
      else if (first !== undefined && parents.every(index.has)) {
        const entry = { id, bytes: encodeEntry(first) };
        index.place({ ...node, ...entry });
        added.push(entry);
        for (const copy of copies.all) settled.add(copy);
      }
    }
    const left = [...groups.values()].flatMap(({ all }) => all).filter((entry) => !settled.has(entry));
    waiting = left.slice(-MAX_WAITING_COUNT);
    return { added, waiting: waiting.length, refused };
  }

  return { add, waiting: () => waiting };
}
