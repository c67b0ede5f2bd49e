import type { DeviceId } from '#shared/kernel/ids.ts';
import type { HaveMessage, Tip, WantedLog } from './messages.ts';

/** How many envelopes of each wanted log a peer says to have beyond those that are here. It may say what it likes. */
export function countAwaited(
  wanted: readonly WantedLog[],
  have: HaveMessage,
  here: readonly Tip[],
): ReadonlyMap<DeviceId, number> {
  const furthest = (tips: readonly Tip[], of: DeviceId): number =>
    Math.max(0, ...tips.filter(({ device }) => device === of).map(({ seq }) => seq));
  return new Map(
    wanted.map(({ device }) => [device, Math.max(0, furthest(have.tips, device) - furthest(here, device))] as const),
  );
}
