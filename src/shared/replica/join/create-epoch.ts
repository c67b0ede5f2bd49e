import type { DeviceId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { isClosedToFormer, selectUnreplaced } from '../graph/choose-epoch.ts';
import { ENTRY_KIND, NONCE_BYTES } from '../graph/entry.ts';
import { createEntryWriter, type EntryPorts, type WriteRefusal } from '../graph/entry-writer.ts';
import {
  encodeEpochTerms,
  type HandedKey,
  MAX_HANDED_COUNT,
  MAX_REPLACED_COUNT,
  sealFormerKeys,
} from '../graph/epoch-terms.ts';
import { epochCommitmentOf } from '../graph/genesis.ts';
import type { GraphState } from '../graph/graph-state.ts';
import { handEpochKey } from './epoch-seals.ts';

const KEY_BYTES = 32;

/** Whether somebody who has left still has every key that is here (SPEC EPOCH2). */
export function needsEpoch(
  state: GraphState,
  hasKey: (epochId: GraphState['epochs'][number]['id']) => boolean,
): boolean {
  return state.former.size > 0 && !state.epochs.some((epoch) => hasKey(epoch.id) && isClosedToFormer(state, epoch));
}

/**
 * Writes the entry that begins a new epoch, with its key for every device of those who remain, this one included: the key is in
 * nobody's hands alone, so that nothing depends on what this device does next.
 */
export async function createEpoch(state: GraphState, ports: EntryPorts): Promise<Result<LoggedEntry, WriteRefusal>> {
  const writer = await createEntryWriter(state, ports);
  if (!writer.ok) return writer;
  const { circleId } = state;
  const key = ports.random.bytes(KEY_BYTES);
  const commitment = epochCommitmentOf(key);
  const former = selectUnreplaced(state.epochs.filter(({ id }) => ports.keyFor(id) !== undefined))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, MAX_REPLACED_COUNT);
  const replaces = former.map(({ id }) => id);
  const nonce = ports.random.bytes(NONCE_BYTES);
  const formerKeys = sealFormerKeys(
    replaces.flatMap((id) => ports.keyFor(id) ?? []),
    { circleId, commitment, replaces, epochKey: key, nonce },
  );
  const handed = await handToAll(state, { key, commitment }, ports);
  const body = encodeEpochTerms({ commitment, replaces, nonce, formerKeys, handed });
  const leaves = [...state.former.values()].map(({ leave }) => leave);
  return ok(await writer.value.write(ENTRY_KIND.epoch, body, [...leaves, ...former.map(({ entryId }) => entryId)]));
}

async function handToAll(
  state: GraphState,
  { key, commitment }: { readonly key: Uint8Array; readonly commitment: Uint8Array },
  { random }: EntryPorts,
): Promise<readonly HandedKey[]> {
  const { circleId } = state;
  const devices = [...state.devices.values()]
    .filter(({ replacedBy, takenUpTo }) => replacedBy === undefined && takenUpTo === undefined)
    .toSorted((a, b) => compareIds(a.id, b.id))
    .slice(0, MAX_HANDED_COUNT);
  const handed = await Promise.all(
    devices.map(async (device) => {
      const sealedKey = await handEpochKey({ circleId, commitment, key, device, random });
      return sealedKey === undefined ? [] : [{ device: device.id, sealedKey }];
    }),
  );
  return handed.flat();
}

function compareIds(a: DeviceId, b: DeviceId): number {
  return a < b ? -1 : 1;
}
