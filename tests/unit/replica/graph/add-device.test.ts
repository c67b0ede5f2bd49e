import { describe, expect, test } from 'vitest';

import type { CircleId } from '#shared/kernel/ids.ts';
import { additionClaimOf, agreeToBeAdded, decodeAddition, encodeAddition } from '#shared/replica/graph/add-device.ts';
import { createAddDevice } from '#shared/replica/graph/create-add-device.ts';
import { ENTRY_KIND } from '#shared/replica/graph/entry.ts';
import { encodeJoinRequest } from '#shared/replica/graph/join-request.ts';
import {
  ask,
  beginCircle,
  codesOf,
  createPerson,
  createThree,
  forge,
  give,
  invite,
  meet,
  type Person,
  tell,
  valueOf,
  viewOf,
} from './fixture.ts';

/** Another device of somebody, which they add; both know the same then. */
async function add(by: Person, seed: number, replaces = false) {
  const device = await createPerson(by.circle, by.name, seed);
  const entry = valueOf(await createAddDevice(by.graph.state(), { crypto: device.crypto, replaces }, by.ports));
  await give(by, entry);
  await tell(by, device);
  return { device, entry };
}

const memberOf = (of: Person, who: Person) => of.graph.state().devices.get(who.device)?.member;

describe('[DEV1] an added device', () => {
  test('agrees to this circle, this writer and these terms, and the body has one form', async () => {
    const { alice, bob } = await createThree();
    const { circleId } = alice.circle.genesis;
    const place = { circleId, device: alice.device };
    const addition = await agreeToBeAdded({ replaces: true, crypto: bob.crypto }, place);
    const claims = [
      additionClaimOf(addition, place),
      additionClaimOf(addition, { ...place, circleId: '99'.repeat(32) as CircleId }),
      additionClaimOf(addition, { ...place, device: bob.device }),
      additionClaimOf({ ...addition, replaces: false }, place),
    ];
    expect(await alice.crypto.verifyMany(claims)).toEqual([true, false, false, false]);
    const body = encodeAddition(addition);
    expect(decodeAddition(body)).toEqual(addition);
    expect(decodeAddition(body.subarray(1))).toBeUndefined();
    expect(decodeAddition(Uint8Array.of(...body, 0))).toBeUndefined();
    expect(decodeAddition(Uint8Array.from(body, (byte, at) => (at === 64 ? 2 : byte)))).toBeUndefined();
  });

  test('that did not agree, or agreed to something else, does not count', async () => {
    const { alice, bob } = await createThree();
    const stranger = await createPerson(alice.circle, 'dave', 9);
    const { circleId } = alice.circle.genesis;
    const kind = ENTRY_KIND.addDevice;
    const parents = alice.graph.heads();
    const agreed = (by: Person, device = by.device) =>
      agreeToBeAdded({ replaces: false, crypto: stranger.crypto }, { circleId, device });
    const forOther = await forge(alice, encodeAddition(await agreed(bob)), { kind, parents });
    expect(codesOf(await give(bob, forOther))).toEqual(['bad-proof']);
    const changed = await forge(alice, encodeAddition({ ...(await agreed(alice)), replaces: true }), { kind, parents });
    expect(codesOf(await give(bob, changed))).toEqual(['bad-proof']);
    const byStranger = await forge(stranger, encodeAddition(await agreed(stranger)), { kind, parents });
    expect(codesOf(await give(bob, byStranger))).toEqual(['not-a-member']);
    const short = await forge(alice, encodeAddition(await agreed(alice)).subarray(1), { kind, parents });
    expect(codesOf(await give(bob, short))).toEqual(['bad-body']);
    expect(memberOf(bob, stranger)).toBeUndefined();
  });
});

