import { isIP, isIPv6 } from 'node:net';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { MeetingPointLimits } from './limits.ts';

const IPV6_GROUPS = 8;
/** A /64 is what one household or one rented machine has: within it, addresses cost nothing. */
const NETWORK_GROUPS = 4;

/** The places there are, in all and for each address. */
export interface Seats {
  /** Takes a place until disposed; `undefined` when there is none. */
  readonly take: (address: string) => Dispose | undefined;
  readonly taken: () => number;
}

export function createSeats(limits: Pick<MeetingPointLimits, 'connections' | 'connectionsPerAddress'>): Seats {
  const takenBy = new Map<string, number>();
  let taken = 0;

  const change = (key: string, by: 1 | -1): void => {
    const count = (takenBy.get(key) ?? 0) + by;
    taken += by;
    if (count === 0) takenBy.delete(key);
    else takenBy.set(key, count);
  };

  return {
    take: (address) => {
      const key = networkOf(address);
      if (taken >= limits.connections || (takenBy.get(key) ?? 0) >= limits.connectionsPerAddress) return undefined;
      change(key, 1);
      let isTaken = true;
      return () => {
        if (isTaken) change(key, -1);
        isTaken = false;
      };
    },
    taken: () => taken,
  };
}

/** What counts as one address: an IPv4 address, a /64 of IPv6, and all that is neither as one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(address) === 0) return 'unknown';
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.split('::');
  const left = groupsOf(before);
  const right = groupsOf(after ?? '');
  const zeros = Array.from({ length: IPV6_GROUPS - left.length - right.length }, () => '0');
  const groups = after === undefined ? left : [...left, ...zeros, ...right];
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16).toString(16));
}
