import { describe, expect, test } from 'vitest';

import type { CircleId } from '#shared/kernel/ids.ts';
import { TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import { crash, quit, type SimulatedDevice, start } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome, type World } from '#tests/simulation/world.ts';
import { codeOf, command, contentOf, type } from '#tests/support/circles.ts';
import { begin, welcome as welcomeLaptop } from '#tests/support/joining.ts';
import type { Laptop } from '#tests/support/laptop.ts';
import { alter } from '#tests/support/lose.ts';

const replicaOf = (device: SimulatedDevice) => runningOf(device).replica;
const textOf = (device: SimulatedDevice) => contentOf(replicaOf(device)).text;
const rowsOf = (disk: SimulatedDevice, author: SimulatedDevice) =>
  (disk.disk.rows.get(disk.circle.circleId) ?? []).filter(({ device }) => device === author.id);
const draftCount = (device: SimulatedDevice) => device.disk.shelves.drafts.get(device.circle.circleId)?.size ?? 0;

interface Pair {
  readonly world: World;
  readonly alice: SimulatedDevice;
  readonly bob: SimulatedDevice;
}

async function createPair(): Promise<Pair> {
  const world = await createWorld(5);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  await world.time.advance(3_000);
  return { world, alice, bob };
}

function typeAt(device: SimulatedDevice, name: string, text: string): void {
  const { doc } = replicaOf(device);
  doc.transact(() => doc.getText(name).insert(doc.getText(name).length, text), TYPING_ORIGIN);
}

test('[LIVE5] two who type in different places attach nothing to their envelopes', async () => {
  const { world, alice, bob } = await createPair();
  for (let round = 0; round < 30; round++) {
    typeAt(alice, 'hers', 'x');
    typeAt(bob, 'his', 'y');
    await world.time.advance(60);
  }
  await world.time.advance(5_000);
  const largest = Math.max(...[...rowsOf(alice, alice), ...rowsOf(alice, bob)].map(({ bytes }) => bytes.length));
  // One live message has 216 bytes beside its edits.
  expect(largest).toBeLessThan(450);
});

test('[LIVE5] who types beside live text attaches just that, and everybody has it without its author', async () => {
  const { world, alice, bob } = await createPair();
  const carol = await welcome(world, bob, 'carol');
  await world.time.advance(3_000);
  world.network.separate(alice.id, carol.id);
  await world.time.advance(20_000);
  typeAt(alice, 'aside', 'not needed');
  await world.time.advance(100);
  type(replicaOf(alice), 'hers ');
  await world.time.advance(100);
  crash(alice);
  type(replicaOf(bob), 'his');
  await world.time.advance(1_500);
  expect(textOf(carol)).toBe('hers his');
});

describe('[LIVE6] keystrokes ahead of their envelope', () => {
  test('right behind a command are seen and covered like any others', async () => {
    const { world, alice, bob } = await createPair();
    command(replicaOf(alice), 'a', '1');
    type(replicaOf(alice), 'typed');
    await world.time.advance(120);
    expect(textOf(bob)).toBe('typed');
    await world.time.advance(1_000);
    expect([draftCount(alice), replicaOf(bob).isIdle(), replicaOf(alice).isIdle()]).toEqual([0, true, true]);
  });

  test('are kept back while something is not saved, and come with the envelope later', async () => {
    const { world, alice, bob } = await createPair();
    alice.disk.failWith = 'disk-full';
    command(replicaOf(alice), 'a', '1');
    await world.time.advance(100);
    type(replicaOf(alice), 'typed');
    await world.time.advance(2_000);
    expect(textOf(bob)).toBe('');
    alice.disk.failWith = undefined;
    await world.time.advance(40_000);
    expect([textOf(bob), replicaOf(bob).isIdle(), draftCount(alice)]).toEqual(['typed', true, 0]);
  });

  test('a deletion that was seen live is covered by its number, and rescued by nobody', async () => {
    const { world, alice, bob } = await createPair();
    type(replicaOf(alice), 'typed');
    await world.time.advance(3_000);
    const { doc } = replicaOf(alice);
    doc.transact(() => doc.getText('text').delete(0, 2), TYPING_ORIGIN);
    await world.time.advance(100);
    expect([textOf(bob), replicaOf(bob).isIdle()]).toEqual(['ped', false]);
    await world.time.advance(1_000);
    expect([replicaOf(bob).isIdle(), rowsOf(bob, bob)]).toEqual([true, []]);
  });
});

