import { equalBytes, toHex } from '#shared/kernel/bytes.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { SIGNATURE_BYTES } from '../graph/entry.ts';
import type { MembershipGraph } from '../graph/membership-graph.ts';
import { loadEntries } from '../graph/stored-entries.ts';
import type { ReplicaPorts } from '../stores.ts';
import { readGraph } from './read-graph.ts';

/** What became of a stored graph that was put right. */
export interface MendedGraph {
  /** `undefined` when how the circle began is nowhere. */
  readonly graph: MembershipGraph | undefined;
  /** Rows that still count for nothing; without a beginning none does. */
  readonly wrongCount: number;
}

/**
 * Puts together what is stored of a graph and other copies of its entries, each judged anew, and stores what counts: also in the
 * place of what the disk has altered, be it a signature (SPEC KEPT9). What is stored and genuine stays.
 * **Errors**: `AppError` of the stores or the keys.
 */
export async function mendGraph(
  circle: KeyringCircle,
  others: readonly Uint8Array[],
  { graph: log, crypto }: Pick<ReplicaPorts, 'graph' | 'crypto'>,
): Promise<MendedGraph> {
  const { circleId } = circle;
  const { entries, altered } = await loadEntries(circleId, log);
  // What is stored first: of several genuine copies the first one counts.
  const graph = await readGraph(circle, [...entries.map(({ bytes }) => bytes), ...others], { crypto });
  const right = graph?.entriesUnknownTo([]) ?? [];
  const stored = new Map(entries.map(({ id, bytes }) => [id, bytes]));
  await log.append(circleId, right);
  await log.replace(
    circleId,
    right.filter(({ id, bytes }) => !equalBytes(stored.get(id) ?? bytes, bytes)),
  );
  const ids = new Set(right.map(({ id }) => id));
  return { graph, wrongCount: [...entries, ...altered].filter(({ id }) => !ids.has(id)).length };
}

/**
 * Puts back what the database has lost or altered of a graph and the record still has (SPEC KEPT3). Checks no signature while
 * nothing is lacking. Answers how many rows are altered still.
 */
export async function mendFromRecord(
  circle: KeyringCircle,
  recorded: readonly Uint8Array[],
  ports: Pick<ReplicaPorts, 'graph' | 'crypto'>,
): Promise<number> {
  const { entries, altered } = await loadEntries(circle.circleId, ports.graph);
  const known = new Set(entries.map(({ bytes }) => signatureOf(bytes)));
  if (recorded.every((bytes) => known.has(signatureOf(bytes)))) return altered.length;
  await mendGraph(circle, recorded, ports);
  return (await loadEntries(circle.circleId, ports.graph)).altered.length;
}

/** Two entries have two: what is recorded need not be digested to be found. */
function signatureOf(bytes: Uint8Array): string {
  return toHex(bytes.subarray(-SIGNATURE_BYTES));
}
