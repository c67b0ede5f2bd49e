import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject, type Subject } from '#shared/kernel/observable.ts';
import type { CommonTime } from '#shared/ports/workspace.ts';
import { createCommonTime } from '#shared/replica/common-time/common-time.ts';
import { type AsidesOfCircle, createAsides } from '#shared/replica/sync/asides.ts';
import { type Choices, createChoices } from './seeded-choices.ts';
import { createSimulatedTime, type ProcessClock, type SimulatedTime, type WallClock } from './simulated-time.ts';

/** How long a message takes from one device to another, apart from what it waits for those before it. */
export type Travel = (from: DeviceId, to: DeviceId) => number;

/** A device that may be in the room. */
export interface Guest {
  readonly device: DeviceId;
  readonly wall: WallClock;
  readonly clock: ProcessClock;
  readonly asides: AsidesOfCircle;
  readonly peers: Subject<readonly { readonly device: DeviceId; readonly member: MemberId }[]>;
  /** While it is in the room. */
  time: CommonTime | undefined;
  readonly enter: (options?: { readonly room?: string; readonly atLeast?: number }) => CommonTime;
  readonly leave: () => void;
  /** Closes the lid: its time stands still, and nothing that it waits for happens before it wakes. */
  readonly sleep: () => void;
  readonly wake: () => void;
}

/** Devices with clocks of their own, linked as a test says, in simulated time. */
export interface TimeRoom {
  readonly time: SimulatedTime;
  readonly guests: readonly Guest[];
  readonly add: (wall?: WallClock) => Guest;
  /** Links two, or cuts their link: what is on its way is lost. */
  readonly link: (a: Guest, b: Guest) => void;
  readonly cut: (a: Guest, b: Guest) => void;
  readonly linkAll: () => void;
  readonly areLinked: (a: Guest, b: Guest) => boolean;
  /** How far the times of those who are named, or of all in the room, are apart now. */
  readonly spreadMs: (guests?: readonly Guest[]) => number;
  /** How often a time was seen to run backwards, and whether it was settled before. */
  readonly setBacks: { readonly device: DeviceId; readonly wasSettled: boolean }[];
  /** Every message that was sent. */
  readonly sent: { readonly from: DeviceId; readonly to: DeviceId; readonly bytes: Uint8Array }[];
  readonly errors: string[];
}

/** Delays of 1 to 80 ms that differ by direction by up to 20 ms, and a few more that change from message to message. */
export function unevenTravel(choices: Choices, jitterMs = 4): Travel {
  const ways = new Map<string, number>();
  return (from, to) => {
    const name = `${from} ${to}`;
    const back = ways.get(`${to} ${from}`);
    const way =
      ways.get(name) ??
      (back === undefined ? choices.between(1, 80) : Math.min(80, Math.max(1, back + choices.between(-20, 20))));
    ways.set(name, way);
    return way + choices.fraction() * jitterMs;
  };
}

