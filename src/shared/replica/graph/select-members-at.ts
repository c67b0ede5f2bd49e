import type { EntryId, MemberId } from '#shared/kernel/ids.ts';
import { foldGraph } from './fold-graph.ts';
import type { Genesis } from './genesis.ts';
import type { GraphIndex } from './graph-index.ts';
import { closureOf, compareNodes } from './graph-node.ts';

/**
 * Who belonged to the circle where these entries were the heads, in the order of the graph; `undefined` while one of them is not
 * here. It follows from the entries and their past alone, whatever else is known. Source: SPEC STATE3.
 */
export function selectMembersAt(
  index: Pick<GraphIndex, 'get' | 'has'>,
  genesis: Genesis,
  heads: readonly EntryId[],
): readonly MemberId[] | undefined {
  if (heads.length === 0 || !heads.every(index.has)) return undefined;
  const past = [...closureOf(heads, index.get).values()].toSorted(compareNodes);
  return [...foldGraph({ ordered: () => past, heads: () => heads }, genesis).members.keys()];
}
