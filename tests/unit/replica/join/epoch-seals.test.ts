import { expect, test } from 'vitest';

import { createSeal } from '#shared/replica/graph/create-seal.ts';
import { createMissingSeal, openSealedEpoch, sealEpochKey } from '#shared/replica/join/epoch-seals.ts';
import { sealFor } from '#shared/replica/join/sealed-box.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import { admit, ask, codeOf, createLaptop, found, give, invite, join, type Member, tell, valueOf } from './fixture.ts';

/** Writes what is missing until nothing is; answers how many Seals that took. */
async function writeAll(by: Member): Promise<number> {
  for (let count = 0; ; count++) {
    const entry = valueOf(await createMissingSeal(by.graph.state(), by.ports));
    if (entry === undefined) return count;
    await give(by, entry);
  }
}

function open(by: Member, device = by.device) {
  const { circleId, epochId, epochCommitment: commitment } = by.circle.genesis;
  const seals = by.graph.state().seals.get(device) ?? [];
  return openSealedEpoch({ circleId, seals, epochId, device, commitment, crypto: by.crypto });
}

function keyOf(member: Member): Uint8Array {
  const [first] = member.circle.epochs;
  if (first === undefined) throw new Error('no key');
  return first.key;
}

test('[SEAL2] [SEAL4] who holds the key writes the missing Seals, each on the one before; every device opens its own', async () => {
  const alice = await found(1);
  const bob = await join(alice, 2, 'bob');
  const carol = await join(alice, 3, 'carol');
  await tell(alice, bob);
  expect(await writeAll(bob)).toBe(2);
  expect(bob.graph.state().missingSeals).toEqual([]);
  expect(bob.graph.heads()).toHaveLength(1);
  await tell(bob, carol);
  expect(await open(bob)).toEqual(keyOf(alice));
  expect(await open(carol)).toEqual(keyOf(alice));
  expect(await open(carol, bob.device)).toBeUndefined();
  expect(await open(alice)).toBeUndefined();
  expect(await writeAll(carol)).toBe(0);
});

test('[SEAL4] nothing is written without the key, or for a device that nothing can be sealed to', async () => {
  const alice = await found(1);
  const weak = await createLaptop(3);
  const keys = { ...(await weak.crypto.keys()), sealingKey: new Uint8Array(32) };
  const crypto = { ...weak.crypto, keys: () => Promise.resolve(keys) };
  const mallory = await ask({ ...weak, crypto }, await invite(alice, 9), 'mallory');
  await admit(alice, mallory.request);
  const bob = await join(alice, 2, 'bob');
  expect(alice.graph.state().missingSeals.map(({ device }) => device)).toEqual([deviceIdOf(keys), bob.device]);

  const keyless = { ...alice.ports, keyFor: () => undefined };
  expect(valueOf(await createMissingSeal(alice.graph.state(), keyless))).toBeUndefined();
  const newer = { ...alice.graph.state(), access: 'newer-version' as const };
  expect(codeOf(await createMissingSeal(newer, alice.ports))).toBe('newer-version');
  expect(await writeAll(alice)).toBe(1);
  expect(alice.graph.state().missingSeals.map(({ device }) => device)).toEqual([deviceIdOf(keys)]);
});

test('[SEAL3] a device takes the first Seal that opens and fits, whatever came before', async () => {
  const alice = await found(1);
  const bob = await join(alice, 2, 'bob');
  const { circleId, epochId } = alice.circle.genesis;
  const device = { id: bob.device, keys: await bob.crypto.keys() };
  const { random } = alice;
  const other = await found(9);
  const put = async (sealedKey: Uint8Array | undefined) => {
    if (sealedKey === undefined) throw new Error('not sealed');
    const sealed = { epochId, device: bob.device, sealedKey };
    await give(alice, valueOf(await createSeal(alice.graph.state(), sealed, alice.ports)));
    await tell(alice, bob);
  };
  const seal = async (change: object, key = keyOf(alice)) =>
    (await sealEpochKey({ circleId, epochId, key, device, random, ...change }))?.sealedKey;
  await put(Uint8Array.of(1, 2, 3));
  await put(await seal({}, new Uint8Array(32).fill(1)));
  await put(await seal({}, keyOf(alice).subarray(1)));
  await put(await seal({ circleId: other.circle.genesis.circleId }));
  await put(await seal({ epochId: other.circle.genesis.epochId }));
  await put(await seal({ device: { id: alice.device, keys: device.keys } }));
  await put(await seal({ device: { id: bob.device, keys: await alice.crypto.keys() } }));
  const { sealingKey: publicKey } = device.keys;
  await put(
    await sealFor({ publicKey, purpose: 'join-answer', context: new Uint8Array(64), plaintext: keyOf(alice), random }),
  );
  expect(await open(bob)).toBeUndefined();
  await put(await seal({}));
  expect(await open(bob)).toEqual(keyOf(alice));
});
