import { expect, test } from 'vitest';

import type { ArrivedEnvelope } from '#shared/ports/envelope-log.ts';
import { copyDisk } from '#tests/simulation/copied-disk.ts';
import { crash, type SimulatedDevice, start } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome, type World } from '#tests/simulation/world.ts';
import { command, contentOf, type } from '#tests/support/circles.ts';

const replicaOf = (device: SimulatedDevice) => runningOf(device).replica;
const mapOf = (device: SimulatedDevice) => contentOf(replicaOf(device)).map;
const rowsOn = (device: SimulatedDevice) => device.disk.rows.get(device.circle.circleId) ?? [];
const rowsOf = (disk: SimulatedDevice, author: SimulatedDevice) =>
  rowsOn(disk).filter(({ device }) => device === author.id);
const idsOf = (rows: readonly ArrivedEnvelope[]) => new Set(rows.map(({ id }) => id));

interface Three {
  readonly world: World;
  readonly alice: SimulatedDevice;
  readonly bob: SimulatedDevice;
  readonly carol: SimulatedDevice;
}

async function createThree(): Promise<Three> {
  const world = await createWorld(7);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  const carol = await welcome(world, bob, 'carol');
  await world.time.advance(5_000);
  return { world, alice, bob, carol };
}

/** Writes unseen by anybody, then goes back to the disk as it was. Answers what the disk does not hold any more. */
async function writeInCopy({ world, alice }: Three, key: string): Promise<readonly ArrivedEnvelope[]> {
  const copy = await copyDisk(alice.disk, alice.circle.circleId);
  for (const other of world.devices) if (other !== alice) world.network.separate(alice.id, other.id);
  command(replicaOf(alice), key, 'copied');
  type(replicaOf(alice), `${key} `);
  await replicaOf(alice).flush();
  const written = rowsOn(alice).slice((copy.rows.get(alice.circle.circleId) ?? []).length);
  crash(alice);
  alice.disk = copy;
  return written;
}

test('[RECV6] three that got the branches of a fork in different orders end equal', async () => {
  const three = await createThree();
  const { world, alice, bob, carol } = three;
  command(replicaOf(alice), 'start', '1');
  await world.time.advance(3_000);
  const branch = await writeInCopy(three, 'branch');
  // Carol gets the branch first, while she is away from the others.
  crash(carol);
  await carol.disk.log.append(carol.circle.circleId, branch);
  await start(alice, world);
  command(replicaOf(alice), 'main', '1');
  await replicaOf(alice).flush();
  world.network.uniteAll();
  await start(carol, world);
  expect(mapOf(carol)).toEqual({ start: '1', branch: 'copied' });
  await world.time.advance(200_000);
  for (const device of [alice, bob, carol]) {
    expect(mapOf(device)).toEqual({ start: '1', branch: 'copied', main: '1' });
    expect(contentOf(replicaOf(device))).toEqual(contentOf(replicaOf(alice)));
    expect(idsOf(rowsOf(device, alice))).toEqual(idsOf(rowsOf(alice, alice)));
    expect(replicaOf(device).isIdle()).toBe(true);
  }
  const seen = contentOf(replicaOf(carol));
  crash(carol);
  await start(carol, world);
  expect(contentOf(replicaOf(carol))).toEqual(seen);
});

test('[RECV6] own envelopes that a disk lost come back from others, and no place is taken twice after that', async () => {
  const { world, alice, bob } = await createThree();
  command(replicaOf(alice), 'kept', '1');
  await world.time.advance(3_000);
  const old = await copyDisk(alice.disk, alice.circle.circleId);
  command(replicaOf(alice), 'lost', '2');
  type(replicaOf(alice), 'lost words');
  await world.time.advance(5_000);
  const reached = replicaOf(alice).ownSeq();
  crash(alice);
  alice.disk = old;
  await start(alice, world);
  expect(mapOf(alice)).toEqual({ kept: '1' });
  await world.time.advance(10_000);
  expect(mapOf(alice)).toEqual({ kept: '1', lost: '2' });
  expect(replicaOf(alice).ownSeq()).toBe(reached);
  command(replicaOf(alice), 'next', '3');
  await world.time.advance(3_000);
  const seqs = rowsOf(bob, alice).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  expect(mapOf(bob)).toEqual({ kept: '1', lost: '2', next: '3' });
});

test('[RECV6] who writes before the own lost envelopes are back makes a fork that everybody can read', async () => {
  const { world, alice, bob, carol } = await createThree();
  command(replicaOf(alice), 'kept', '1');
  await world.time.advance(3_000);
  const old = await copyDisk(alice.disk, alice.circle.circleId);
  command(replicaOf(alice), 'lost', '2');
  await world.time.advance(3_000);
  crash(alice);
  alice.disk = old;
  await start(alice, world);
  command(replicaOf(alice), 'branch', '3');
  type(replicaOf(alice), 'beside it');
  await world.time.advance(200_000);
  command(replicaOf(alice), 'last', '4');
  await world.time.advance(100_000);
  for (const device of [alice, bob, carol]) {
    expect(mapOf(device)).toEqual({ kept: '1', lost: '2', branch: '3', last: '4' });
    expect(idsOf(rowsOf(device, alice))).toEqual(idsOf(rowsOf(alice, alice)));
    expect(replicaOf(device).isIdle()).toBe(true);
  }
  const seqs = rowsOf(alice, alice).map(({ seq }) => seq);
  expect(seqs.filter((seq) => seq === Math.max(...seqs))).toHaveLength(1);
});
