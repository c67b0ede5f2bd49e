import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { COMMAND_ORIGIN, TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import { crash, holdWrites, release, type SimulatedDevice, start } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome, type World } from '#tests/simulation/world.ts';
import { command, contentOf, type } from '#tests/support/circles.ts';

const replicaOf = (device: SimulatedDevice) => runningOf(device).replica;
const mapOf = (device: SimulatedDevice) => contentOf(replicaOf(device)).map;
const rowsOf = (disk: SimulatedDevice, author: SimulatedDevice) =>
  (disk.disk.rows.get(disk.circle.circleId) ?? []).filter(({ device }) => device === author.id);
const draftCount = (device: SimulatedDevice) => device.disk.shelves.drafts.get(device.circle.circleId)?.size ?? 0;

interface Pair {
  readonly world: World;
  readonly alice: SimulatedDevice;
  readonly bob: SimulatedDevice;
  /** No envelope is signed from now on, by anybody: what is sealed after the live message never comes. */
  readonly sealNothing: () => void;
}

async function createPair(): Promise<Pair> {
  let mayNotSeal = false;
  const world = await createWorld(5, {
    crypto: (crypto) => ({
      ...crypto,
      sign: (purpose, digest) =>
        mayNotSeal && purpose === 'envelope' ? new Promise(() => undefined) : crypto.sign(purpose, digest),
    }),
  });
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  await world.time.advance(3_000);
  return { world, alice, bob, sealNothing: () => (mayNotSeal = true) };
}

/** What a document tells of a root map: one entry for each transaction that changed it. */
function followMap({ doc }: ReturnType<typeof replicaOf>): string[][] {
  const told: string[][] = [];
  doc.getMap('map').observe(({ keysChanged }) => told.push([...keysChanged].map(String)));
  return told;
}

describe('[LIVE10] an act ahead of its envelope', () => {
  test('is seen before the disk of who sees it has taken anything, and told of once', async () => {
    const { world, alice, bob } = await createPair();
    const told = followMap(replicaOf(bob));
    holdWrites(bob);
    command(replicaOf(alice), 'card', 'applied');
    await world.time.advance(100);
    expect([mapOf(bob), rowsOf(bob, alice)]).toEqual([{ card: 'applied' }, []]);
    expect([replicaOf(bob).isIdle(), rowsOf(alice, alice).length, replicaOf(alice).saved.get().state]).toEqual([
      false,
      2,
      'saved',
    ]);
    expect(replicaOf(alice).deliveries.get().get(bob.id)?.seq ?? 0).toBe(0);
    release(bob);
    await world.time.advance(2_000);
    expect([rowsOf(bob, alice).length, replicaOf(bob).isIdle(), draftCount(alice)]).toEqual([2, true, 0]);
    expect(replicaOf(alice).deliveries.get().get(bob.id)?.seq).toBe(2);
    expect(told).toEqual([['card']]);
  });

  test('is its author’s from the moment in which it is seen', async () => {
    const { world, alice, bob, sealNothing } = await createPair();
    sealNothing();
    const { doc, authorOf } = replicaOf(bob);
    const authors: unknown[] = [];
    doc.getMap('map').observe(() => {
      const client = doc.getMap('map')._map.get('card')?.id.client;
      authors.push(client === undefined ? 'nobody' : authorOf(client));
    });
    command(replicaOf(alice), 'card', 'applied');
    await world.time.advance(100);
    expect(authors).toEqual([alice.member]);
  });

  test('is not sent before it is stored as a draft, and is saved only with its envelope', async () => {
    const { world, alice, bob, sealNothing } = await createPair();
    sealNothing();
    holdWrites(alice);
    command(replicaOf(alice), 'card', 'applied');
    await world.time.advance(100);
    expect([mapOf(bob), draftCount(alice)]).toEqual([{}, 0]);
    release(alice);
    await world.time.advance(100);
    expect([mapOf(bob), draftCount(alice)]).toEqual([{ card: 'applied' }, 1]);
    expect(replicaOf(alice).saved.get().state).toBe('saving');
  });

  test('takes the keystrokes along that were gathered before it', async () => {
    const { world, alice, bob, sealNothing } = await createPair();
    sealNothing();
    type(replicaOf(alice), 'typed');
    command(replicaOf(alice), 'card', 'applied');
    await world.time.advance(25);
    expect(contentOf(replicaOf(bob))).toEqual({ map: { card: 'applied' }, text: 'typed' });
  });

  test('is sealed soon though its live message does not go out', async () => {
    const { world, alice, bob } = await createPair();
    const { crypto } = alice;
    const sign = crypto.sign;
    Object.assign(crypto, {
      sign: (...[purpose, digest]: Parameters<typeof sign>) =>
        purpose === 'live' ? new Promise(() => undefined) : sign(purpose, digest),
    });
    command(replicaOf(alice), 'card', 'applied');
    await world.time.advance(500);
    expect([replicaOf(alice).saved.get().state, mapOf(bob)]).toEqual(['saved', { card: 'applied' }]);
  });
});

