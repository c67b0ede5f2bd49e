import type { Dispose } from '#shared/kernel/dispose.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Random } from '#shared/ports/random.ts';
import { dial, type DialFailure, type Line } from './dial.ts';

const FIRST_DELAY_MS = SECOND_MS;
/** A meeting point that comes back is to be found while people still look at the screen. */
const LONGEST_DELAY_MS = 15 * SECOND_MS;
/** A line that has held so long makes the next failure a first one. */
const STEADY_AFTER_MS = MINUTE_MS;
/** Shorter than the 30 s after which a meeting point closes who is on no topic. */
const WITHOUT_TOPIC_MAX_MS = 20 * SECOND_MS;

/** How it stands with one other meeting point; `idle` while there is no topic to meet on. */
export type UplinkState =
  | { readonly kind: 'idle' | 'connecting' | 'connected' }
  /** `retryAt` is `undefined` when trying again cannot help. */
  | { readonly kind: 'failed'; readonly reason: DialFailure; readonly retryAt: number | undefined };

/** One other meeting point, called again and again while there are topics. */
export interface Uplink {
  readonly changeTopic: (topic: string, isOpen: boolean) => void;
  /** Sends a published message, unless there is no line. */
  readonly publish: (text: string) => void;
  readonly dispose: Dispose;
}

interface UplinkDependencies {
  readonly url: string;
  /** The topics to be on at present. */
  readonly topics: () => readonly string[];
  readonly onText: (text: string) => void;
  readonly onState: (state: UplinkState) => void;
  readonly clock: Clock;
  readonly random: Random;
}

export function openUplink({ url, topics, onText, onState, clock, random }: UplinkDependencies): Uplink {
  let line: Line | undefined;
  let isConnected = false;
  let failureCount = 0;
  let stopRetry: Dispose | undefined;
  let stopSteady: Dispose | undefined;
  let stopIdle: Dispose | undefined;

  function connect(): void {
    stopRetry = undefined;
    if (topics().length === 0) {
      onState({ kind: 'idle' });
      return;
    }
    onState({ kind: 'connecting' });
    line = dial(url, clock, { onOpen: handleOpen, onText, onEnd: handleEnd });
    if (!line) onState({ kind: 'failed', reason: 'bad-address', retryAt: undefined });
  }

  function handleOpen(): void {
    isConnected = true;
    stopSteady = clock.after(STEADY_AFTER_MS, () => {
      failureCount = 0;
    });
    onState({ kind: 'connected' });
    line?.send(JSON.stringify({ type: 'subscribe', topics: topics() }));
  }

  function handleEnd(reason: DialFailure): void {
    forgetLine();
    const delayMs = jittered(Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failureCount), random);
    failureCount++;
    stopRetry = clock.after(delayMs, connect);
    onState({ kind: 'failed', reason, retryAt: clock.now() + delayMs });
  }

  function forgetLine(): void {
    line = undefined;
    isConnected = false;
    stopSteady?.();
    stopIdle?.();
    stopIdle = undefined;
  }

  function hangUp(): void {
    line?.close();
    forgetLine();
    onState({ kind: 'idle' });
  }

  connect();
  return {
    changeTopic: (topic, isOpen) => {
      if (isConnected) line?.send(JSON.stringify({ type: isOpen ? 'subscribe' : 'unsubscribe', topics: [topic] }));
      if (isOpen) {
        stopIdle?.();
        stopIdle = undefined;
        if (!line && !stopRetry) connect();
      } else if (line && topics().length === 0) {
        // A page that is loaded again is on its topics again within moments.
        stopIdle ??= clock.after(WITHOUT_TOPIC_MAX_MS, hangUp);
      }
    },
    publish: (text) => {
      if (isConnected) line?.send(text);
    },
    dispose: () => {
      stopRetry?.();
      line?.close();
      forgetLine();
    },
  };
}

/** From half of it to all of it, so that not everybody comes back at once. */
function jittered(delayMs: number, random: Random): number {
  const [byte = 0] = random.bytes(1);
  return Math.round(delayMs * (0.5 + byte / 510));
}
