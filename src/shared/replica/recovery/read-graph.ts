import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { createCircleKeys } from '../circle-keys.ts';
import { decodeEntry } from '../graph/entry-codec.ts';
import { createMembershipGraph, type MembershipGraph } from '../graph/membership-graph.ts';
import { openGenesis } from '../open-genesis.ts';
import type { ReplicaPorts } from '../stores.ts';

const NO_BEGINNING: readonly string[] = ['genesis-missing', 'genesis-invalid'];

/**
 * What these entries, from wherever they come, say of a circle; `undefined` when its beginning is not among them. Each is judged
 * as if it came from a peer. **Errors**: `AppError` as for opening, when the beginning is not that of the keyring.
 */
export async function readGraph(
  circle: KeyringCircle,
  entries: readonly Uint8Array[],
  { crypto }: Pick<ReplicaPorts, 'crypto'>,
): Promise<MembershipGraph | undefined> {
  const named = entries.flatMap((bytes): LoggedEntry[] => {
    const entry = decodeEntry(bytes);
    return entry.ok ? [{ id: entry.value.id, bytes }] : [];
  });
  try {
    const begun = await openGenesis(circle, named, crypto);
    const graph = createMembershipGraph({ ...begun, crypto, keyFor: createCircleKeys(circle).epochKey });
    await graph.add(entries);
    return graph;
  } catch (error) {
    if (error instanceof AppError && NO_BEGINNING.includes(error.code)) return undefined;
    throw error;
  }
}
