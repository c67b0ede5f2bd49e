import { describe, expect, test } from 'vitest';

import type { EntryId } from '#shared/kernel/ids.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { ENTRY_KIND } from '#shared/replica/graph/entry.ts';
import { encodeJoinRequest, joinerIdOf } from '#shared/replica/graph/join-request.ts';
import {
  admit,
  ask,
  createCircle,
  createPerson,
  createThree,
  forge,
  give,
  invite,
  meet,
  seal,
  tell,
  viewOf,
} from './fixture.ts';

describe('members', () => {
  test('[GRAPH9] begin with the founder', async () => {
    const { circle, alice } = await createCircle();
    const { genesis } = circle;
    expect(viewOf(alice)).toMatchObject({
      circleId: genesis.circleId,
      kind: 'circle',
      access: 'write',
      members: [{ id: genesis.founder, name: undefined, devices: [alice.device], admittedBy: undefined }],
      devices: [{ id: alice.device, member: genesis.founder, entryId: genesis.entryId }],
      invites: [],
      epochs: [{ id: genesis.epochId, entryId: genesis.entryId, commitment: genesis.epochCommitment }],
      missingSeals: [],
      heads: [genesis.entryId],
    });
    expect(alice.graph.state()).toBe(alice.graph.state());
  });

  test('[ADM1] [INV4] a joiner comes with name, device, inviter and invite', async () => {
    const { circle, alice } = await createCircle();
    const { key, entry } = await invite(alice, 2);
    const before = alice.graph.state();
    expect(before.invites.get(key.id)).toMatchObject({
      entryId: entry.id,
      publicKey: key.publicKey,
      by: circle.genesis.founder,
      byDevice: alice.device,
      expiresAt: alice.clock.now() + 7 * DAY_MS,
      asksFirst: false,
      use: 'open',
      usedBy: [],
    });
    const bob = await createPerson(circle, 'bob', 2);
    const request = await ask(bob, key);
    const admission = await admit(alice, request);
    const state = alice.graph.state();
    const id = joinerIdOf(circle.genesis.circleId, request);
    expect(state).not.toBe(before);
    expect(state.members.get(id)).toEqual({
      id,
      name: 'bob',
      devices: [bob.device],
      joinedAt: alice.clock.now(),
      admittedBy: circle.genesis.founder,
      inviteId: key.id,
    });
    const keys = await bob.crypto.keys();
    expect(state.devices.get(bob.device)).toEqual({
      ...{ id: bob.device, member: id, keys, entryId: admission.id },
      metEpochs: new Set([circle.genesis.epochId]),
    });
    expect(state.invites.get(key.id)).toMatchObject({ use: 'used', usedBy: [id] });
    expect(before.invites.get(key.id)?.use).toBe('open');
  });

  test('[ADM2] two who admit one request at the same time admit one member', async () => {
    const { circle, alice, bob } = await createThree();
    const { key } = await invite(alice, 4);
    await tell(alice, bob);
    const dave = await createPerson(circle, 'dave', 4);
    const request = await ask(dave, key);
    await admit(alice, request);
    await admit(bob, request);
    await meet(alice, bob);
    expect(viewOf(alice)).toEqual(viewOf(bob));
    const { members, invites } = alice.graph.state();
    expect(members.size).toBe(4);
    expect(invites.get(key.id)).toMatchObject({
      use: 'used',
      usedBy: [joinerIdOf(circle.genesis.circleId, request)],
    });
    expect(alice.graph.heads()).toHaveLength(2);
  });

  test('[ADM3] [INV4] two requests by one invite: both stay, and the invite is used twice', async () => {
    const { circle, alice, bob } = await createThree();
    const { key } = await invite(alice, 4);
    await tell(alice, bob);
    const dave = await ask(await createPerson(circle, 'dave', 4), key);
    const erin = await ask(await createPerson(circle, 'erin', 5), key);
    await admit(alice, dave);
    await admit(bob, erin);
    await meet(alice, bob);
    expect(viewOf(alice)).toEqual(viewOf(bob));
    const { members, invites } = alice.graph.state();
    expect(new Set([...members.values()].map(({ name }) => name))).toEqual(
      new Set(['bob', 'carol', 'dave', 'erin', undefined]),
    );
    expect(invites.get(key.id)).toMatchObject({ use: 'used-twice' });
    expect(invites.get(key.id)?.usedBy).toHaveLength(2);
  });

  test('[ADM4] a device that was admitted twice is one member, who used each invite once', async () => {
    const { circle, alice, bob } = await createThree();
    const { key } = await invite(alice, 4);
    const { key: other } = await invite(bob, 5);
    const dave = await createPerson(circle, 'dave', 4);
    await admit(alice, await ask(dave, key, 1));
    await admit(bob, await ask(dave, other, 2));
    await meet(alice, bob);
    const again = { parents: alice.graph.heads(), kind: ENTRY_KIND.admit };
    await give(alice, await forge(alice, encodeJoinRequest(await ask(dave, key, 3)), again));
    await meet(alice, bob);
    expect(viewOf(alice)).toEqual(viewOf(bob));
    const { members, devices, invites } = alice.graph.state();
    expect(members.size).toBe(4);
    const member = devices.get(dave.device)?.member;
    expect(invites.get(key.id)).toMatchObject({ use: 'used', usedBy: [member] });
    expect(invites.get(other.id)).toMatchObject({ use: 'used', usedBy: [member] });
  });

  test('[INV2] [GRAPH9] of two Invites with one key the first counts', async () => {
    const { alice, bob } = await createThree();
    const { key, entry } = await invite(alice, 4);
    await tell(alice, bob);
    await invite(bob, 4, { expiresAt: 1 });
    await meet(alice, bob);
    expect(alice.graph.state().invites.get(key.id)).toMatchObject({ entryId: entry.id, byDevice: alice.device });
  });
});

