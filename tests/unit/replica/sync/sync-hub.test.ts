import { expect, test } from 'vitest';

import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { deviceOf } from './examples.ts';
import { admissionOf, logOf } from './fake-site.ts';
import { createPlaces, namesOf } from './places.ts';

test('[SYNC8] while logs are fetched it is told how much of them is to come, once however many have it', async () => {
  const { clock, unite, at } = createPlaces(3);
  for (let count = 0; count < 200; count++) at(1).site.write(60 * 1024);
  unite(1, 2);
  await clock.advance(MINUTE_MS);
  expect(at(2).site.rows).toHaveLength(200);
  const told: number[] = [];
  const { incoming } = at(3).hub;
  incoming.subscribe(() => told.push(incoming.get()));
  unite(1, 3);
  unite(2, 3);
  await clock.advance(MINUTE_MS);
  expect(at(3).site.rows).toHaveLength(200);
  // Of the requests that follow one another, none looks like the end.
  expect(told.indexOf(0)).toBe(told.length - 1);
  expect(told[0]).toBe(200);
  expect(told).toEqual(told.toSorted((a, b) => b - a));
  expect(told.at(-1)).toBe(0);
});

test('[SYNC8] nothing is told to come any more when whoever promised it has left', async () => {
  const { clock, unite, at, network } = createPlaces(2);
  at(1).site.write();
  network.fate = ({ message }) => (message?.kind === 'envelopes' ? 'lost' : 'arrives');
  const { incoming } = at(2).hub;
  const link = unite(1, 2);
  await clock.advance(SECOND_MS);
  expect(incoming.get()).toBe(1);
  link.close();
  await clock.advance(SECOND_MS);
  expect(incoming.get()).toBe(0);
});

test('[SYNC1] two who were let in by different members and know nothing of each other get together', async () => {
  const { clock, unite, at } = createPlaces(3, (number) => (number === 1 ? [1] : [1, number]));
  for (const number of [2, 3]) {
    for (const entry of [admissionOf(1), admissionOf(number, [1])]) at(number).site.addEntry(entry);
    at(number).site.proofEntries = [admissionOf(1), admissionOf(number, [1])];
    at(number).site.write();
  }
  unite(2, 3);
  await clock.advance(5 * SECOND_MS);
  expect(at(2).hub.connected.get()).toEqual([deviceOf(3)]);
  expect(at(3).hub.connected.get()).toEqual([deviceOf(2)]);
  expect(namesOf(at(2))).toHaveLength(2);
  expect(namesOf(at(3))).toEqual(namesOf(at(2)));
  expect(at(3).site.graphHeads().toSorted()).toEqual(at(2).site.graphHeads().toSorted());
});

/** A catch-up both ways between two who wrote apart; one message has another fate. */
async function catchUp(fate: 'lost' | 'doubled' | 'late' | 'arrives', index: number) {
  const { clock, unite, at, network, errors } = createPlaces(2);
  for (const number of [1, 2]) {
    at(number).site.addEntry(admissionOf(1));
    at(number).site.addEntry(admissionOf(number + 10, [1]));
  }
  at(1).site.store([...logOf(1, 50, { bytes: 5_000 }), ...logOf(3, 4)]);
  at(2).site.store([...logOf(2, 40), ...logOf(3, 9), ...logOf(3, 6, { after: 2, branch: 'b' })]);
  network.fate = (_sent, number) => (number === index ? fate : 'arrives');
  unite(1, 2);
  const isDone = () =>
    namesOf(at(1)).join() === namesOf(at(2)).join() &&
    at(1).site.knowsEntry(admissionOf(12).id) &&
    at(2).site.knowsEntry(admissionOf(11).id);
  let durationMs = 0;
  while (!isDone() && durationMs < 10 * MINUTE_MS) {
    const stepMs = durationMs < SECOND_MS ? 100 : SECOND_MS;
    await clock.advance(stepMs);
    durationMs += stepMs;
  }
  expect(errors).toEqual([]);
  return { durationMs, messageCount: network.sent.length, connected: at(1).hub.connected.get() };
}

test('[SYNC2] whichever single message of a catch-up is lost, doubled or overtaken: the next repeat completes it', async () => {
  const { messageCount, durationMs } = await catchUp('arrives', -1);
  expect(durationMs).toBeLessThan(2 * SECOND_MS);
  expect(messageCount).toBeGreaterThan(10);
  for (const fate of ['lost', 'doubled', 'late'] as const) {
    for (let index = 0; index < messageCount; index++) {
      const outcome = await catchUp(fate, index);
      expect.soft(outcome.durationMs, `message ${index} ${fate}`).toBeLessThanOrEqual(MINUTE_MS + 2 * SECOND_MS);
      expect(outcome.connected).toEqual([deviceOf(2)]);
    }
  }
});

