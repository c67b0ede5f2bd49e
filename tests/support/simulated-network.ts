import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { PeerLink, Transport } from '#shared/ports/transport.ts';
import type { Choices } from './seeded-choices.ts';
import { connectHalves, type HalfLink } from './simulated-link.ts';
import type { SimulatedTime } from './simulated-time.ts';

/** How bad a network is. What loses, repeats or reorders single messages breaks the promise of a link: real ones do. */
export interface NetworkWeather {
  readonly leastLatencyMs: number;
  readonly mostLatencyMs: number;
  readonly bytesPerMs: number;
  /** Probabilities for one message. */
  readonly loss: number;
  readonly repetition: number;
  readonly reordering: number;
}

/** A network that keeps all its promises. */
export const FAIR_WEATHER: NetworkWeather = {
  leastLatencyMs: 5,
  mostLatencyMs: 60,
  bytesPerMs: 2_000,
  loss: 0,
  repetition: 0,
  reordering: 0,
};

/** One process on the network. */
export interface Endpoint {
  readonly device: DeviceId;
  readonly transport: Transport;
  /** The process is dead: nothing is called any more, and the others find out in their own time. */
  readonly leave: Dispose;
}

/**
 * Links between all processes that can reach each other. Who is at the other end of a link is always true.
 * Devices are never linked with themselves: two processes of one device replace each other.
 */
export interface SimulatedNetwork {
  readonly join: (device: DeviceId) => Endpoint;
  readonly separate: (a: DeviceId, b: DeviceId) => void;
  readonly unite: (a: DeviceId, b: DeviceId) => void;
  readonly uniteAll: () => void;
  readonly areSeparated: (a: DeviceId, b: DeviceId) => boolean;
  readonly setWeather: (weather: NetworkWeather) => void;
  /** Every message above what a link may be given, by its sender. */
  readonly oversized: readonly { readonly from: DeviceId; readonly bytes: number }[];
  readonly traffic: () => { readonly messages: number; readonly bytes: number };
}

/** A link that nobody closed is lost to its ends after this long at most. */
const DEAD_AFTER_MS = 15_000;
const LONGEST_BACKOFF_MS = 60_000;

interface Node {
  readonly device: DeviceId;
  readonly links: Map<DeviceId, HalfLink>;
  onLink: ((link: PeerLink) => void) | undefined;
  isGone: boolean;
}

export function createSimulatedNetwork(options: {
  readonly time: SimulatedTime;
  readonly choices: Choices;
  readonly weather?: NetworkWeather;
}): SimulatedNetwork {
  const { time, choices } = options;
  let weather = options.weather ?? FAIR_WEATHER;
  const nodes = new Set<Node>();
  const separated = new Set<string>();
  const failures = new Map<string, number>();
  const oversized: { readonly from: DeviceId; readonly bytes: number }[] = [];
  const traffic = { messages: 0, bytes: 0 };

  const areSeparated = (a: DeviceId, b: DeviceId): boolean => separated.has(pairOf(a, b));

  function tryLater(a: Node, b: Node, delayMs: number): void {
    time.after(delayMs, () => connect(a, b));
  }

  function connect(a: Node, b: Node): void {
    const canMeet = !a.isGone && !b.isGone && a.onLink !== undefined && b.onLink !== undefined;
    if (!canMeet || a.device === b.device || areSeparated(a.device, b.device)) return;
    if (a.links.get(b.device)?.leadsTo(b) === true && b.links.get(a.device)?.leadsTo(a) === true) return;
    // The newer link replaces the older, at each end.
    a.links.get(b.device)?.end();
    b.links.get(a.device)?.end();
    const [atA, atB] = connectHalves({
      ends: [a, b],
      time,
      choices,
      weather: () => weather,
      isCut: () => areSeparated(a.device, b.device),
      note: (from, bytes, isOversized) => {
        traffic.messages++;
        traffic.bytes += bytes;
        if (isOversized) oversized.push({ from, bytes });
      },
      onEnded: (half, openMs) => handleEnded(half === atA ? a : b, half === atA ? b : a, half, openMs),
    });
    a.links.set(b.device, atA);
    b.links.set(a.device, atB);
    a.onLink?.(atA.link);
    b.onLink?.(atB.link);
  }

  function handleEnded(here: Node, there: Node, half: HalfLink, openMs: number): void {
    if (here.links.get(there.device) === half) here.links.delete(there.device);
    const pair = pairOf(here.device, there.device);
    const failureCount = openMs > DEAD_AFTER_MS ? 0 : (failures.get(pair) ?? 0) + 1;
    failures.set(pair, failureCount);
    const backoffMs = Math.min(500 * 2 ** failureCount, LONGEST_BACKOFF_MS);
    tryLater(here, there, choices.between(backoffMs / 2, backoffMs));
  }

  function meetAll(node: Node): void {
    for (const other of nodes) if (other !== node) tryLater(node, other, choices.between(5, 400));
  }

  function linksBetween(a: DeviceId, b: DeviceId): readonly HalfLink[] {
    const here = [...nodes].filter(({ device }) => device === a).map(({ links }) => links.get(b));
    const there = [...nodes].filter(({ device }) => device === b).map(({ links }) => links.get(a));
    return [...here, ...there].filter((half) => half !== undefined);
  }

  function endSoon(halves: readonly HalfLink[]): void {
    const isAtOnce = choices.chance(0.5);
    for (const half of halves) time.after(isAtOnce ? 0 : choices.between(0, DEAD_AFTER_MS), half.end);
  }

  function unite(a: DeviceId, b: DeviceId): void {
    if (!separated.delete(pairOf(a, b))) return;
    failures.delete(pairOf(a, b));
    for (const here of nodes) {
      if (here.device !== a) continue;
      for (const there of nodes) if (there.device === b) tryLater(here, there, choices.between(5, 3_000));
    }
  }

  return {
    oversized,
    areSeparated,
    traffic: () => ({ ...traffic }),
    setWeather: (next) => {
      weather = next;
    },
    join: (device) => {
      const node: Node = { device, links: new Map(), onLink: undefined, isGone: false };
      nodes.add(node);
      return {
        device,
        transport: {
          accept: (onLink) => {
            if (node.onLink !== undefined) throw new Error('one listener takes all links');
            node.onLink = onLink;
            meetAll(node);
            return () => {
              node.onLink = undefined;
            };
          },
        },
        leave: () => {
          if (node.isGone) return;
          node.isGone = true;
          nodes.delete(node);
          const others = [...node.links.values()].map((half) => half.other());
          for (const half of node.links.values()) half.die();
          endSoon(others);
        },
      };
    },
    separate: (a, b) => {
      separated.add(pairOf(a, b));
      endSoon(linksBetween(a, b));
    },
    unite,
    uniteAll: () => {
      const pairs = [...separated].map((pair) => pair.split(' '));
      for (const [a, b] of pairs) unite(a as DeviceId, b as DeviceId);
    },
  };
}

function pairOf(a: DeviceId, b: DeviceId): string {
  return [a, b].toSorted().join(' ');
}
