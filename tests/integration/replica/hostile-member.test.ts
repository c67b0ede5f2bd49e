import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { createJoinRequest, joinerIdOf } from '#shared/replica/graph/join-request.ts';
import { clientIdOf } from '#shared/replica/session.ts';
import {
  appendUpdate,
  beginBranch,
  createHostileDevice,
  editsOf,
  forgeLive,
  type HostileDevice,
  tell,
} from '#tests/simulation/hostile-device.ts';
import { crash, quit, type SimulatedDevice, start } from '#tests/simulation/simulated-device.ts';
import {
  admit,
  ask,
  type Asking,
  createWorld,
  invite,
  runningOf,
  welcome,
  type World,
} from '#tests/simulation/world.ts';
import { command, contentOf, largeCommand, type } from '#tests/support/circles.ts';

const NO_EDITS = Y.encodeStateAsUpdateV2(new Y.Doc());

const replicaOf = (device: SimulatedDevice) => runningOf(device).replica;
const textOf = (device: SimulatedDevice): string => contentOf(replicaOf(device)).text;

interface Circle {
  readonly world: World;
  readonly alice: SimulatedDevice;
  readonly bob: SimulatedDevice;
}

/** Alice, bob, and mallory, who is a member and keeps to no rule. */
async function meet(): Promise<Circle & { readonly mallory: HostileDevice }> {
  const world = await createWorld(1);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  const asking = await ask(world, 'mallory', await invite(world, alice));
  await admit(alice, asking);
  const mallory = createHostile(world, alice, asking);
  await world.time.advance(5_000);
  return { world, alice, bob, mallory };
}

function createHostile(world: World, by: SimulatedDevice, asking: Asking): HostileDevice {
  const mallory = createHostileDevice(world, asking);
  mallory.proof = (replicaOf(by).membership.proofFor(asking.keys.id) ?? []).map(({ bytes }) => bytes);
  return mallory;
}

function linkTo(mallory: HostileDevice, to: SimulatedDevice) {
  const link = mallory.links.get(to.id);
  if (link === undefined) throw new Error(`mallory is not connected with ${to.name}`);
  return link;
}

/** Sends everything that mallory has written so far. */
function sendLog(mallory: HostileDevice, ...all: readonly SimulatedDevice[]): void {
  const envelopes = mallory.log.map(({ bytes }) => bytes);
  for (const to of all) tell(linkTo(mallory, to), { kind: 'envelopes', request: 0, isLast: true, envelopes });
}

async function sendLive(
  mallory: HostileDevice,
  to: SimulatedDevice,
  message: { readonly sessionNonce: Uint8Array; readonly update: Uint8Array },
): Promise<void> {
  linkTo(mallory, to).send('live', await forgeLive(mallory, { ...message, device: mallory.keys.id, number: 1 }));
}

test('[RECV9] an author who says that an envelope covers what it does not cannot make others’ edits hang in the air', async () => {
  const { world, alice, bob, mallory } = await meet();
  const branch = await beginBranch(mallory);
  sendLog(mallory, alice, bob);
  await world.time.advance(300);
  const update = editsOf(branch.doc, (doc) => doc.getText('text').insert(0, 'bait '));
  await sendLive(mallory, bob, { sessionNonce: branch.nonce, update });
  await world.time.advance(300);
  await appendUpdate(mallory, branch, NO_EDITS, { coversLive: 1 });
  sendLog(mallory, alice, bob);
  await world.time.advance(500);
  type(replicaOf(bob), 'precious');
  await world.time.advance(60_000);
  expect(textOf(bob)).toBe('bait precious');
  expect(textOf(alice)).toBe('bait precious');
  await quit(bob);
  await start(bob, world);
  expect(textOf(bob)).toBe('bait precious');
});

test('[RECV9] nor show a deletion to one and not to another', async () => {
  const { world, alice, bob, mallory } = await meet();
  type(replicaOf(alice), 'abcdef');
  await world.time.advance(3_000);
  const branch = await beginBranch(mallory);
  sendLog(mallory, alice, bob);
  await world.time.advance(300);
  Y.applyUpdateV2(branch.doc, Y.encodeStateAsUpdateV2(replicaOf(bob).doc));
  const update = editsOf(branch.doc, (doc) => doc.getText('text').delete(0, 3));
  await sendLive(mallory, bob, { sessionNonce: branch.nonce, update });
  await world.time.advance(300);
  await appendUpdate(mallory, branch, NO_EDITS, { coversLive: 1 });
  sendLog(mallory, alice, bob);
  await world.time.advance(90_000);
  expect(textOf(alice)).toBe(textOf(bob));
  expect(replicaOf(alice).isIdle() && replicaOf(bob).isIdle()).toBe(true);
});

