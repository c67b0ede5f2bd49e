import { concatBytes, equalBytes } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { Random } from '#shared/ports/random.ts';
import { createSeal } from '../graph/create-seal.ts';
import type { EntryPorts, WriteRefusal } from '../graph/entry-writer.ts';
import { epochCommitmentOf } from '../graph/genesis.ts';
import type { GraphDevice, GraphSeal, GraphState } from '../graph/graph-state.ts';
import type { SealedEpoch } from '../graph/sealed-epoch.ts';
import { idBytes } from '../names.ts';
import { sealFor } from './sealed-box.ts';

/** Where a sealed epoch key belongs: nowhere else does it open. */
interface SealPlace {
  readonly circleId: CircleId;
  readonly epochId: EpochId;
  readonly device: DeviceId;
}

/** Seals an epoch key to a device (SPEC SEAL4); `undefined` when nothing can be sealed to the key it joined with. */
export async function sealEpochKey(options: {
  readonly circleId: CircleId;
  readonly epochId: EpochId;
  readonly key: Uint8Array;
  readonly device: Pick<GraphDevice, 'id' | 'keys'>;
  readonly random: Random;
}): Promise<SealedEpoch | undefined> {
  const { circleId, epochId, key, device, random } = options;
  const sealedKey = await sealFor({
    publicKey: device.keys.sealingKey,
    purpose: 'sealed-epoch',
    context: contextOf({ circleId, epochId, device: device.id }),
    plaintext: key,
    random,
  });
  return sealedKey && { epochId, device: device.id, sealedKey };
}

/**
 * The same for the entry that begins the epoch, whose id cannot stand in itself: bound to the commitment instead (SPEC EPOCH1).
 */
export function handEpochKey(options: {
  readonly circleId: CircleId;
  readonly commitment: Uint8Array;
  readonly key: Uint8Array;
  readonly device: Pick<GraphDevice, 'id' | 'keys'>;
  readonly random: Random;
}): Promise<Uint8Array | undefined> {
  const { circleId, commitment, key, device, random } = options;
  return sealFor({
    publicKey: device.keys.sealingKey,
    purpose: 'sealed-epoch',
    context: handedContextOf(circleId, commitment, device.id),
    plaintext: key,
    random,
  });
}

/** Finds the key of an epoch among the Seals for this device: the first that opens and fits (SPEC SEAL3). */
export async function openSealedEpoch(options: {
  readonly circleId: CircleId;
  readonly seals: Iterable<GraphSeal>;
  readonly epochId: EpochId;
  readonly device: DeviceId;
  /** What the entry that begins the epoch says of its key. */
  readonly commitment: Uint8Array;
  readonly crypto: Pick<DeviceCrypto, 'open'>;
}): Promise<Uint8Array | undefined> {
  const { circleId, seals, epochId, device, commitment, crypto } = options;
  for (const seal of seals) {
    if (seal.epochId !== epochId) continue;
    const context = seal.cameWithEpoch
      ? handedContextOf(circleId, commitment, device)
      : contextOf({ circleId, epochId, device });
    const key = await crypto.open('sealed-epoch', context, seal.sealedKey);
    if (key !== undefined && equalBytes(epochCommitmentOf(key), commitment)) return key;
  }
  return undefined;
}

/**
 * Writes the first Seal that is missing and can be written (SPEC SEAL2); `undefined` when there is none. One at a time, since
 * the next builds on it: the caller adds it to the graph and asks again.
 */
export async function createMissingSeal(
  state: GraphState,
  ports: EntryPorts,
): Promise<Result<LoggedEntry | undefined, WriteRefusal>> {
  for (const { epochId, device: id } of state.missingSeals) {
    const device = state.devices.get(id);
    const key = ports.keyFor(epochId);
    if (device === undefined || key === undefined) continue;
    const { circleId } = state;
    const sealed = await sealEpochKey({ circleId, epochId, key, device, random: ports.random });
    if (sealed === undefined) continue;
    const written = await createSeal(state, sealed, ports);
    if (written.ok) return written;
    if (written.error !== 'unknown-device' && written.error !== 'unknown-epoch') return err(written.error);
  }
  return ok(undefined);
}

function contextOf({ circleId, epochId, device }: SealPlace): Uint8Array {
  return concatBytes(idBytes(circleId), idBytes(epochId), idBytes(device));
}

function handedContextOf(circleId: CircleId, commitment: Uint8Array, device: DeviceId): Uint8Array {
  return concatBytes(idBytes(circleId), commitment, idBytes(device));
}
