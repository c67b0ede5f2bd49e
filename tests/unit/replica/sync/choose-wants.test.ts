import { expect, test } from 'vitest';

import { chooseWants, type Fruitless } from '#shared/replica/sync/choose-wants.ts';
import type { HaveMessage, WantedLog } from '#shared/replica/sync/messages.ts';
import { deviceOf } from './examples.ts';
import { admissionOf, createFakeSite, type FakeSite, logOf } from './fake-site.ts';

function haveOf({ graphHeads, tips }: FakeSite): HaveMessage {
  return { kind: 'have', wantsAnswer: false, graphHeads: graphHeads(), tips: tips(), connected: [] };
}

function choose(site: FakeSite, have: HaveMessage, fruitless: Fruitless = new Set(), fetched?: number) {
  const isFetched = (device: string): boolean => fetched !== undefined && device === deviceOf(fetched);
  return chooseWants({ have, site, fruitless, resumePoints: new Map(), isFetched });
}

/** What is asked, one fruitless answer after the other. */
function askUntilNothing(site: FakeSite, have: HaveMessage): readonly (readonly WantedLog[])[] {
  const fruitless: Fruitless = new Set();
  const asked: (readonly WantedLog[])[] = [];
  for (let turn = 0; turn < 20; turn++) {
    const { logs, graph, markFruitless } = choose(site, have, fruitless);
    if (logs.length === 0 && graph === undefined) break;
    asked.push(logs);
    markFruitless();
  }
  return asked;
}

test('[SYNC3] each log is asked for from where the own end stands, and not what is here', () => {
  const [alice, bob] = [createFakeSite(1), createFakeSite(2)];
  alice.store([...logOf(1, 9), ...logOf(3, 4)]);
  bob.store([...logOf(2, 5), ...logOf(3, 7), ...logOf(1, 6)]);
  expect(choose(alice, haveOf(bob)).logs).toEqual([
    { device: deviceOf(2), afterSeq: 0 },
    { device: deviceOf(3), afterSeq: 4 },
  ]);
  expect(choose(alice, haveOf(alice)).logs).toEqual([]);
});

test('[SYNC3] a log that is being fetched from somebody else is left out, and can be asked for later', () => {
  const [alice, bob] = [createFakeSite(1), createFakeSite(2)];
  bob.store([...logOf(2, 5), ...logOf(3, 7)]);
  const fruitless: Fruitless = new Set();
  const first = choose(alice, haveOf(bob), fruitless, 3);
  first.markFruitless();
  expect(first.logs).toEqual([{ device: deviceOf(2), afterSeq: 0 }]);
  expect(choose(alice, haveOf(bob), fruitless).logs).toContainEqual({ device: deviceOf(3), afterSeq: 0 });
});

test('[SYNC3] the graph is asked for from the own heads, when one of the others is unknown', () => {
  const [alice, bob] = [createFakeSite(1), createFakeSite(2)];
  for (const site of [alice, bob]) site.addEntry(admissionOf(1));
  expect(choose(alice, haveOf(bob)).graph).toBeUndefined();
  bob.addEntry(admissionOf(20, [1]));
  expect(choose(alice, haveOf(bob)).graph).toEqual([admissionOf(1).id]);
  expect(choose(bob, haveOf(alice)).graph).toBeUndefined();
});

test('[SYNC3] of more than 64 logs the rest is asked for next', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index + 10);
  const [alice, bob] = [createFakeSite(1), createFakeSite(2)];
  bob.store(numbers.flatMap((number) => logOf(number, 2)));
  const [first = [], second = []] = askUntilNothing(alice, haveOf(bob));
  expect(first).toHaveLength(64);
  expect(new Set([...first, ...second].map(({ device }) => device)).size).toBe(100);
});

test('[SYNC4] where the own end does not lead on, each request begins further back, and there is a last one', () => {
  const [alice, bob] = [createFakeSite(1), createFakeSite(2)];
  alice.store([...logOf(3, 500), ...logOf(3, 2_500, { after: 500, branch: 'b' })]);
  bob.store(logOf(3, 3_000));
  const asked = askUntilNothing(alice, haveOf(bob));
  expect(asked.map((logs) => logs[0]?.afterSeq)).toEqual([2_500, 2_400, 1_500, 0, 0]);
});

test('[SYNC4] two ends in one place that are not the same have parted; a shorter log alone is no sign of it', () => {
  const [alice, bob] = [createFakeSite(1), createFakeSite(2)];
  alice.store([...logOf(3, 5), ...logOf(3, 7, { after: 5, branch: 'b' })]);
  bob.store(logOf(3, 7));
  expect(choose(alice, haveOf(bob)).logs).toEqual([{ device: deviceOf(3), afterSeq: 6 }]);
  const carol = createFakeSite(4);
  carol.store(logOf(3, 4));
  bob.store(logOf(3, 9, { after: 7 }));
  expect(choose(bob, haveOf(carol)).logs).toEqual([]);
});