test.each([
  ['altered', (laptop: Laptop, circleId: CircleId) => alter(laptop, circleId, 1)],
  ['gone', ({ disk }: Laptop, circleId: CircleId) => void disk.rows.get(circleId)?.splice(1, 1)],
])(
  '[KEPT3] [LIVE7] drafts stay as they are where a row is %s: what is not opened writes nothing',
  async (_, damage) => {
    const begun = await begin();
    const { alice, circle, circleId, time, network } = begun;
    await welcomeLaptop(begun, 'bob');
    command(circle, 'a', '1');
    command(circle, 'b', '2');
    await time.advance(10_000);
    type(circle, 'precious');
    await time.advance(45);
    const left = (): unknown =>
      structuredClone([alice.disk.rows.get(circleId), alice.disk.shelves, alice.disk.entries.get(circleId)]);
    expect(alice.disk.shelves.drafts.get(circleId)?.size).toBe(1);
    const again = await alice.restart();
    network.setAway(true);
    damage(alice, circleId);
    const before = left();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    await time.advance(60_000);
    await again.workspace.close();
    expect(left()).toEqual(before);
  },
);

describe('[LIVE7] drafts after a crash', () => {
  test('of two starts in a row are all there', async () => {
    const { world, alice, bob } = await createPair();
    for (const text of ['one ', 'two ']) {
      type(replicaOf(alice), text);
      await world.time.advance(80);
      alice.disk.failWith = 'disk-full';
      crash(alice);
      alice.disk.failWith = undefined;
      await start(alice, world);
      await world.time.advance(600);
    }
    await world.time.advance(30_000);
    expect([textOf(alice), textOf(bob)]).toEqual(['one two ', 'one two ']);
    expect([draftCount(alice), replicaOf(alice).isIdle(), replicaOf(bob).isIdle()]).toEqual([0, true, true]);
  });

  test('build on what others typed live, though these are gone', async () => {
    const { world, alice, bob } = await createPair();
    type(replicaOf(bob), 'bob ');
    await world.time.advance(80);
    type(replicaOf(alice), 'alice');
    await world.time.advance(60);
    crash(bob);
    crash(alice);
    await start(alice, world);
    expect(textOf(alice)).toBe('bob alice');
    await world.time.advance(20_000);
    expect([replicaOf(alice).isIdle(), draftCount(alice)]).toEqual([true, 0]);
  });

  test('[RECV4] count for everybody, also when somebody else has sealed part of the session first', async () => {
    const { world, alice, bob } = await createPair();
    type(replicaOf(alice), 'one ');
    await world.time.advance(80);
    command(replicaOf(bob), 'b', '1');
    replicaOf(bob).doc.getText('text').insert(4, 'his ');
    await replicaOf(bob).flush();
    await world.time.advance(100);
    type(replicaOf(alice), 'two');
    await world.time.advance(60);
    expect(rowsOf(alice, bob).length).toBeGreaterThan(0);
    expect(rowsOf(alice, alice)).toEqual([]);
    crash(alice);
    await start(alice, world);
    const carol = await welcome(world, bob, 'carol');
    await world.time.advance(60_000);
    expect(new Set([alice, bob, carol].map(textOf)).size).toBe(1);
    for (const device of [alice, bob, carol]) {
      expect(textOf(device)).toContain('two');
      expect(replicaOf(device).isIdle()).toBe(true);
    }
  });
});

describe('[LIVE8] what stands in no envelope', () => {
  test('is rescued once by somebody, when its author is gone', async () => {
    const { world, alice, bob } = await createPair();
    const carol = await welcome(world, bob, 'carol');
    await world.time.advance(5_000);
    type(replicaOf(alice), 'one');
    await world.time.advance(100);
    crash(alice);
    await world.time.advance(9_000);
    expect(rowsOf(bob, bob)).toEqual([]);
    await world.time.advance(20_000);
    const rescued = [rowsOf(bob, bob).length, rowsOf(carol, carol).length];
    expect(Math.max(...rescued)).toBe(2);
    expect([replicaOf(bob).isIdle(), replicaOf(carol).isIdle()]).toEqual([true, true]);
    await world.time.advance(60_000);
    expect([rowsOf(bob, bob).length, rowsOf(carol, carol).length]).toEqual(rescued);
  });

  test('is sealed when the circle closes, and is in no cached state before', async () => {
    const { world, alice, bob } = await createPair();
    type(replicaOf(alice), 'one');
    await world.time.advance(100);
    crash(alice);
    expect(await quit(bob)).toBe(true);
    await start(bob, world);
    expect([textOf(bob), rowsOf(bob, bob).length]).toEqual(['one', 2]);
  });
});
