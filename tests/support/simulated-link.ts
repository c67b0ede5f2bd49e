import type { DeviceId } from '#shared/kernel/ids.ts';
import type { LinkChannel, LinkListener, PeerLink } from '#shared/ports/transport.ts';
import type { Choices } from './seeded-choices.ts';
import type { NetworkWeather } from './simulated-network.ts';
import type { SimulatedTime } from './simulated-time.ts';

const MAX_MESSAGE_BYTES = 320 * 1024;
/** More than this on its way, and the sender should wait. */
const FULL_BYTES = 512 * 1024;
/** How late a message comes that others overtake. */
const LONGEST_DETOUR_MS = 2_000;

/** One end of a link. */
export interface HalfLink {
  readonly link: PeerLink;
  readonly other: () => HalfLink;
  readonly leadsTo: (end: object) => boolean;
  /** Closes this end, tells its listener, and lets the other end know when it can be reached. */
  readonly end: () => void;
  /** Closes this end without a word to anybody: its process is dead. */
  readonly die: () => void;
}

interface End {
  readonly device: DeviceId;
}

interface Making {
  readonly ends: readonly [End, End];
  readonly time: SimulatedTime;
  readonly choices: Choices;
  readonly weather: () => NetworkWeather;
  /** Whether nothing comes through just now. */
  readonly isCut: () => boolean;
  readonly note: (from: DeviceId, bytes: number, isOversized: boolean) => void;
  readonly onEnded: (half: HalfLink, openMs: number) => void;
}

interface Half extends HalfLink {
  readonly receive: (channel: LinkChannel, message: Uint8Array) => void;
}

/** Makes both ends of one link. */
export function connectHalves(making: Making): readonly [HalfLink, HalfLink] {
  const [a, b] = making.ends;
  const atA: Half = createHalf(making, a, b, () => atB);
  const atB: Half = createHalf(making, b, a, () => atA);
  return [atA, atB];
}

function createHalf(making: Making, here: End, there: End, other: () => Half): Half {
  const { time, choices, weather, isCut } = making;
  const openedAt = time.elapsedMs();
  const lastDueAt = { live: 0, log: 0 };
  const early: (readonly [LinkChannel, Uint8Array])[] = [];
  let listener: LinkListener | undefined;
  let isOpen = true;
  let isDead = false;
  /** Something was lost where nothing came through: what follows must not arrive without it. */
  let isBroken = false;
  let flyingBytes = 0;
  let waiting: (() => void)[] = [];

  function wake(): void {
    if (isOpen && flyingBytes >= FULL_BYTES) return;
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  }

  function dueAfter(channel: LinkChannel, bytes: number): number {
    const { leastLatencyMs, mostLatencyMs, bytesPerMs, reordering } = weather();
    const travelMs = choices.between(leastLatencyMs, mostLatencyMs);
    const now = time.elapsedMs();
    if (choices.chance(reordering)) return travelMs + choices.between(0, LONGEST_DETOUR_MS);
    const startAt = Math.max(lastDueAt[channel], now + travelMs);
    lastDueAt[channel] = startAt + Math.ceil(bytes / bytesPerMs);
    return lastDueAt[channel] - now;
  }

  function post(channel: LinkChannel, message: Uint8Array): void {
    flyingBytes += message.length;
    const isLost = choices.chance(weather().loss);
    time.after(dueAfter(channel, message.length), () => {
      flyingBytes -= message.length;
      wake();
      isBroken ||= isCut();
      if (!isLost && !isBroken) other().receive(channel, message);
    });
  }

  function hear(): void {
    for (let next = early.shift(); next !== undefined && isOpen; next = early.shift()) listener?.onMessage(...next);
  }

  function shut(): boolean {
    if (!isOpen) return false;
    isOpen = false;
    wake();
    return true;
  }

  function tellEnd(): void {
    if (isDead) return;
    listener?.onClosed();
    making.onEnded(half, time.elapsedMs() - openedAt);
    time.after(choices.between(1, 200), () => {
      if (!isCut()) other().end();
    });
  }

  const half: Half = {
    other,
    leadsTo: (end) => end === there && isOpen,
    receive: (channel, message) => {
      if (!isOpen) return;
      if (listener === undefined || early.length > 0) early.push([channel, message]);
      else listener.onMessage(channel, message);
    },
    die: () => {
      isDead = true;
      shut();
    },
    end: () => {
      if (shut()) tellEnd();
    },
    link: {
      device: there.device,
      send: (channel, message) => {
        if (!isOpen) return;
        making.note(here.device, message.length, message.length > MAX_MESSAGE_BYTES);
        // The sender may use its buffer again.
        const copy = message.slice();
        post(channel, copy);
        if (choices.chance(weather().repetition)) post(channel, copy);
      },
      drained: () =>
        new Promise((resolve) => {
          waiting.push(resolve);
          wake();
        }),
      listen: (next) => {
        listener = next;
        if (early.length > 0) time.after(0, hear);
      },
      close: () => {
        if (shut()) time.after(0, tellEnd);
      },
    },
  };
  return half;
}