describe('[DEV2] an added device', () => {
  test('is its member’s for everybody, whatever else arrives in whatever order', async () => {
    const { alice, bob, carol } = await createThree();
    const { device, entry } = await add(bob, 20);
    const member = memberOf(alice, bob);
    await invite(carol, 7);
    await meet(alice, carol);
    await give(carol, entry);
    await tell(bob, alice);
    await meet(alice, carol);
    await tell(alice, bob);
    expect(memberOf(alice, device)).toBe(member);
    expect(alice.graph.state().members.get(member ?? alice.circle.genesis.founder)?.devices).toEqual([
      bob.device,
      device.device,
    ]);
    expect(viewOf(carol)).toEqual(viewOf(alice));
    expect(viewOf(bob)).toEqual(viewOf(alice));
  });

  test('may do what its member may: invite, admit, add another', async () => {
    const { alice, bob } = await createThree();
    const { device } = await add(bob, 20);
    const { key } = await invite(device, 8);
    expect(device.graph.state().invites.get(key.id)?.by).toBe(memberOf(device, bob));
    const { device: third } = await add(device, 21);
    await tell(device, alice);
    expect(memberOf(alice, third)).toBe(memberOf(alice, bob));
  });

  test('can show that it belongs, by the smallest past that adds it', async () => {
    const { alice, bob } = await createThree();
    const { device } = await add(bob, 20);
    const proof = device.graph.proofFor(device.device) ?? [];
    const stranger = await createPerson(alice.circle, 'stranger', 30);
    await give(stranger, ...proof);
    expect(memberOf(stranger, device)).toBe(memberOf(bob, bob));
  });

  test('stays with whom it came with first: nobody else’s, whoever says so', async () => {
    const { alice, bob } = await createThree();
    const state = alice.graph.state();
    expect(await createAddDevice(state, { crypto: bob.crypto, replaces: false }, alice.ports)).toEqual({
      ok: false,
      error: 'already-a-device',
    });
    const { circleId } = alice.circle.genesis;
    const agreed = await agreeToBeAdded({ replaces: true, crypto: bob.crypto }, { circleId, device: alice.device });
    const parents = alice.graph.heads();
    const entry = await forge(alice, encodeAddition(agreed), { kind: ENTRY_KIND.addDevice, parents });
    expect((await give(alice, entry)).added).toHaveLength(1);
    expect(memberOf(alice, bob)).not.toBe(memberOf(alice, alice));
    expect(alice.graph.state().devices.get(alice.device)?.replacedBy).toBeUndefined();
  });

  test('asks nobody else to be let in: as a joiner it stays its member’s', async () => {
    const { alice, bob } = await createThree();
    const { device } = await add(bob, 20);
    await tell(bob, alice);
    const { key } = await invite(alice, 6);
    const body = encodeJoinRequest(await ask(device, key));
    const entry = await forge(alice, body, { kind: ENTRY_KIND.admit, parents: alice.graph.heads() });
    await give(alice, entry);
    expect(memberOf(alice, device)).toBe(memberOf(alice, bob));
    expect(alice.graph.state().members.size).toBe(3);
  });

  test('works in a private space, too', async () => {
    const circle = await beginCircle(1, 'private');
    const alice = await createPerson(circle, 'alice', 1);
    const { device } = await add(alice, 20);
    expect(memberOf(device, device)).toBe(circle.genesis.founder);
  });
});

describe('[DEV3] a device that makes way', () => {
  test('is replaced by the first that says so; all of them are its member’s', async () => {
    const { alice, bob, carol } = await createThree();
    const copy = { ...bob, graph: (await createPerson(bob.circle, 'bob', 2)).graph };
    await tell(bob, copy);
    const one = await add(bob, 20, true);
    const two = await add(copy, 21, true);
    await meet(bob, copy);
    await tell(bob, alice);
    await give(carol, two.entry, one.entry);
    const first = alice.graph.entriesUnknownTo([]).find(({ id }) => id === one.entry.id || id === two.entry.id);
    const successor = first?.id === one.entry.id ? one.device : two.device;
    expect(alice.graph.state().devices.get(bob.device)?.replacedBy).toBe(successor.device);
    for (const { device } of [one, two]) expect(memberOf(alice, device)).toBe(memberOf(alice, bob));
    expect(viewOf(carol)).toEqual(viewOf(alice));
  });

  test('[SEAL2] is given no more keys, its successor is', async () => {
    const { bob } = await createThree();
    const needy = () => bob.graph.state().missingSeals.map(({ device }) => device);
    expect(needy()).toContain(bob.device);
    const { device } = await add(bob, 20, true);
    expect(needy()).not.toContain(bob.device);
    expect(needy()).toContain(device.device);
  });
});