export function createTimeRoom(travel: Travel = () => 10, seed = 1): TimeRoom {
  const time = createSimulatedTime();
  const choices = createChoices(seed, 'devices');
  const guests: Guest[] = [];
  const links = new Map<string, { readonly lastDueAt: Map<DeviceId, number> }>();
  const setBacks: TimeRoom['setBacks'] = [];
  const sent: TimeRoom['sent'] = [];
  const errors: string[] = [];
  const pairOf = (a: DeviceId, b: DeviceId): string => [a, b].toSorted().join(' ');
  const find = (device: DeviceId): Guest | undefined => guests.find((guest) => guest.device === device);

  function followLinks(): void {
    for (const guest of guests) {
      const now = guests.filter((other) => links.has(pairOf(guest.device, other.device)));
      const isSame =
        now.map(({ device }) => device).join() ===
        guest.peers
          .get()
          .map(({ device }) => device)
          .join();
      if (!isSame) guest.peers.set(now.map(({ device }) => ({ device, member: memberOf(device) })));
    }
  }

  function carry(from: DeviceId, to: DeviceId, bytes: Uint8Array): void {
    sent.push({ from, to, bytes });
    const link = links.get(pairOf(from, to));
    if (link === undefined) return;
    const dueAt = Math.max(link.lastDueAt.get(to) ?? 0, time.elapsedMs() + travel(from, to));
    link.lastDueAt.set(to, dueAt);
    time.after(dueAt - time.elapsedMs(), () => {
      if (links.get(pairOf(from, to)) === link) find(to)?.asides.take(from, bytes);
    });
  }

  function add(wall: WallClock = { skewMs: 0 }): Guest {
    const device = Array.from({ length: 32 }, () => choices.between(0, 15).toString(16)).join('') as DeviceId;
    const { clock, sleep, wake } = sleepingClock(time.clockFor(wall));
    const peers: Guest['peers'] = createSubject<ReturnType<Guest['peers']['get']>>([]);
    const connected = createSubject<readonly DeviceId[]>([]);
    peers.subscribe(() => connected.set(peers.get().map((peer) => peer.device)));
    const asides = createAsides({
      ...{ device, connected, clock },
      send: (to, bytes) => carry(device, to, bytes),
      deviceOf: (id) => ({
        member: memberOf(id),
        keys: { signingKey: new Uint8Array(), sealingKey: new Uint8Array() },
      }),
      logger: { error: (message, cause) => errors.push(`${message} ${String(cause)}`) },
    });
    let lastAt = 0;
    let wasSettled = false;
    const guest: Guest = {
      ...{ device, wall, clock, asides, peers, sleep, wake },
      time: undefined,
      enter: ({ room = 'meeting', atLeast } = {}) => {
        lastAt = 0;
        wasSettled = false;
        const entered = createCommonTime({ asides, peers, clock, room, ...(atLeast === undefined ? {} : { atLeast }) });
        guest.time = { ...entered, now };
        return guest.time;
        function now(): number {
          const at = entered.now();
          if (at < lastAt) setBacks.push({ device, wasSettled });
          wasSettled = entered.isSettled();
          lastAt = at;
          return at;
        }
      },
      leave: () => {
        guest.time?.dispose();
        guest.time = undefined;
      },
    };
    guests.push(guest);
    return guest;
  }

  function link(a: Guest, b: Guest): void {
    const pair = pairOf(a.device, b.device);
    if (a === b || links.has(pair)) return;
    links.set(pair, { lastDueAt: new Map() });
    followLinks();
  }

  return {
    ...{ time, guests, add, link, setBacks, sent, errors },
    cut: (a, b) => {
      links.delete(pairOf(a.device, b.device));
      followLinks();
    },
    linkAll: () => {
      for (const a of guests) for (const b of guests) link(a, b);
    },
    areLinked: (a, b) => links.has(pairOf(a.device, b.device)),
    spreadMs: (among = guests) => {
      const all = among.flatMap((guest) => (guest.time === undefined ? [] : [guest.time.now()]));
      return all.length === 0 ? 0 : Math.max(...all) - Math.min(...all);
    },
  };
}

/** A clock of a device that can sleep. */
function sleepingClock(real: ProcessClock) {
  let sleptMs = 0;
  let asleepSince: number | undefined;
  let missed: (() => void)[] = [];
  const clock: ProcessClock = {
    ...real,
    elapsed: () => (asleepSince ?? real.elapsed()) - sleptMs,
    after: (delayMs, call) =>
      real.after(delayMs, () => {
        if (asleepSince === undefined) call();
        else missed.push(call);
      }),
  };
  return {
    clock,
    sleep: () => {
      asleepSince ??= real.elapsed();
    },
    wake: () => {
      if (asleepSince === undefined) return;
      sleptMs += real.elapsed() - asleepSince;
      asleepSince = undefined;
      const due = missed;
      missed = [];
      for (const call of due) call();
    },
  };
}

function memberOf(device: DeviceId): MemberId {
  return device.repeat(2) as MemberId;
}
