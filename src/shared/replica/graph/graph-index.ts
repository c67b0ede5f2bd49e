import type { EntryId } from '#shared/kernel/ids.ts';
import { compareNodes, type GraphNode } from './graph-node.ts';

/** The valid entries of a graph. Whoever places one has made sure that its parents are there. */
export interface GraphIndex {
  readonly get: (id: EntryId) => GraphNode | undefined;
  readonly has: (id: EntryId) => boolean;
  readonly place: (node: GraphNode) => void;
  /** The entries that none builds on, ascending. */
  readonly heads: () => readonly EntryId[];
  /** All entries in the order in which they count. */
  readonly ordered: () => readonly GraphNode[];
}

export function createGraphIndex(): GraphIndex {
  const nodes = new Map<EntryId, GraphNode>();
  const heads = new Set<EntryId>();
  return {
    get: (id) => nodes.get(id),
    has: (id) => nodes.has(id),
    place: (node) => {
      nodes.set(node.id, node);
      for (const parent of node.parents) heads.delete(parent);
      heads.add(node.id);
    },
    heads: () => [...heads].toSorted(),
    ordered: () => [...nodes.values()].toSorted(compareNodes),
  };
}
