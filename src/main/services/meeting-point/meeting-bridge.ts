import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Random } from '#shared/ports/random.ts';
import { createAllowance } from './allowance.ts';
import { readSealedMessage } from './client-message.ts';
import type { Exchange } from './exchange.ts';
import { createRecentMessages } from './recent-messages.ts';
import { openUplink, type Uplink, type UplinkState } from './uplink.ts';

/** What one other meeting point may send for as long as it lasts, and on top of it at once. */
const MESSAGES_PER_SECOND = 1_000;
const MESSAGE_BURST = 20_000;
const BYTES_PER_SECOND = 1024 * 1024;
const BYTE_BURST = 16 * 1024 * 1024;

/** How it stands with every other meeting point, by its address. */
export type UplinkStates = ReadonlyMap<string, UplinkState>;

/** Brings the topics of one meeting point to others. */
export interface MeetingBridge {
  readonly states: Observable<UplinkStates>;
  readonly dispose: Dispose;
}

interface MeetingBridgeDependencies {
  readonly local: Exchange;
  /** Addresses (`ws:` or `wss:`) of other meeting points; may change at any time. */
  readonly uplinks: Observable<readonly string[]>;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * Carries what is published here to every other meeting point, and what comes from these to here.
 * **Guarantees** Nothing goes from one of them to another, and nothing arrives twice because it came by two of them.
 */
export function createMeetingBridge({ local, uplinks, clock, random }: MeetingBridgeDependencies): MeetingBridge {
  const open = new Map<string, Uplink>();
  const recent = createRecentMessages();
  const states = createSubject<UplinkStates>(new Map());

  const setState = (url: string, state: UplinkState | undefined): void => {
    const next = new Map(states.get());
    if (state) next.set(url, state);
    else next.delete(url);
    states.set(next);
  };

  const openOne = (url: string): Uplink => {
    const messages = createAllowance(clock, MESSAGES_PER_SECOND, MESSAGE_BURST);
    const bytes = createAllowance(clock, BYTES_PER_SECOND, BYTE_BURST);
    return openUplink({
      url,
      topics: local.topics,
      onState: (state) => setState(url, state),
      onText: (text) => {
        if (!messages.take(1) || !bytes.take(text.length)) return;
        const message = readSealedMessage(text);
        if (message && recent.add(message)) local.deliver(message.topic, JSON.stringify(message));
      },
      clock,
      random,
    });
  };

  const followUplinks = (): void => {
    const wanted = new Set(uplinks.get());
    for (const [url, uplink] of open) {
      if (wanted.has(url)) continue;
      uplink.dispose();
      open.delete(url);
      setState(url, undefined);
    }
    for (const url of wanted) {
      if (!open.has(url)) open.set(url, openOne(url));
    }
  };

  const stopCarrying = local.addCarrier({
    onTopic: (topic, isOpen) => {
      for (const uplink of open.values()) uplink.changeTopic(topic, isOpen);
    },
    onPublished: (text) => {
      const message = readSealedMessage(text);
      if (!message) return;
      // Every meeting point sends it back to us too.
      recent.add(message);
      const sealed = JSON.stringify(message);
      for (const uplink of open.values()) uplink.publish(sealed);
    },
  });
  const stopFollowing = uplinks.subscribe(followUplinks);
  followUplinks();

  return {
    states,
    dispose: () => {
      stopFollowing();
      stopCarrying();
      for (const uplink of open.values()) uplink.dispose();
      open.clear();
    },
  };
}
