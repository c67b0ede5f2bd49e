import { beforeEach, describe, expect, test } from 'vitest';

import type { BundleReport, BundleScope } from '#shared/ports/bundles.ts';
import { crash, type SimulatedDevice, start } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome, type World } from '#tests/simulation/world.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { command, contentOf, type } from '#tests/support/circles.ts';

const replicaOf = (device: SimulatedDevice) => runningOf(device).replica;
const mapOf = (device: SimulatedDevice) => contentOf(replicaOf(device)).map;
const ALL: BundleScope = { kind: 'all' };
const lackingTo = (...devices: readonly SimulatedDevice[]): BundleScope => ({
  kind: 'lacking',
  members: devices.map(({ member }) => member),
});

let world: World;
let alice: SimulatedDevice;
let bob: SimulatedDevice;
let carol: SimulatedDevice;

beforeEach(async () => {
  world = await createWorld(5);
  const [first] = world.devices;
  if (first === undefined) throw new Error('alice begins the circle');
  alice = first;
  bob = await welcome(world, alice, 'bob');
  carol = await welcome(world, alice, 'carol');
  await world.time.advance(3_000);
  await separateAll();
});

/** From here on nobody meets anybody. */
async function separateAll(): Promise<void> {
  for (const one of world.devices)
    for (const two of world.devices) if (one !== two) world.network.separate(one.id, two.id);
  await world.time.advance(40_000);
}

function bundlesOf(device: SimulatedDevice) {
  const { bundles } = replicaOf(device);
  if (bundles === undefined) throw new Error('a shared circle has bundles');
  return bundles;
}

const save = (device: SimulatedDevice, scope: BundleScope = ALL) => gather(bundlesOf(device).write(scope));

async function load(device: SimulatedDevice, bytes: Uint8Array): Promise<BundleReport> {
  const taken = await bundlesOf(device).take(sourceOf(bytes));
  if (!taken.ok) throw new Error(taken.error);
  await world.time.advance(100);
  return taken.value;
}

const countOf = async (device: SimulatedDevice, scope: BundleScope) =>
  (await bundlesOf(device).measure(scope)).envelopeCount;

async function write(device: SimulatedDevice, key: string): Promise<void> {
  command(replicaOf(device), key, device.name);
  await world.time.advance(500);
}

describe('[BUN5] what a bundle holds', () => {
  test('reaches somebody who never meets whoever made it, and the one after them', async () => {
    await write(alice, 'a');
    expect(mapOf(bob)).toEqual({});
    const report = await load(bob, await save(alice));
    expect(report).toMatchObject({ by: alice.member, newCount: 2, waitingCount: 0, refusedCount: 0 });
    expect(mapOf(bob)).toEqual({ a: 'alice' });
    await write(bob, 'b');
    await load(carol, await save(bob));
    expect(mapOf(carol)).toEqual({ a: 'alice', b: 'bob' });
    expect(replicaOf(carol).isIdle()).toBe(true);
  });

  test('changes nothing the second time, and nothing when what is newer came first', async () => {
    await write(alice, 'a');
    const older = await save(alice);
    await write(alice, 'b');
    const newer = await save(alice);
    expect((await load(bob, newer)).newCount).toBe(3);
    for (const bytes of [older, newer, older]) expect((await load(bob, bytes)).newCount).toBe(0);
    expect(mapOf(bob)).toEqual({ a: 'alice', b: 'alice' });
  });

  test('waits where something before it is missing, and counts as soon as that comes', async () => {
    await write(alice, 'a');
    const first = await save(alice, lackingTo(bob));
    await load(carol, first);
    const saidByCarol = await save(carol);
    await load(alice, saidByCarol);
    await write(alice, 'b');
    const second = await save(alice, lackingTo(carol));
    const early = await load(bob, second);
    expect(early).toMatchObject({ newCount: 0, waitingCount: 1 });
    expect(mapOf(bob)).toEqual({});
    expect(await load(bob, first)).toMatchObject({ newCount: 3, waitingCount: 0 });
    expect(mapOf(bob)).toEqual({ a: 'alice', b: 'alice' });
  });

  test('brings whom the maker has let in, with what they wrote', async () => {
    const dave = await welcome(world, alice, 'dave');
    await world.time.advance(3_000);
    await write(dave, 'd');
    expect(mapOf(alice)).toEqual({ d: 'dave' });
    await separateAll();
    const report = await load(bob, await save(alice));
    expect(report.refusedCount).toBe(0);
    expect(mapOf(bob)).toEqual({ d: 'dave' });
    expect(replicaOf(bob).membership.state.get().members.has(dave.member)).toBe(true);
    expect((await load(carol, await save(dave))).by).toBe(dave.member);
  });

  test('is still here after the app was killed', async () => {
    await write(alice, 'a');
    await load(bob, await save(alice));
    crash(bob);
    await start(bob, world);
    expect(mapOf(bob)).toEqual({ a: 'alice' });
  });

  test('goes on to those who are connected with whoever loads it', async () => {
    await write(alice, 'a');
    const bytes = await save(alice);
    world.network.unite(bob.id, carol.id);
    await world.time.advance(10_000);
    await load(bob, bytes);
    await world.time.advance(3_000);
    expect(mapOf(carol)).toEqual({ a: 'alice' });
  });

  test('is taken until it is stopped, and goes on from there', async () => {
    for (let index = 0; index < 5; index++) {
      type(replicaOf(alice), 'x'.repeat(150_000));
      await world.time.advance(2_000);
    }
    const bytes = await save(alice);
    const seen: number[] = [];
    const stopped = await bundlesOf(bob).take(sourceOf(bytes), {
      shouldStop: () => seen.length > 1,
      onProgress: ({ doneCount }) => void seen.push(doneCount),
    });
    const first = stopped.ok ? stopped.value.newCount : 0;
    expect(first).toBeGreaterThan(0);
    const { newCount } = await load(bob, bytes);
    expect(newCount).toBeGreaterThan(0);
    expect(contentOf(replicaOf(bob)).text).toHaveLength(750_000);
  });
});

