import { equalBytes, toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { EpochKey } from '../circle-keys.ts';
import { openFormerKeys } from '../graph/epoch-terms.ts';
import { epochCommitmentOf } from '../graph/genesis.ts';
import type { GraphEpoch, GraphSeal } from '../graph/graph-state.ts';
import type { MembershipGraph } from '../graph/membership-graph.ts';
import { openSealedEpoch } from './epoch-seals.ts';

/** Finds keys in a graph that are not here yet, as far as it can be read (SPEC EPOCH4). **Errors**: those of `DeviceCrypto`. */
export type LearnKeys = (graph: Pick<MembershipGraph, 'state' | 'waitingSeals'>) => Promise<readonly EpochKey[]>;

export function createKeyLearner(options: {
  readonly device: DeviceId;
  readonly crypto: Pick<DeviceCrypto, 'open'>;
  readonly keyFor: (epochId: EpochId) => Uint8Array | undefined;
}): LearnKeys {
  const { device, crypto, keyFor } = options;
  /** What did not open once never will. */
  const tried = new Set<string>();

  async function openOne(
    epoch: GraphEpoch,
    circleId: Parameters<typeof openFormerKeys>[1],
    seals: readonly GraphSeal[],
  ) {
    const { id: epochId, commitment } = epoch;
    const fresh = seals.filter((seal) => seal.epochId === epochId && !tried.has(nameOf(seal)));
    const key = await openSealedEpoch({ circleId, seals: fresh, epochId, device, commitment, crypto });
    if (key === undefined) for (const seal of fresh) tried.add(nameOf(seal));
    return key;
  }

  return async (graph) => {
    const state = graph.state();
    const { circleId, epochs } = state;
    const learned = new Map<EpochId, Uint8Array>();
    const lacks = ({ id }: GraphEpoch): boolean => keyFor(id) === undefined && !learned.has(id);
    if (!epochs.some(lacks)) return [];
    const seals = [...(state.seals.get(device) ?? []), ...graph.waitingSeals(device)];
    for (const epoch of epochs.filter(lacks)) {
      const key = await openOne(epoch, circleId, seals);
      if (key !== undefined) learned.set(epoch.id, key);
    }
    // The newest first: one that replaces another may itself be replaced.
    for (const { id, terms } of epochs.toReversed()) {
      const key = keyFor(id) ?? learned.get(id);
      const former = key && terms && openFormerKeys(terms, circleId, key);
      for (const epoch of epochs.filter(lacks)) {
        const found = former?.get(epoch.id);
        if (found !== undefined && equalBytes(epochCommitmentOf(found), epoch.commitment)) learned.set(epoch.id, found);
      }
    }
    return [...learned].map(([epochId, key]) => ({ epochId, key }));
  };
}

function nameOf({ epochId, sealedKey }: GraphSeal): string {
  return `${epochId} ${toHex(sealedKey)}`;
}
