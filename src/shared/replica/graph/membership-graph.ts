import type { DeviceId, EntryId, EpochId, MemberId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { circleTagOf } from '../names.ts';
import { type AddReport, createEntryIntake } from './entry-intake.ts';
import { deriveEntryKey, type EntryKey } from './entry-seal.ts';
import { foldGraph } from './fold-graph.ts';
import type { Genesis } from './genesis.ts';
import { createGraphIndex } from './graph-index.ts';
import { NO_STANDING, standingAfter } from './graph-node.ts';
import { selectFarewell, selectProof, selectUnknownTo } from './graph-queries.ts';
import type { GraphSeal, GraphState } from './graph-state.ts';
import type { Court } from './judge-entry.ts';
import { selectMembersAt } from './select-members-at.ts';
import { selectWaitingSeals } from './select-waiting-seals.ts';

/**
 * Who belongs to one circle, by its signed entries.
 * **Guarantees**: everything but the report of `add` depends only on which entries were added, never on their order.
 */
export interface MembershipGraph {
  /**
   * Takes entries as they come: in any order, more than once, from anybody.
   * **Errors**: those of `DeviceCrypto`; then nothing was taken and nothing lost that had waited.
   */
  readonly add: (entries: readonly Uint8Array[]) => Promise<AddReport>;
  /** The same object until something was added. */
  readonly state: () => GraphState;
  /** Whether an entry counts. */
  readonly knows: (id: EntryId) => boolean;
  /** Ascending. */
  readonly heads: () => readonly EntryId[];
  /** What somebody with these heads lacks, parents first; everything for somebody without any. */
  readonly entriesUnknownTo: (heads: Iterable<EntryId>) => readonly LoggedEntry[];
  /** What shows a stranger that a device belongs here, parents first; `undefined` when 64 KiB do not hold it. */
  readonly proofFor: (device: DeviceId) => readonly LoggedEntry[] | undefined;
  /** What a device of somebody who has left is told, parents first; `undefined` for every other. */
  readonly farewellFor: (device: DeviceId) => readonly LoggedEntry[] | undefined;
  /** The Seals for a device among what waits, unchecked: they may bring the very key that the others wait for. */
  readonly waitingSeals: (device: DeviceId) => readonly GraphSeal[];
  /** Who belonged to the circle where these entries were the heads; `undefined` while one of them is not here (SPEC STATE3). */
  readonly membersAt: (heads: readonly EntryId[]) => readonly MemberId[] | undefined;
}

/** Begins with the Genesis alone, which the caller has read and checked. */
export function createMembershipGraph(options: {
  readonly genesis: Genesis;
  readonly genesisBytes: Uint8Array;
  readonly crypto: DeviceCrypto;
  /** `undefined` when this device was never given that epoch. */
  readonly keyFor: (epochId: EpochId) => Uint8Array | undefined;
}): MembershipGraph {
  const { genesis, genesisBytes, crypto, keyFor } = options;
  const index = createGraphIndex();
  const keyOf = createEntryKeys(genesis, keyFor);
  const intake = createEntryIntake({ index, crypto, court: { genesis, keyOf } });
  let state: GraphState | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const { entryId, device, deviceKeys, founder, at } = genesis;
  const fact = { kind: 'genesis', joiner: { member: founder, device, keys: deviceKeys } } as const;
  const standing = standingAfter(NO_STANDING, { id: entryId, device, fact });
  index.place({ id: entryId, parents: [], device, at, depth: 0, fact, standing, bytes: genesisBytes });

  const current = (): GraphState => (state ??= foldGraph(index, genesis));

  async function addNow(entries: readonly Uint8Array[]): Promise<AddReport> {
    const report = await intake.add(entries);
    if (report.added.length > 0) state = undefined;
    return report;
  }

  return {
    add: (entries) => {
      // One after the other, whatever became of the one before: its caller is told.
      const turn = last.then(
        () => addNow(entries),
        () => addNow(entries),
      );
      last = turn;
      return turn;
    },
    state: current,
    knows: index.has,
    heads: index.heads,
    entriesUnknownTo: (heads) => selectUnknownTo(index, heads),
    proofFor: (whose) => selectProof(index, whose),
    farewellFor: (whose) => selectFarewell(index, current(), whose),
    waitingSeals: (device) => selectWaitingSeals(intake.waiting(), device, keyOf),
    membersAt: (at) => selectMembersAt(index, genesis, at),
  };
}

function createEntryKeys(genesis: Genesis, keyFor: (epochId: EpochId) => Uint8Array | undefined): Court['keyOf'] {
  const circleTag = circleTagOf(genesis.circleId);
  const derived = new Map<string, EntryKey>();
  return (epochId, device) => {
    const name = `${epochId} ${device}`;
    const known = derived.get(name);
    if (known !== undefined) return known;
    const epochKey = keyFor(epochId);
    if (epochKey === undefined) return undefined;
    const key = deriveEntryKey({ epochKey, circleTag, epochId, device });
    derived.set(name, key);
    return key;
  };
}
