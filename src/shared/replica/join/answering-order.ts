import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { GraphState } from '../graph/graph-state.ts';

/** How long the others leave it to the inviting device, which may be about to answer. */
const HEAD_START_MS = 3 * SECOND_MS;

/** How long a device leaves something to those before it that each member's device could do (SPEC JOIN13). */
export function turnMs(state: Pick<GraphState, 'devices'>, device: DeviceId, first?: DeviceId): number {
  if (device === first) return 0;
  const present = [...state.devices].filter(([, { takenUpTo }]) => takenUpTo === undefined).map(([id]) => id);
  const others = present.filter((id) => id !== first).toSorted();
  return HEAD_START_MS + Math.max(0, others.indexOf(device)) * SECOND_MS;
}
