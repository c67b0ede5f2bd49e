import type { Dispose } from '#shared/kernel/dispose.ts';
import { withReceiverCount } from './client-message.ts';
import type { MeetingPointLimits } from './limits.ts';
import { createTopicTable, type TopicTable } from './topic-table.ts';

/** One who carries messages between a meeting point and others. */
export interface Carrier {
  /** Somebody is on a topic that nobody was on, or the last has left. */
  readonly onTopic: (topic: string, isOpen: boolean) => void;
  /** A client has published; what was delivered from outside is not told. */
  readonly onPublished: (text: string) => void;
}

/** The inside of a meeting point, as one sees it who carries. */
export interface Exchange {
  /** Topics that somebody is on. */
  readonly topics: () => readonly string[];
  /** Gives a message to everybody on the topic. **Shape** `text` is a published message in JSON. */
  readonly deliver: (topic: string, text: string) => void;
  readonly addCarrier: (carrier: Carrier) => Dispose;
}

/** One who can be given a message. */
export interface Receiver {
  readonly deliver: (text: Buffer) => void;
}

/** Who is on which topic, and how what is published comes to them. */
export interface PublicExchange<Subscriber> extends Exchange {
  readonly table: TopicTable<Subscriber>;
  /** From a client: to everybody on the topic, its author too, and to the carriers. */
  readonly publish: (topic: string, text: string) => void;
}

export function createExchange<Subscriber extends Receiver>(limits: MeetingPointLimits): PublicExchange<Subscriber> {
  const carriers = new Set<Carrier>();
  const table = createTopicTable<Subscriber>(limits, (topic, isOpen) => {
    for (const carrier of carriers) carrier.onTopic(topic, isOpen);
  });

  const deliver = (topic: string, text: string): void => {
    const receivers = table.subscribersOf(topic);
    if (receivers.size === 0) return;
    // One copy for all of them.
    const message = Buffer.from(withReceiverCount(text, receivers.size));
    for (const receiver of receivers) receiver.deliver(message);
  };

  return {
    table,
    topics: table.topics,
    deliver,
    publish: (topic, text) => {
      deliver(topic, text);
      for (const carrier of carriers) carrier.onPublished(text);
    },
    addCarrier: (carrier) => {
      carriers.add(carrier);
      return () => carriers.delete(carrier);
    },
  };
}