test('[RECV2] [OPEN4] a state made while a received envelope is on its way into the document does not forget it', async () => {
  const { world, alice, bob } = await meet();
  for (let index = 0; index < 230; index++) {
    command(replicaOf(bob), `k${index}`, 'v');
    await world.time.advance(10);
  }
  const carol = await welcome(world, alice, 'carol');
  await world.time.advance(5_000);
  world.network.separate(carol.id, bob.id);
  await world.time.advance(20_000);
  const { verifyMany } = bob.crypto;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = () => resolve()));
  Object.assign(bob.crypto, {
    verifyMany: async (claims: Parameters<typeof verifyMany>[0]) => {
      if (claims.some(({ purpose }) => purpose === 'live')) await held;
      return verifyMany(claims);
    },
  });
  type(replicaOf(carol), 'one ');
  await world.time.advance(100);
  crash(carol);
  type(replicaOf(alice), 'two');
  await world.time.advance(2_000);
  const closing = quit(bob);
  await world.time.advance(5);
  release();
  expect(await closing).toBe(true);
  Object.assign(bob.crypto, { verifyMany });
  expect(bob.disk.states.size).toBe(1);
  await start(bob, world);
  await world.time.advance(120_000);
  expect(textOf(bob)).toBe('one two');
  expect(replicaOf(bob).damage).toEqual({ unreadableCount: 0, alteredCount: 0, missingCount: 0 });
});

test('[SES1] [ADM4] a device that two members let in apart has the same client ids for everybody', async () => {
  const world = await createWorld(3);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  await world.time.advance(5_000);
  const invites = [await invite(world, alice), await invite(world, alice)] as const;
  await world.time.advance(5_000);
  const keys = await world.createKeys();
  const { circleId } = world;
  const askings = await Promise.all(
    invites.map(async (inviteKey): Promise<Asking> => {
      const nonce = keys.random.bytes(32);
      const request = await createJoinRequest({ circleId, inviteKey, name: 'trudy', nonce, crypto: keys.crypto });
      return { name: 'trudy', keys, request, member: joinerIdOf(circleId, request) };
    }),
  );
  const [one, other] = askings;
  if (one === undefined || other === undefined) throw new Error('trudy asks twice');
  world.network.separate(alice.id, bob.id);
  await world.time.advance(20_000);
  expect([await admit(alice, one), await admit(bob, other)]).toEqual([true, true]);
  const trudy = createHostile(world, alice, one);
  await world.time.advance(3_000);
  const branch = await beginBranch(trudy);
  await appendUpdate(
    trudy,
    branch,
    editsOf(branch.doc, (doc) => doc.getText('text').insert(0, 'hello')),
  );
  for (const to of [alice, bob]) if (trudy.links.has(to.id)) sendLog(trudy, to);
  await world.time.advance(3_000);
  world.network.uniteAll();
  await world.time.advance(180_000);
  type(replicaOf(alice), ' alice');
  await world.time.advance(10_000);
  expect(textOf(alice)).toBe('hello alice');
  expect(textOf(bob)).toBe('hello alice');
  const { clientID } = branch.doc;
  expect(clientID).toBe(clientIdOf(trudy.keys.id, branch.nonce));
  expect(replicaOf(alice).authorOf(clientID)).toBe(replicaOf(bob).authorOf(clientID));
});

test('[RECV8] a failed write of what others sent is said until it is stored, whatever else is saved', async () => {
  const { world, alice, bob } = await meet();
  bob.disk.failWith = 'disk-full';
  largeCommand(replicaOf(alice), 'a', '1');
  await world.time.advance(1_000);
  expect(replicaOf(bob).saved.get()).toEqual({ state: 'failed', code: 'disk-full' });
  bob.disk.failWith = undefined;
  command(replicaOf(bob), 'b', '1');
  await replicaOf(bob).flush();
  expect(contentOf(replicaOf(bob)).map).toEqual({ b: '1' });
  expect(replicaOf(bob).saved.get().state).toBe('failed');
  expect(replicaOf(bob).ownSaved.get().state).toBe('saved');
  await world.time.advance(20_000);
  expect(contentOf(replicaOf(bob)).map).toEqual({ a: '1', b: '1' });
  expect(replicaOf(bob).saved.get().state).toBe('saved');
});

test('[LOG2] two commands in one go are both stored', async () => {
  const { alice, world } = await meet();
  command(replicaOf(alice), 'a', '1');
  command(replicaOf(alice), 'b', '2');
  await replicaOf(alice).flush();
  crash(alice);
  await start(alice, world);
  expect(contentOf(replicaOf(alice)).map).toEqual({ a: '1', b: '2' });
});

test('[OPEN4] what waits for ever does not keep anybody from a state of the rest, and is read again behind it', async () => {
  const { world, alice, bob, mallory } = await meet();
  const branch = await beginBranch(mallory);
  const victim = new Y.Doc();
  const first = editsOf(victim, (doc) => doc.getText('text').insert(0, 'abc'));
  Y.applyUpdateV2(branch.doc, first);
  const deletion = editsOf(branch.doc, (doc) => doc.getText('text').delete(0, 1));
  await appendUpdate(mallory, branch, deletion);
  sendLog(mallory, bob);
  for (let index = 0; index < 230; index++) {
    command(replicaOf(bob), `k${index}`, 'v');
    await world.time.advance(10);
  }
  await world.time.advance(120_000);
  expect(bob.disk.states.size).toBe(1);
  expect(replicaOf(bob).isIdle()).toBe(false);
  crash(bob);
  await start(bob, world);
  expect(replicaOf(bob).isIdle()).toBe(false);
  expect(contentOf(replicaOf(bob)).map).toEqual(contentOf(replicaOf(alice)).map);
});
