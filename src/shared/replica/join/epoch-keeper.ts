import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { isClosedToFormer } from '../graph/choose-epoch.ts';
import type { CircleMembership } from '../graph/circle-membership.ts';
import type { EntryPorts } from '../graph/entry-writer.ts';
import type { GraphState } from '../graph/graph-state.ts';
import { createEpoch, needsEpoch } from './create-epoch.ts';

/** How long the others leave it to the first, which is about to begin one. */
const HEAD_START_MS = 3 * SECOND_MS;
/** How long a key is waited for that somebody may be sealing to this device. */
const SEAL_WITHIN_MS = 30 * SECOND_MS;
const AFTER_FAILURE_MS = 5 * SECOND_MS;

/** Begins a new epoch when somebody has left, each device in its turn, until there is one (SPEC EPOCH2). */
export function keepEpochClosed(options: {
  readonly device: DeviceId;
  readonly membership: Pick<CircleMembership, 'state' | 'add'>;
  /** The devices of members that are connected now. */
  readonly connected: () => readonly DeviceId[];
  readonly ports: EntryPorts;
  readonly logger: Logger;
}): Dispose {
  const { device, membership, connected, ports, logger } = options;
  const hasKey = (epochId: Parameters<EntryPorts['keyFor']>[0]): boolean => ports.keyFor(epochId) !== undefined;
  let stopWaiting: Dispose | undefined;
  let isDisposed = false;

  const isNeeded = (state: GraphState): boolean => {
    const own = state.devices.get(device);
    const isHere = own !== undefined && own.takenUpTo === undefined && own.replacedBy === undefined;
    return !isDisposed && isHere && state.access === 'write' && needsEpoch(state, hasKey);
  };

  function delayMs(state: GraphState): number {
    const here = [device, ...connected().filter((id) => state.devices.get(id)?.takenUpTo === undefined)];
    const rank = here.toSorted().indexOf(device);
    const turn = rank === 0 ? 0 : HEAD_START_MS + rank * SECOND_MS;
    return state.epochs.some((epoch) => isClosedToFormer(state, epoch)) ? turn + SEAL_WITHIN_MS : turn;
  }

  async function begin(): Promise<void> {
    const state = membership.state.get();
    if (!isNeeded(state)) return;
    const epoch = await createEpoch(state, ports);
    // Whoever has written one meanwhile was first.
    if (!isDisposed && epoch.ok && isNeeded(membership.state.get())) await membership.add([epoch.value.bytes]);
  }

  function plan(afterMs = 0): void {
    const state = membership.state.get();
    if (stopWaiting !== undefined || !isNeeded(state)) return;
    stopWaiting = ports.clock.after(afterMs + delayMs(state), () => {
      begin().then(
        () => {
          stopWaiting = undefined;
          plan(AFTER_FAILURE_MS);
        },
        (error: unknown) => {
          logger.error('no new epoch could be begun', error);
          stopWaiting = undefined;
          plan(AFTER_FAILURE_MS);
        },
      );
    });
  }

  const stopFollowing = membership.state.subscribe(() => plan());
  plan();
  return () => {
    isDisposed = true;
    stopFollowing();
    stopWaiting?.();
  };
}
