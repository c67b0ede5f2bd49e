import type { EpochId } from '#shared/kernel/ids.ts';
import type { GraphEpoch, GraphState } from './graph-state.ts';

type HasKey = (epochId: EpochId) => boolean;

/** Whether nobody who has left was given the key of an epoch. */
export function isClosedToFormer({ former }: Pick<GraphState, 'former'>, { without }: GraphEpoch): boolean {
  return [...former.keys()].every((member) => without.has(member));
}

/**
 * The epoch to write under: of those whose key is here and nobody who has left was given, the one that none of them replaces;
 * of several the lowest (SPEC EPOCH3). While there is none, the newest that is here at all, so that nothing is lost.
 */
export function chooseEpoch(state: Pick<GraphState, 'epochs' | 'former'>, hasKey: HasKey): GraphEpoch | undefined {
  const open = state.epochs.filter(({ id }) => hasKey(id));
  const closed = open.filter((epoch) => isClosedToFormer(state, epoch));
  const [lowest] = selectUnreplaced(closed.length > 0 ? closed : open).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return lowest;
}

/** Those of these epochs that none of these replaces. */
export function selectUnreplaced(epochs: readonly GraphEpoch[]): readonly GraphEpoch[] {
  const replaced = new Set(epochs.flatMap(({ terms }) => terms?.replaces ?? []));
  return epochs.filter(({ id }) => !replaced.has(id));
}
