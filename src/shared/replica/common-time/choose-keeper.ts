import type { DeviceId } from '#shared/kernel/ids.ts';
import { MAX_HOP_COUNT } from './time-message.ts';

/** Two who came at nearly the same time cannot tell who was first. */
const SAME_AGE_MS = 50;

/** A way to a keeper's time: by a device that has it, or by this device itself. */
export interface Way {
  /** Whom to ask. */
  readonly device: DeviceId;
  readonly keeper: DeviceId;
  /** A place in an order of all devices that is another one in each room. */
  readonly rank: string;
  readonly isSettled: boolean;
  /** How long the keeper has been in the room. */
  readonly ageMs: number;
  readonly hopCount: number;
  /** Told by both that they are the keeper themselves, for some time: their ages do not decide it. */
  readonly isDisputed: boolean;
}

/**
 * Whose time counts, and by which way (SPEC TIME4): where somebody's is settled, that of the first by rank; else that of the one
 * who has been there longest; then the shortest way. Everybody who sees the same chooses the same.
 */
export function chooseKeeper(own: Way, others: readonly Way[]): Way {
  const reachable = others.filter(({ keeper, hopCount }) => keeper !== own.device && hopCount <= MAX_HOP_COUNT);
  const settled = [own, ...reachable].filter(({ isSettled }) => isSettled);
  return first(settled.length > 0 ? settled : eldest(own, reachable)) ?? own;
}

function eldest(own: Way, others: readonly Way[]): readonly Way[] {
  const ways = [own, ...others];
  const mostMs = Math.max(...ways.map(({ ageMs }) => ageMs));
  const isOwn = own.ageMs === mostMs;
  return ways.filter(({ ageMs, isDisputed }) => mostMs - ageMs <= SAME_AGE_MS || (isOwn && isDisputed));
}

function first(ways: readonly Way[]): Way | undefined {
  return ways.toSorted((a, b) => compare(a.rank, b.rank) || a.hopCount - b.hopCount || compare(a.device, b.device))[0];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