describe('[LIVE10] [LIVE7] a crash between an act and its envelope', () => {
  test('loses nothing: the next start seals it', async () => {
    const { world, alice, bob } = await createPair();
    let mayNotSeal = true;
    const sign = alice.crypto.sign;
    Object.assign(alice.crypto, {
      sign: (...[purpose, digest]: Parameters<typeof sign>) =>
        mayNotSeal && purpose === 'envelope' ? new Promise(() => undefined) : sign(purpose, digest),
    });
    command(replicaOf(alice), 'card', 'applied');
    await world.time.advance(100);
    crash(alice);
    expect([mapOf(bob), rowsOf(alice, alice)]).toEqual([{ card: 'applied' }, []]);
    mayNotSeal = false;
    await start(alice, world);
    await world.time.advance(5_000);
    expect([mapOf(alice), draftCount(alice)]).toEqual([{ card: 'applied' }, 0]);
    expect(rowsOf(bob, alice)).toHaveLength(2);
    expect([replicaOf(alice).isIdle(), replicaOf(bob).isIdle()]).toEqual([true, true]);
  });

  test('[LIVE5] loses nothing of what another did with it, though its author never comes back', async () => {
    const { world, alice, bob } = await createPair();
    const carol = await welcome(world, bob, 'carol');
    await world.time.advance(3_000);
    world.network.separate(alice.id, carol.id);
    const sign = alice.crypto.sign;
    Object.assign(alice.crypto, {
      sign: (...[purpose, digest]: Parameters<typeof sign>) =>
        purpose === 'envelope' ? new Promise(() => undefined) : sign(purpose, digest),
    });
    command(replicaOf(alice), 'card', 'applied');
    await world.time.advance(100);
    crash(alice);
    command(replicaOf(bob), 'card', 'offer');
    await world.time.advance(500);
    expect([mapOf(bob), mapOf(carol)]).toEqual([{ card: 'offer' }, { card: 'offer' }]);
    expect(replicaOf(carol).authorOf(replicaOf(bob).doc.clientID)).toBe(bob.member);
    expect(replicaOf(carol).isIdle()).toBe(true);
  });
});

