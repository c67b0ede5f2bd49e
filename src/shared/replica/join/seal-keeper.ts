import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { CircleMembership } from '../graph/circle-membership.ts';
import type { EntryPorts } from '../graph/entry-writer.ts';
import type { GraphState } from '../graph/graph-state.ts';
import { turnMs } from './answering-order.ts';
import { createMissingSeal } from './epoch-seals.ts';

/** Writes the Seals that are missing, each device in its turn, until none is (SPEC SEAL5). */
export function keepSealsWritten(options: {
  readonly device: DeviceId;
  readonly membership: Pick<CircleMembership, 'state' | 'add'>;
  readonly ports: EntryPorts;
  readonly logger: Logger;
}): Dispose {
  const { device, membership, ports, logger } = options;
  let stopWaiting: Dispose | undefined;
  let lookedAt: GraphState | undefined;
  let isDisposed = false;

  async function writeAll(): Promise<void> {
    try {
      for (;;) {
        lookedAt = membership.state.get();
        const seal = await createMissingSeal(lookedAt, ports);
        if (isDisposed || !seal.ok || seal.value === undefined) return;
        const { added } = await membership.add([seal.value.bytes]);
        if (added.length === 0) return;
      }
    } catch (error) {
      logger.error('a key could not be sealed to a device of the circle', error);
    }
  }

  function plan(): void {
    const state = membership.state.get();
    if (isDisposed || stopWaiting !== undefined || state.missingSeals.length === 0) return;
    stopWaiting = ports.clock.after(turnMs(state, device), () => {
      void writeAll().finally(() => {
        stopWaiting = undefined;
        // What could not be sealed is left until the circle changes.
        if (membership.state.get() !== lookedAt) plan();
      });
    });
  }

  const stopFollowing = membership.state.subscribe(plan);
  plan();
  return () => {
    isDisposed = true;
    stopFollowing();
    stopWaiting?.();
  };
}
