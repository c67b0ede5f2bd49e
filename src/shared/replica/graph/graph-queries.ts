import type { DeviceId, EntryId } from '#shared/kernel/ids.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { GraphIndex } from './graph-index.ts';
import type { GraphState } from './graph-state.ts';
import { closureOf, comerOf, compareNodes, type GraphNode } from './graph-node.ts';

/** What one proof may hold, so that a stranger cannot be made to read more (SPEC GRAPH12). */
const MAX_PROOF_BYTES = 64 * 1024;

/** The entries that are not in the past of these heads, parents first. Heads that are not known here say nothing. */
export function selectUnknownTo(index: GraphIndex, heads: Iterable<EntryId>): readonly LoggedEntry[] {
  const known = closureOf(heads, index.get);
  return toLogged(index.ordered().filter(({ id }) => !known.has(id)));
}

/** The smallest complete past that admits a device, parents first; `undefined` when there is none of 64 KiB or less. */
export function selectProof(index: GraphIndex, device: DeviceId): readonly LoggedEntry[] | undefined {
  let smallest: { readonly nodes: readonly GraphNode[]; readonly size: number } | undefined;
  for (const { id, fact } of index.ordered()) {
    if (comerOf(fact)?.device !== device) continue;
    const nodes = [...closureOf([id], index.get).values()];
    const size = nodes.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (size < (smallest?.size ?? MAX_PROOF_BYTES + 1)) smallest = { nodes, size };
  }
  return smallest === undefined ? undefined : toLogged(smallest.nodes.toSorted(compareNodes));
}

/**
 * What shows a device of somebody who has left that this is known: their Leave, and how the circle went on without them, each with
 * its past; `undefined` for every other device. Nothing of it is under a key that they were not given.
 */
export function selectFarewell(
  index: GraphIndex,
  { devices, former, epochs }: Pick<GraphState, 'devices' | 'former' | 'epochs'>,
  device: DeviceId,
): readonly LoggedEntry[] | undefined {
  const member = devices.get(device)?.member;
  const leave = member && former.get(member)?.leave;
  if (member === undefined || leave === undefined) return undefined;
  const next = epochs.find(({ without }) => without.has(member));
  const nodes = closureOf(next === undefined ? [leave] : [leave, next.entryId], index.get);
  return toLogged([...nodes.values()].toSorted(compareNodes));
}

function toLogged(nodes: readonly GraphNode[]): readonly LoggedEntry[] {
  return nodes.map(({ id, bytes }) => ({ id, bytes }));
}