describe('[LIVE11] acts that go by envelope alone', () => {
  test('are large ones', async () => {
    const { world, alice, bob, sealNothing } = await createPair();
    sealNothing();
    command(replicaOf(alice), 'import', 'x'.repeat(5_000));
    await world.time.advance(100);
    expect([mapOf(bob), draftCount(alice)]).toEqual([{}, 0]);
  });

  test('are those of many in a row: keystrokes beside them are never held up', async () => {
    const { world, alice, bob, sealNothing } = await createPair();
    sealNothing();
    const { doc } = replicaOf(alice);
    const { text, map } = { text: doc.getText('text'), map: doc.getMap<string>('map') };
    for (let turn = 0; turn < 100; turn++) {
      doc.transact(() => map.set('card', String(turn)), COMMAND_ORIGIN);
      await world.time.advance(10);
    }
    expect(draftCount(alice)).toBeLessThanOrEqual(10);
    expect(replicaOf(bob).isIdle()).toBe(false);
    await world.time.advance(1_000);
    for (let turn = 0; turn < 30; turn++) {
      doc.transact(() => text.insert(text.length, 'x'), TYPING_ORIGIN);
      await world.time.advance(35);
    }
    expect(draftCount(alice)).toBeGreaterThanOrEqual(30);
  });

  test('leave room for typing at full speed: what peers allow is never used up', async () => {
    const { world, alice, bob } = await createPair();
    const { doc } = replicaOf(alice);
    const [text, map] = [doc.getText('text'), doc.getMap<string>('map')];
    let behind = 0;
    for (let turn = 0; turn < 600; turn++) {
      doc.transact(() => text.insert(text.length, 'x'), TYPING_ORIGIN);
      if (turn % 10 === 0) doc.transact(() => map.set('card', String(turn)), COMMAND_ORIGIN);
      await world.time.advance(20);
      behind = Math.max(behind, text.length - replicaOf(bob).doc.getText('text').length);
    }
    // What is under way at any moment; a message that was dropped would leave far more behind.
    expect(behind).toBeLessThanOrEqual(6);
    expect(Y.encodeStateVector(replicaOf(bob).doc).length).toBeGreaterThan(0);
  });

  test('are all, while something is not saved or nobody is there', async () => {
    const { world, alice, bob } = await createPair();
    alice.disk.failWith = 'disk-full';
    command(replicaOf(alice), 'a', '1');
    await world.time.advance(100);
    command(replicaOf(alice), 'b', '2');
    await world.time.advance(500);
    expect([mapOf(bob), draftCount(alice)]).toEqual([{}, 0]);
    alice.disk.failWith = undefined;
    await world.time.advance(40_000);
    expect([mapOf(bob), draftCount(alice)]).toEqual([{ a: '1', b: '2' }, 0]);
    crash(bob);
    await world.time.advance(30_000);
    command(replicaOf(alice), 'c', '3');
    await world.time.advance(10);
    expect([draftCount(alice), replicaOf(alice).saved.get().state]).toEqual([0, 'saved']);
  });
});

describe('[LIVE12] while an act goes out', () => {
  test('others wait, and are called when it is sent', async () => {
    const { world, alice, bob } = await createPair();
    const called: string[] = [];
    replicaOf(alice).afterSending(() => called.push('nothing is sent'));
    expect(called).toEqual(['nothing is sent']);
    holdWrites(alice);
    command(replicaOf(alice), 'card', 'applied');
    replicaOf(alice).afterSending(() => called.push('first'));
    replicaOf(alice).afterSending(() => called.push('second'));
    await world.time.advance(10);
    expect(called).toHaveLength(1);
    release(alice);
    await world.time.advance(1);
    expect(called.slice(1)).toEqual(['first', 'second']);
    await world.time.advance(25);
    expect(mapOf(bob)).toEqual({ card: 'applied' });
  });

  test('nobody waits longer than 32 ms', async () => {
    const { world, alice } = await createPair();
    const called: string[] = [];
    holdWrites(alice);
    command(replicaOf(alice), 'card', 'applied');
    replicaOf(alice).afterSending(() => called.push('drawn'));
    await world.time.advance(31);
    expect(called).toEqual([]);
    await world.time.advance(1);
    expect(called).toEqual(['drawn']);
    release(alice);
    await world.time.advance(100);
    expect(called).toEqual(['drawn']);
  });

  test('who is alone, types or does something large waits for nothing', async () => {
    const { world, alice, bob } = await createPair();
    let count = 0;
    const note = (): void => void (count += 1);
    type(replicaOf(alice), 'typed');
    replicaOf(alice).afterSending(note);
    command(replicaOf(alice), 'import', 'x'.repeat(5_000));
    replicaOf(alice).afterSending(note);
    crash(bob);
    await world.time.advance(30_000);
    command(replicaOf(alice), 'card', 'applied');
    replicaOf(alice).afterSending(note);
    expect(count).toBe(3);
  });
});