test('[SYNC2] after waking, everybody is asked anew', async () => {
  const { clock, unite, at, network } = createPlaces(2);
  unite(1, 2);
  await clock.advance(5 * SECOND_MS);
  at(2).site.write();
  network.sent.length = 0;
  at(1).hub.resync();
  await clock.advance(200);
  expect(namesOf(at(1))).toEqual(namesOf(at(2)));
});

test('[SYNC3] a log is fetched from one at a time; from another when that one gives nothing', async () => {
  const { clock, unite, at, network } = createPlaces(3);
  for (const number of [2, 3]) at(number).site.store(logOf(5, 300, { bytes: 1_000 }));
  network.fate = ({ from, message }) => (from === deviceOf(2) && message?.kind === 'envelopes' ? 'lost' : 'arrives');
  unite(1, 2);
  unite(1, 3);
  await clock.advance(SECOND_MS);
  const asked = () =>
    network.sent.filter(({ from, message }) => from === deviceOf(1) && message?.kind === 'want').map(({ to }) => to);
  expect(asked()).toEqual([deviceOf(2)]);
  await clock.advance(31 * SECOND_MS);
  expect(asked()).toEqual([deviceOf(2), deviceOf(3)]);
  expect(at(1).site.rows).toHaveLength(300);
});

test.each([
  ['the shorter', 60, 35],
  ['the longer', 35, 60],
  ['one of the same length', 50, 50],
])(
  '[SYNC4] whoever holds %s branch of a fork: both get both, however much lies before the parting',
  async (_, first, second) => {
    for (const [parting, bytes] of [
      [10, 124],
      [30, 250_000],
    ] as const) {
      const { clock, unite, at } = createPlaces(2);
      at(1).site.store(logOf(5, parting, { bytes }));
      at(2).site.store(logOf(5, parting, { bytes }));
      at(1).site.store(logOf(5, first, { after: parting, bytes }));
      at(2).site.store(logOf(5, second, { after: parting, branch: 'b', bytes }));
      unite(1, 2);
      await clock.advance(MINUTE_MS);
      expect(at(1).site.rows).toHaveLength(first + second - parting);
      expect(namesOf(at(1))).toEqual(namesOf(at(2)));
    }
  },
);

test('[SYNC4] a parting far behind the ends is found though no answer reaches it', async () => {
  const { clock, unite, at, countOf } = createPlaces(2);
  for (const number of [1, 2]) at(number).site.store(logOf(5, 150, { bytes: 200_000 }));
  at(1).site.store(logOf(5, 260, { after: 150, bytes: 200_000 }));
  at(2).site.store(logOf(5, 240, { after: 150, branch: 'b', bytes: 200_000 }));
  unite(1, 2);
  await clock.advance(2 * MINUTE_MS);
  expect(at(1).site.rows).toHaveLength(350);
  expect(namesOf(at(1))).toEqual(namesOf(at(2)));
  const until = countOf('want');
  await clock.advance(10 * MINUTE_MS);
  expect(countOf('want')).toBe(until);
});

test('[SYNC5] an answer that ends between two branches is gone on with there', async () => {
  const { clock, unite, at, countOf } = createPlaces(2);
  const bytes = 100_000;
  at(2).site.store([...logOf(5, 60, { bytes }), ...logOf(5, 58, { after: 2, branch: 'b', bytes })]);
  unite(1, 2);
  await clock.advance(MINUTE_MS / 2);
  expect(namesOf(at(1))).toEqual(namesOf(at(2)));
  expect(countOf('want')).toBeLessThan(8);
});

test('[SYNC7] a hub that is disposed leaves no timer and no conversation, whatever is under way', async () => {
  for (const afterMs of [0, 10, 25, 45, 1_005, 60_005]) {
    const { clock, timers, unite, at, network, errors } = createPlaces(3);
    for (const number of [1, 2, 3]) at(number).site.store(logOf(number, 50, { bytes: 5_000 }));
    unite(1, 2);
    unite(2, 3);
    unite(1, 3);
    await clock.advance(afterMs);
    for (const number of [1, 2, 3]) at(number).hub.dispose();
    const { length } = network.sent;
    await clock.advance(MINUTE_MS);
    expect(timers.pendingCount()).toBe(0);
    expect(network.sent).toHaveLength(length);
    expect(errors).toEqual([]);
    expect(at(2).hub.connected.get()).toEqual([]);
  }
});
