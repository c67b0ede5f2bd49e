import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { MeetingChannel } from '#shared/ports/network.ts';
import { createPartCollector, splitJoinMessage } from './message-parts.ts';

/** What is listened to of one topic in so long, whatever comes: each message costs two signatures. */
const WINDOW_MS = 10 * SECOND_MS;
const MOST_IN_WINDOW = 50;

/** One topic of a join channel, in whole messages. */
export interface JoinLine {
  readonly publish: (message: Uint8Array) => void;
  readonly dispose: Dispose;
}

/** Listens on a topic: messages come whole, and no more of them than can be looked at. */
export function openJoinLine(options: {
  readonly channel: MeetingChannel;
  readonly topic: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly onMessage: (message: Uint8Array) => void;
  readonly onReach: () => void;
}): JoinLine {
  const { channel, topic, clock, onMessage, onReach } = options;
  const collector = createPartCollector();
  let windowAt = clock.now();
  let count = 0;

  function isWithinLimit(): boolean {
    const now = clock.now();
    if (now < windowAt || now >= windowAt + WINDOW_MS) {
      windowAt = now;
      count = 0;
    }
    return ++count <= MOST_IN_WINDOW;
  }

  const dispose = channel.subscribe(topic, {
    onReach,
    onMessage: (part) => {
      const message = collector.add(part);
      if (message !== undefined && isWithinLimit()) onMessage(message);
    },
  });
  return {
    dispose,
    publish: (message) => {
      for (const part of splitJoinMessage(message)) channel.publish(topic, part);
    },
  };
}
