import { assert } from '#shared/kernel/assert.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Asides } from '#shared/ports/workspace.ts';
import type { KnownDevice } from '../graph/graph-state.ts';
import { type Buckets, createBuckets } from './buckets.ts';

/** What neither a live message, which begins with its version, nor a word of presence begins with. */
const ASIDE_MARK = 0x61;
const MAX_ASIDE_BYTES = 16 * 1024;
/** Mark and length of the topic. */
const HEAD_BYTES = 2;
const TOPIC = /^[!-~]{1,64}$/;
/** A fifth and a quarter of what the other side takes unasked: the rest is for keystrokes and carets (SPEC FLOW1). */
const MESSAGES_PER_SECOND = 10;
const BYTES_PER_SECOND = 64_000;
const BURST_SECONDS = 2;

type Listener = Parameters<Asides['listen']>[1];

/** The asides of one circle, on the live channel of its links (SPEC ASIDE1). */
export interface AsidesOfCircle extends Asides {
  /** Takes what came from a device; answers whether it was an aside. */
  readonly take: (from: DeviceId, message: Uint8Array) => boolean;
  readonly dispose: Dispose;
}

export function createAsides(options: {
  readonly device: DeviceId;
  readonly send: (to: DeviceId, message: Uint8Array) => void;
  readonly connected: Observable<readonly DeviceId[]>;
  readonly deviceOf: (device: DeviceId) => KnownDevice | undefined;
  readonly clock: Pick<Clock, 'elapsed'>;
  readonly logger: Pick<Logger, 'error'>;
}): AsidesOfCircle {
  const { device, send, connected, deviceOf, clock, logger } = options;
  const listeners = new Map<string, Set<Listener>>();
  /** What each connected device may still be told. */
  const budgets = new Map<DeviceId, Buckets>();

  const stopFollowing = connected.subscribe(() => {
    const now = new Set(connected.get());
    for (const gone of [...budgets.keys()].filter((each) => !now.has(each))) budgets.delete(gone);
  });

  function budgetOf(peer: DeviceId): Buckets {
    const budget =
      budgets.get(peer) ??
      createBuckets({
        clock: { now: clock.elapsed },
        rates: [MESSAGES_PER_SECOND, BYTES_PER_SECOND],
        burstSeconds: BURST_SECONDS,
      });
    budgets.set(peer, budget);
    return budget;
  }

  return {
    device,
    dispose: () => {
      stopFollowing();
      listeners.clear();
      budgets.clear();
    },
    say: ({ topic, bytes, to }) => {
      assert(bytes.length <= MAX_ASIDE_BYTES, 'an aside is short');
      const message = concatBytes(Uint8Array.of(ASIDE_MARK, topic.length), bytesOfTopic(topic), bytes);
      const told = connected
        .get()
        .filter((peer) => (to === undefined || to.includes(peer)) && budgetOf(peer).take([1, message.length]));
      for (const peer of told) send(peer, message);
      return told;
    },
    listen: (topic, listener) => {
      bytesOfTopic(topic);
      const all = listeners.get(topic) ?? new Set();
      all.add(listener);
      listeners.set(topic, all);
      return () => {
        all.delete(listener);
        if (all.size === 0 && listeners.get(topic) === all) listeners.delete(topic);
      };
    },
    take: (from, message) => {
      if (message[0] !== ASIDE_MARK) return false;
      const member = deviceOf(from)?.member;
      const aside = readAside(message);
      if (member === undefined || aside === undefined) return true;
      for (const listener of [...(listeners.get(aside.topic) ?? [])]) {
        try {
          listener({ device: from, member }, aside.bytes.slice());
        } catch (error) {
          // What one feature makes of a message must not end the conversation with whoever sent it.
          logger.error('an aside could not be taken', error);
        }
      }
      return true;
    },
  };
}

function bytesOfTopic(topic: string): Uint8Array {
  assert(TOPIC.test(topic), 'a topic is a short word of ASCII');
  return Uint8Array.from(topic, (character) => character.charCodeAt(0));
}

/** `undefined` for what is too short or too long. Under a topic of another form nobody listens. */
function readAside(message: Uint8Array): { readonly topic: string; readonly bytes: Uint8Array } | undefined {
  const end = HEAD_BYTES + (message[1] ?? 0);
  if (message.length < end || message.length > end + MAX_ASIDE_BYTES) return undefined;
  return { topic: String.fromCharCode(...message.subarray(HEAD_BYTES, end)), bytes: message.subarray(end) };
}
