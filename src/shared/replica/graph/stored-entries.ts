import type { CircleId } from '#shared/kernel/ids.ts';
import type { GraphLog, LoggedEntry } from '#shared/ports/graph-log.ts';
import { decodeEntry } from './entry-codec.ts';

/** The entries of a graph as they are stored. */
export interface StoredEntries {
  readonly entries: readonly LoggedEntry[];
  /** Rows that the disk has altered: what they hold counts as not there (SPEC KEPT9). */
  readonly altered: readonly LoggedEntry[];
}

/** Reads what is stored of a graph. **Errors**: those of `GraphLog`. */
export async function loadEntries(circleId: CircleId, graph: Pick<GraphLog, 'load'>): Promise<StoredEntries> {
  const rows = await graph.load(circleId);
  const entries = rows.filter(isStoredEntry);
  return { entries, altered: rows.filter((row) => !entries.includes(row)) };
}

/** Whether a row is still the entry that it is named. The id covers everything but the signature. */
export function isStoredEntry({ id, bytes }: LoggedEntry): boolean {
  const decoded = decodeEntry(bytes);
  return decoded.ok && decoded.value.id === id;
}
