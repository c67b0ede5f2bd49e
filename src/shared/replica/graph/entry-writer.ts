import { assert } from '#shared/kernel/assert.ts';
import type { CircleId, DeviceId, EntryId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { Random } from '#shared/ports/random.ts';
import { circleTagOf, deviceIdOf } from '../names.ts';
import { MAX_PARENT_COUNT, NONCE_BYTES } from './entry.ts';
import { encodeEntry } from './entry-codec.ts';
import { chooseEpoch } from './choose-epoch.ts';
import { deriveEntryKey, sealEntry } from './entry-seal.ts';
import type { GraphEpoch, GraphState } from './graph-state.ts';

/** What writing an entry takes from the world. */
export interface EntryPorts {
  readonly crypto: DeviceCrypto;
  readonly random: Random;
  readonly clock: Clock;
  /** `undefined` when this device was never given that epoch. */
  readonly keyFor: (epochId: EpochId) => Uint8Array | undefined;
}

/** Why this device cannot write any entry now. */
export type WriteRefusal = 'newer-version' | 'not-a-member' | 'no-key';

/** This device at one state of the graph, ready to write what comes after it. */
export interface EntryWriter {
  readonly circleId: CircleId;
  readonly device: DeviceId;
  readonly at: number;
  /** `needs` are the entries without which this one would not be valid. */
  readonly write: (kind: number, body: Uint8Array, needs?: readonly EntryId[]) => Promise<LoggedEntry>;
  /** The same under the first epoch, whose key everybody has: for what brings somebody the others. */
  readonly writeForAll: EntryWriter['write'];
}

/** Makes this device ready to write. */
export async function createEntryWriter(
  state: GraphState,
  { crypto, random, clock, keyFor }: EntryPorts,
): Promise<Result<EntryWriter, WriteRefusal>> {
  if (state.access !== 'write') return err(state.access);
  const own = state.devices.get(deviceIdOf(await crypto.keys()));
  if (own === undefined || own.takenUpTo !== undefined) return err('not-a-member');
  const epoch = chooseEpoch(state, (id) => keyFor(id) !== undefined);
  const [first] = state.epochs;
  if (epoch === undefined || first === undefined) return err('no-key');
  const { circleId, heads } = state;
  const device = own.id;
  const ownEntry = own.entryId;
  const at = clock.now();

  async function write(
    { id: epochId, entryId }: GraphEpoch,
    kind: number,
    body: Uint8Array,
    needs: readonly EntryId[],
  ) {
    const epochKey = keyFor(epochId);
    assert(epochKey !== undefined, 'an entry is written under a key that is here');
    const key = deriveEntryKey({ epochKey, circleTag: circleTagOf(circleId), epochId, device });
    const parents = chooseParents(heads, [ownEntry, entryId, ...needs]);
    const nonce = random.bytes(NONCE_BYTES);
    const header = { kind, critical: true, parents, device, at };
    const entry = await sealEntry({ header, epochId, nonce, body, key, crypto });
    return { id: entry.id, bytes: encodeEntry(entry) };
  }

  return ok({
    circleId,
    device,
    at,
    write: (kind, body, needs = []) => write(epoch, kind, body, needs),
    writeForAll: (kind, body, needs = []) => write(keyFor(first.id) === undefined ? epoch : first, kind, body, needs),
  });
}

/** All heads; of more than 16, what the entry cannot do without and then the lowest (SPEC GRAPH10). */
function chooseParents(heads: readonly EntryId[], needs: readonly EntryId[]): readonly EntryId[] {
  if (heads.length <= MAX_PARENT_COUNT) return heads;
  return [...new Set([...needs, ...heads])].slice(0, MAX_PARENT_COUNT).toSorted();
}
