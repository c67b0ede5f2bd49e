import { test as propertyTest, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { createTopicTable } from '#main/services/meeting-point/topic-table.ts';

const LIMITS = { topicLength: 4, topicsPerConnection: 3, subscribersPerTopic: 3, topics: 4 };
const PEOPLE = ['alice', 'bob', 'carol', 'dave', 'erin'] as const;

describe('a table of topics', () => {
  test('[MEET5] takes names that mean something to objects', () => {
    const table = createTopicTable<string>({ ...LIMITS, topicLength: 20 });
    for (const topic of ['__proto__', 'constructor']) expect(table.subscribe('alice', topic)).toBeUndefined();
    expect(table.counts()).toEqual({ topics: 2, subscriptions: 2 });
    expect([...table.subscribersOf('toString')]).toEqual([]);
  });

  propertyTest.prop([
    fc.array(
      fc.record({
        person: fc.constantFrom(...PEOPLE),
        topic: fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'longer'),
        act: fc.constantFrom('subscribe' as const, 'subscribe' as const, 'unsubscribe' as const, 'leave' as const),
      }),
    ),
  ])('[MEET5] [MEET14] keeps its limits, and nothing of those who have left', (acts) => {
    const table = createTopicTable<string>(LIMITS);
    for (const { person, topic, act } of acts) {
      if (act === 'leave') table.leave(person);
      else table[act](person, topic);
      const { topics, subscriptions } = table.counts();
      expect(topics).toBeLessThanOrEqual(LIMITS.topics);
      const sizes = ['a', 'b', 'c', 'd', 'e'].map((each) => table.subscribersOf(each).size);
      expect(sizes.every((size) => size <= LIMITS.subscribersPerTopic)).toBe(true);
      expect(sizes.filter((size) => size > 0)).toHaveLength(topics);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(subscriptions);
      expect(table.subscribersOf('').size + table.subscribersOf('longer').size).toBe(0);
    }
    for (const person of PEOPLE) table.leave(person);
    expect(table.counts()).toEqual({ topics: 0, subscriptions: 0 });
  });
});
