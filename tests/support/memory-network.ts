import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { MeetingChannel, Network } from '#shared/ports/network.ts';
import { createChoices } from './seeded-choices.ts';
import { createSimulatedNetwork, type SimulatedNetwork } from './simulated-network.ts';
import type { SimulatedTime } from './simulated-time.ts';

const TRAVEL_MS = 20;

type Listener = Parameters<MeetingChannel['subscribe']>[1];

/** One meeting point, and the links that come about there, in the time of a test. */
export interface MemoryNetwork {
  /** Asked at each entering: a device may have taken other keys. */
  readonly forDevice: (device: () => DeviceId) => Network;
  /** While it is away, nothing is published, and what was under way is lost. */
  readonly setAway: (isAway: boolean) => void;
  /** Whoever enters a room from now on meets nobody there. */
  readonly setApart: (isApart: boolean) => void;
  /** Everything that was ever published, with its topic. */
  readonly published: { readonly topic: string; readonly message: Uint8Array }[];
  /** Says something on a topic, as anybody could. */
  readonly say: (topic: string, message: Uint8Array) => void;
  readonly topics: () => readonly string[];
  /** Who is in the room of a topic now. */
  readonly membersOf: (topic: string) => readonly DeviceId[];
}

export function createMemoryNetwork(time: SimulatedTime): MemoryNetwork {
  const rooms = new Map<string, SimulatedNetwork>();
  const present = new Map<string, DeviceId[]>();
  const listeners = new Map<string, Set<Listener>>();
  const published: { readonly topic: string; readonly message: Uint8Array }[] = [];
  let isAway = false;
  let isApart = false;

  function say(topic: string, message: Uint8Array): void {
    if (isAway) return;
    const copy = message.slice();
    published.push({ topic, message: copy });
    time.after(TRAVEL_MS, () => {
      if (isAway) return;
      for (const listener of listeners.get(topic) ?? []) listener.onMessage(copy);
    });
  }

  function subscribe(topic: string, listener: Listener): Dispose {
    const all = listeners.get(topic) ?? new Set<Listener>();
    all.add(listener);
    listeners.set(topic, all);
    time.after(TRAVEL_MS, () => {
      if (!isAway && all.has(listener)) listener.onReach();
    });
    return () => {
      all.delete(listener);
      if (all.size === 0) listeners.delete(topic);
    };
  }

  function roomOf(topic: string): SimulatedNetwork {
    const room = rooms.get(topic) ?? createSimulatedNetwork({ time, choices: createChoices(1) });
    rooms.set(topic, room);
    return room;
  }

  return {
    say,
    published,
    topics: () => [...listeners.keys()],
    membersOf: (topic) => present.get(topic) ?? [],
    setApart: (next) => {
      isApart = next;
    },
    setAway: (next) => {
      isAway = next;
      if (isAway) return;
      for (const all of listeners.values()) for (const listener of all) time.after(TRAVEL_MS, listener.onReach);
    },
    forDevice: (device) => ({
      channel: { subscribe, publish: say },
      enter: ({ topic }) => {
        if (isApart) return { accept: () => () => undefined, rebuild: () => undefined, dispose: () => undefined };
        const self = device();
        const { transport, leave } = roomOf(topic).join(self);
        present.set(topic, [...(present.get(topic) ?? []), self]);
        const dispose = (): void => {
          present.set(
            topic,
            (present.get(topic) ?? []).filter((each) => each !== self),
          );
          leave();
        };
        return { accept: transport.accept, rebuild: () => undefined, dispose };
      },
    }),
  };
}
