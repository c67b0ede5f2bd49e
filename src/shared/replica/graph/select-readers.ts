import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import type { GraphEpoch, GraphState } from './graph-state.ts';

/** What is known of who has which key. */
export interface KnownReaders {
  readonly state: Pick<GraphState, 'devices' | 'epochs'>;
  /** This device. */
  readonly self: DeviceId;
  /** Under which epoch a device has said last what it has. */
  readonly epochOf: (device: DeviceId) => EpochId | undefined;
}

/**
 * Whether every device of those who remain is known to have the key of an epoch: it came when the epoch had begun, or has said
 * something under it, or under one that replaces it (SPEC EPOCH5).
 */
export function isReadByAll(epoch: GraphEpoch, { state, self, epochOf }: KnownReaders): boolean {
  const after = selectReplacing(epoch, state.epochs);
  return [...state.devices.values()].every(({ id, takenUpTo, replacedBy, metEpochs }) => {
    if (id === self || takenUpTo !== undefined || replacedBy !== undefined) return true;
    const said = epochOf(id);
    return metEpochs.has(epoch.id) || (said !== undefined && after.has(said));
  });
}

/** The newest epoch with a key here that everybody is known to read; the first, while there is none. */
export function chooseCarrying(
  known: KnownReaders,
  writing: EpochId,
  hasKey: (epochId: EpochId) => boolean,
): EpochId | undefined {
  const { epochs } = known.state;
  const current = epochs.find(({ id }) => id === writing);
  const older = epochs.filter(({ id }) => id !== writing && hasKey(id)).toReversed();
  const found = [...(current === undefined ? [] : [current]), ...older].find((epoch) => isReadByAll(epoch, known));
  return (found ?? epochs[0])?.id;
}

/** An epoch, and those that replace it, one after the other. */
function selectReplacing({ id }: GraphEpoch, epochs: readonly GraphEpoch[]): ReadonlySet<EpochId> {
  const found = new Set([id]);
  // In the order of the graph, one that replaces comes later.
  for (const { id: next, terms } of epochs)
    if (terms?.replaces.some((each) => found.has(each)) === true) found.add(next);
  return found;
}