describe('seals', () => {
  test('[SEAL2] every device needs the key, except the one that began the epoch', async () => {
    const { circle, alice, bob, carol } = await createThree();
    const { epochId } = circle.genesis;
    const missing = () => alice.graph.state().missingSeals;
    expect(missing()).toEqual([
      { epochId, device: bob.device },
      { epochId, device: carol.device },
    ]);
    await seal(carol, bob.device);
    await tell(carol, alice);
    expect(missing()).toEqual([{ epochId, device: carol.device }]);
    await seal(alice, carol.device);
    expect(missing()).toEqual([]);
  });

  test('[SEAL1] [SEAL3] any member may seal, and all seals are kept', async () => {
    const { circle, alice, bob, carol } = await createThree();
    await seal(carol, bob.device, Uint8Array.of(9));
    await seal(alice, bob.device, Uint8Array.of(8));
    await meet(alice, carol);
    const { epochId } = circle.genesis;
    const seals = alice.graph.state().seals.get(bob.device);
    expect(seals).toHaveLength(2);
    expect(seals).toContainEqual({ epochId, sealedKey: Uint8Array.of(9), by: carol.device, cameWithEpoch: false });
    expect(seals).toContainEqual({ epochId, sealedKey: Uint8Array.of(8), by: alice.device, cameWithEpoch: false });
  });
});

describe('what others lack', () => {
  test('[GRAPH12] all that their heads do not lead back to, parents first', async () => {
    const { alice, bob } = await createThree();
    const heads = alice.graph.heads();
    expect(alice.graph.entriesUnknownTo(heads)).toEqual([]);
    const mine = [(await invite(alice, 4)).entry, (await invite(alice, 5)).entry];
    expect(alice.graph.entriesUnknownTo(heads)).toEqual(mine);
    const theirs = (await invite(bob, 6)).entry;
    expect(alice.graph.entriesUnknownTo(bob.graph.heads())).toHaveLength(9 - 2);
    await tell(bob, alice);
    expect(alice.graph.entriesUnknownTo([...heads, theirs.id, 'ff'.repeat(32) as EntryId])).toEqual(mine);
  });

  test('[GRAPH12] the proof for a device is the smallest past that admits it', async () => {
    const { circle, alice, bob, carol } = await createThree();
    await seal(alice, bob.device);
    const proof = alice.graph.proofFor(bob.device);
    const all = alice.graph.entriesUnknownTo([]);
    expect(proof).toEqual(all.slice(0, 3));
    expect(alice.graph.proofFor(carol.device)).toEqual(all.slice(0, 5));
    expect(alice.graph.proofFor(alice.device)).toEqual(all.slice(0, 1));
    expect(alice.graph.proofFor('ff'.repeat(16) as typeof bob.device)).toBeUndefined();
    const stranger = await createPerson(circle, 'stranger', 9);
    await give(stranger, ...(proof ?? []));
    expect(stranger.graph.state().devices.has(bob.device)).toBe(true);
  });

  test('[GRAPH12] of two admissions the shorter proves, and none of more than 64 KiB', async () => {
    const { circle, alice, bob } = await createThree();
    const dave = await createPerson(circle, 'dave', 4);
    const { key } = await invite(alice, 4);
    const request = await ask(dave, key);
    await tell(alice, bob);
    for (let n = 0; n < 140; n++) await seal(bob, bob.device, new Uint8Array(256).fill(n));
    await admit(bob, request);
    expect(bob.graph.proofFor(dave.device)).toBeUndefined();
    const short = await admit(alice, request);
    await tell(alice, bob);
    expect(bob.graph.proofFor(dave.device)?.at(-1)).toEqual(short);
    expect(bob.graph.proofFor(dave.device)).toHaveLength(7);
  });
});