describe('[BUN2] a bundle that is not whole', () => {
  test('changes nothing here, wherever it is cut or altered', async () => {
    await write(alice, 'a');
    const bytes = await save(alice);
    const rows = () => bob.disk.rows.get(bob.circle.circleId)?.length ?? 0;
    const before = rows();
    for (let at = 0; at < bytes.length; at += 37) {
      const altered = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 1 : byte));
      for (const bad of [altered, bytes.subarray(0, at)]) {
        expect(await bundlesOf(bob).take(sourceOf(bad))).toMatchObject({ ok: false });
      }
    }
    expect(rows()).toBe(before);
    expect(mapOf(bob)).toEqual({});
    await load(bob, bytes);
    expect(rows()).toBeGreaterThan(before);
  });
});

describe('[BUN6] a bundle for certain members', () => {
  test('holds what they have not said to have, and no more', async () => {
    await write(alice, 'a');
    expect(await countOf(alice, lackingTo(bob))).toBe(2);
    await load(bob, await save(alice, lackingTo(bob)));
    // Alice cannot know yet.
    expect(await countOf(alice, lackingTo(bob))).toBe(2);
    await load(alice, await save(bob));
    expect(await countOf(alice, lackingTo(bob))).toBe(0);
    expect(await countOf(alice, lackingTo(bob, carol))).toBe(2);
    await write(alice, 'b');
    expect(await countOf(alice, lackingTo(bob))).toBe(1);
    expect(await countOf(alice, ALL)).toBe(3);
    expect(await countOf(alice, { kind: 'lacking', members: [] })).toBe(0);
  });

  test('holds what third people wrote, which they lack', async () => {
    await write(alice, 'a');
    await load(bob, await save(alice));
    expect(await countOf(bob, lackingTo(carol))).toBe(2);
    // Alice has her own, by her receipt in the bundle.
    expect(await countOf(bob, lackingTo(alice))).toBe(0);
  });

  test('holds what is being typed at that moment', async () => {
    type(replicaOf(alice), 'half a sen');
    await load(bob, await save(alice));
    expect(contentOf(replicaOf(bob)).text).toBe('half a sen');
  });

  test('tells the maker what was received, over third people too', async () => {
    await write(alice, 'a');
    expect(replicaOf(alice).deliveries.get().get(bob.id)).toBeUndefined();
    await load(bob, await save(alice));
    await load(carol, await save(bob));
    await load(alice, await save(carol));
    for (const { id } of [bob, carol]) {
      expect(replicaOf(alice).deliveries.get().get(id)?.seq).toBe(replicaOf(alice).ownSeq());
    }
  });
});

test('[BUN4] whoever puts another name on a bundle is not believed', async () => {
  await write(alice, 'a');
  const { crypto } = alice;
  const forger = { ...crypto, sign: () => Promise.resolve(new Uint8Array(64)) };
  Object.assign(alice, { crypto: forger });
  crash(alice);
  await start(alice, world);
  const report = await load(bob, await save(alice));
  expect(report).toMatchObject({ by: undefined, newCount: 2 });
});
