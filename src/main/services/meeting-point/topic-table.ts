import type { MeetingPointLimits } from './limits.ts';

/** Why somebody does not get onto a topic; `full` is nobody's fault. */
export type SubscriptionRefusal = 'bad-topic' | 'too-many-topics' | 'full';

/** Who listens to which topic. **Guarantees** Holds nothing of somebody who has left, and no topic without anybody on it. */
export interface TopicTable<Subscriber> {
  /** Being on a topic already is fine. */
  readonly subscribe: (subscriber: Subscriber, topic: string) => SubscriptionRefusal | undefined;
  readonly unsubscribe: (subscriber: Subscriber, topic: string) => void;
  /** Takes somebody off every topic. */
  readonly leave: (subscriber: Subscriber) => void;
  readonly subscribersOf: (topic: string) => ReadonlySet<Subscriber>;
  readonly topics: () => readonly string[];
  readonly isOnAnyTopic: (subscriber: Subscriber) => boolean;
  readonly counts: () => { readonly topics: number; readonly subscriptions: number };
}

const NOBODY: ReadonlySet<never> = new Set();

export function createTopicTable<Subscriber>(
  limits: Pick<MeetingPointLimits, 'topicLength' | 'topicsPerConnection' | 'subscribersPerTopic' | 'topics'>,
  onTopic: (topic: string, isOpen: boolean) => void = () => {},
): TopicTable<Subscriber> {
  const subscribers = new Map<string, Set<Subscriber>>();
  const topics = new Map<Subscriber, Set<string>>();

  const unsubscribe = (subscriber: Subscriber, topic: string): void => {
    remove(topics, subscriber, topic);
    if (remove(subscribers, topic, subscriber)) onTopic(topic, false);
  };

  return {
    subscribe: (subscriber, topic) => {
      const present = subscribers.get(topic);
      if (present?.has(subscriber)) return undefined;
      if (topic.length === 0 || topic.length > limits.topicLength) return 'bad-topic';
      if ((topics.get(subscriber)?.size ?? 0) >= limits.topicsPerConnection) return 'too-many-topics';
      const hasRoom = present ? present.size < limits.subscribersPerTopic : subscribers.size < limits.topics;
      if (!hasRoom) return 'full';
      add(subscribers, topic, subscriber);
      add(topics, subscriber, topic);
      if (!present) onTopic(topic, true);
      return undefined;
    },
    unsubscribe,
    leave: (subscriber) => {
      for (const topic of [...(topics.get(subscriber) ?? [])]) unsubscribe(subscriber, topic);
    },
    subscribersOf: (topic) => subscribers.get(topic) ?? NOBODY,
    topics: () => [...subscribers.keys()],
    isOnAnyTopic: (subscriber) => topics.has(subscriber),
    counts: () => ({
      topics: subscribers.size,
      subscriptions: [...topics.values()].reduce((sum, { size }) => sum + size, 0),
    }),
  };
}

function add<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

/** Whether it was the last. */
function remove<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): boolean {
  const set = sets.get(key);
  if (!set?.delete(value) || set.size > 0) return false;
  return sets.delete(key);
}
