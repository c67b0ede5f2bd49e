import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { MeetingChannel } from '#shared/ports/network.ts';
import type { Random } from '#shared/ports/random.ts';
import { keepMeetingLine, type MeetingLine } from './meeting-line.ts';
import { readPublished, writePublished } from './published.ts';

type TopicListener = Parameters<MeetingChannel['subscribe']>[1];

/**
 * All topics of this device, over one line to the meeting point of its own program. There is a line while somebody is on a topic.
 * Listeners are called in a later turn than that of `subscribe`.
 */
export function createMeetingChannel(options: {
  /** Where the meeting point listens now: a `ws` address; `undefined` while there is none. Asked before every attempt. */
  readonly address: () => Promise<string | undefined>;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}): MeetingChannel {
  const { random, logger } = options;
  const topics = new Map<string, Set<TopicListener>>();
  let line: MeetingLine | undefined;

  function handleOpen(): void {
    tell('subscribe', [...topics.keys()]);
    for (const listener of [...topics.values()].flatMap((listeners) => [...listeners])) listener.onReach();
  }

  function handleText(text: unknown): void {
    const published = readPublished(text);
    if (published === undefined) return;
    for (const { onMessage } of [...(topics.get(published.topic) ?? [])]) onMessage(published.message);
  }

  function tell(type: 'subscribe' | 'unsubscribe', names: readonly string[]): void {
    line?.send(JSON.stringify({ type, topics: names }));
  }

  function join(topic: string, listener: TopicListener): void {
    const listeners = topics.get(topic);
    topics.set(topic, (listeners ?? new Set()).add(listener));
    line ??= keepMeetingLine({ ...options, onOpen: handleOpen, onText: handleText });
    if (!line.isOpen()) return;
    if (listeners === undefined) tell('subscribe', [topic]);
    queueMicrotask(() => {
      if (topics.get(topic)?.has(listener) === true) listener.onReach();
    });
  }

  function leave(topic: string, listener: TopicListener): void {
    const listeners = topics.get(topic);
    if (listeners?.delete(listener) !== true || listeners.size > 0) return;
    topics.delete(topic);
    tell('unsubscribe', [topic]);
    if (topics.size > 0) return;
    line?.close();
    line = undefined;
  }

  return {
    subscribe: (topic, { onMessage, onReach }) => {
      const own = { onMessage, onReach };
      join(topic, own);
      return () => leave(topic, own);
    },
    publish: (topic, message) => {
      const text = writePublished({ topic, message }, random);
      if (text === undefined) logger.error(`A message of ${message.length} bytes is too large for a meeting point.`);
      else line?.send(text);
    },
  };
}
