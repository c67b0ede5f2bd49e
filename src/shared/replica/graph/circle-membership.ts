import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { GraphLog, LoggedEntry } from '#shared/ports/graph-log.ts';
import type { AddReport } from './entry-intake.ts';
import type { Genesis } from './genesis.ts';
import type { GraphState } from './graph-state.ts';
import { createMembershipGraph, type MembershipGraph } from './membership-graph.ts';

const RETRY_MS = 5 * SECOND_MS;

/** The membership graph of an open circle, kept on the disk. */
export interface CircleMembership extends Pick<
  MembershipGraph,
  'knows' | 'heads' | 'entriesUnknownTo' | 'proofFor' | 'farewellFor' | 'membersAt'
> {
  readonly state: Observable<GraphState>;
  /**
   * Takes entries from anywhere. What counts is stored when this resolves, and only then seen in `state`.
   * **Errors**: those of `DeviceCrypto` and `GraphLog`. What the disk did not take is tried again by itself.
   */
  readonly add: (entries: readonly Uint8Array[]) => Promise<AddReport>;
  readonly dispose: Dispose;
}

/** Reads the graph of a circle back. */
export async function loadMembership(options: {
  readonly circleId: CircleId;
  readonly genesis: Genesis;
  readonly stored: readonly LoggedEntry[];
  readonly genesisBytes: Uint8Array;
  readonly crypto: DeviceCrypto;
  readonly log: GraphLog;
  readonly clock: Clock;
  readonly keyFor: Parameters<typeof createMembershipGraph>[0]['keyFor'];
  /** Looks for keys in what has come, and answers whether there are more now. */
  readonly learn?: (graph: MembershipGraph) => Promise<boolean>;
}): Promise<CircleMembership> {
  const { circleId, genesis, stored, genesisBytes, crypto, log, clock, keyFor, learn } = options;
  const graph = createMembershipGraph({ genesis, genesisBytes, crypto, keyFor });
  await addAll(stored.map(({ bytes }) => bytes));
  const state = createSubject(graph.state());
  let unstored: readonly LoggedEntry[] = [];
  let stopRetry: Dispose | undefined;

  /** A key that stands in one entry may open another, which may bring the next. */
  async function addAll(entries: readonly Uint8Array[]): Promise<AddReport> {
    let report = await graph.add(entries);
    while ((await learn?.(graph)) === true) {
      const more = await graph.add([]);
      const refused = report.refused.filter(({ code }) => code !== 'no-key');
      report = { ...more, added: [...report.added, ...more.added], refused: [...refused, ...more.refused] };
    }
    return report;
  }

  async function store(): Promise<void> {
    stopRetry?.();
    stopRetry = undefined;
    const storing = unstored;
    try {
      if (storing.length > 0) await log.append(circleId, storing);
    } catch (error) {
      // Nobody sends them again: they are known here.
      stopRetry ??= clock.after(RETRY_MS, () => void store().catch(() => undefined));
      throw error;
    }
    unstored = unstored.filter((entry) => !storing.includes(entry));
    state.set(graph.state());
  }

  return {
    state,
    knows: graph.knows,
    heads: graph.heads,
    entriesUnknownTo: graph.entriesUnknownTo,
    proofFor: graph.proofFor,
    farewellFor: graph.farewellFor,
    membersAt: graph.membersAt,
    add: async (entries) => {
      const report = await addAll(entries);
      unstored = [...unstored, ...report.added];
      await store();
      return report;
    },
    dispose: () => stopRetry?.(),
  };
}
