import { describe, expect, test } from 'vitest';

import type { DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import { createAddDevice } from '#shared/replica/graph/create-add-device.ts';
import { createLeave, createStatement } from '#shared/replica/graph/create-leave.ts';
import {
  decodeEpochTerms,
  encodeEpochTerms,
  openFormerKeys,
  sealFormerKeys,
} from '#shared/replica/graph/epoch-terms.ts';
import { ENTRY_KIND } from '#shared/replica/graph/entry.ts';
import { encodeJoinRequest } from '#shared/replica/graph/join-request.ts';
import { decodePlaces, encodePlaces, type LogPlace } from '#shared/replica/graph/log-places.ts';
import {
  admit,
  ask,
  beginCircle,
  codesOf,
  createPerson,
  createThree,
  forge,
  give,
  invite,
  inviteBody,
  meet,
  type Person,
  seal,
  tell,
  valueOf,
  viewOf,
} from './fixture.ts';

const ID = '77'.repeat(32) as EnvelopeId;
const endOf = ({ device }: Pick<Person, 'device'>, seq: number): LogPlace => ({ device, seq, id: ID });

async function leave(who: Person, ends: readonly LogPlace[] = []) {
  const entry = valueOf(await createLeave(who.graph.state(), ends, who.ports));
  await give(who, entry);
  return entry;
}

async function state(who: Person, ends: readonly LogPlace[]) {
  const entry = valueOf(await createStatement(who.graph.state(), ends, who.ports));
  await give(who, entry);
  return entry;
}

const namesIn = ({ graph }: Person) => [...graph.state().members.values()].map(({ name }) => name);
const takenOf = ({ graph }: Person, who: Pick<Person, 'device'>) => graph.state().devices.get(who.device)?.takenUpTo;

async function addDevice(by: Person, seed: number): Promise<Person> {
  const device = await createPerson(by.circle, by.name, seed);
  const added = { crypto: device.crypto, replaces: false };
  await give(by, valueOf(await createAddDevice(by.graph.state(), added, by.ports)));
  await tell(by, device);
  return device;
}

describe('[LEAVE1] whoever has left', () => {
  test('is no member any more, with all devices, and is still known by name', async () => {
    const { alice, bob } = await createThree();
    const other = await addDevice(bob, 20);
    const member = bob.graph.state().devices.get(bob.device)?.member;
    const entry = await leave(bob);
    await meet(alice, bob);
    await meet(alice, other);
    expect(namesIn(alice)).toEqual([undefined, 'carol']);
    expect([...alice.graph.state().former.values()]).toMatchObject([{ id: member, name: 'bob', leave: entry.id }]);
    for (const each of [bob, other]) {
      expect(alice.graph.state().devices.get(each.device)?.member).toBe(member);
      expect(await createLeave(each.graph.state(), [], each.ports)).toEqual({ ok: false, error: 'not-a-member' });
    }
    expect(viewOf(other)).toEqual(viewOf(alice));
  });

  test('writes nothing that counts on top of it, nor does a device that came apart', async () => {
    const { alice, bob } = await createThree();
    await leave(bob);
    await meet(alice, bob);
    const parents = alice.graph.heads();
    const forged = await forge(bob, inviteBody(bob, 9), { parents });
    expect(codesOf(await give(alice, forged))).toEqual(['not-a-member']);
  });

  test('[GRAPH9] is the same for all, whatever the order', async () => {
    const { alice, bob, carol } = await createThree();
    await leave(bob, [endOf(bob, 4)]);
    await invite(carol, 7);
    await state(carol, [endOf(bob, 2)]);
    const entries = [...bob.graph.entriesUnknownTo([]), ...carol.graph.entriesUnknownTo([])];
    const [one, two] = [await createPerson(alice.circle, 'x', 30), await createPerson(alice.circle, 'y', 31)];
    await give(one, ...entries);
    for (const entry of entries.toReversed()) await give(two, entry);
    expect(viewOf(one)).toEqual(viewOf(two));
  });

  test('[LEAVE2] a private space is not left', async () => {
    const alice = await createPerson(await beginCircle(1, 'private'), 'alice', 1);
    const entry = valueOf(await createLeave(alice.graph.state(), [], alice.ports));
    expect(codesOf(await give(alice, entry))).toEqual(['private-space']);
  });

  test('[SEAL2] needs no more keys', async () => {
    const { bob } = await createThree();
    expect(bob.graph.state().missingSeals.map(({ device }) => device)).toContain(bob.device);
    await leave(bob);
    expect(bob.graph.state().missingSeals.map(({ device }) => device)).not.toContain(bob.device);
  });
});

describe('[LEAVE3] [LEAVE4] the logs of whoever has left', () => {
  test('count up to what the Leave names, of several the lowest, and not at all where it names none', async () => {
    const { alice, bob } = await createThree();
    const other = await addDevice(bob, 20);
    await leave(bob, [endOf(bob, 4)]);
    await leave(other, [endOf(bob, 9), endOf(other, 3)]);
    await tell(bob, alice);
    expect([takenOf(alice, bob), takenOf(alice, other)]).toEqual([4, 0]);
    await tell(other, alice);
    expect([takenOf(alice, bob), takenOf(alice, other)]).toEqual([4, 0]);
    expect(takenOf(alice, alice)).toBeUndefined();
  });

  test('count further when somebody else says so, and not when they do', async () => {
    const { alice, bob, carol } = await createThree();
    const other = await addDevice(bob, 20);
    await state(other, [endOf(bob, 90), endOf(other, 90)]);
    await tell(other, bob);
    await leave(bob, [endOf(bob, 4)]);
    await meet(alice, bob);
    await meet(alice, other);
    expect([takenOf(alice, bob), takenOf(alice, other)]).toEqual([4, 0]);
    await tell(bob, carol);
    await state(carol, [endOf(bob, 6), endOf(alice, 1)]);
    await meet(alice, carol);
    expect([takenOf(alice, bob), takenOf(alice, alice)]).toEqual([6, undefined]);
  });

  test('[GRAPH2] the places have one form', () => {
    const places = [
      { device: '11'.repeat(16) as DeviceId, seq: 2, id: ID },
      { device: '22'.repeat(16) as DeviceId, seq: 1, id: ID },
    ];
    const body = encodePlaces(places.toReversed());
    expect(decodePlaces(body)).toEqual(places);
    expect(decodePlaces(encodePlaces([]))).toEqual([]);
    expect(decodePlaces(Uint8Array.of(...body, 0))).toBeUndefined();
    expect(decodePlaces(body.subarray(1))).toBeUndefined();
    expect(decodePlaces(Uint8Array.of(0, 2, ...body.subarray(58), ...body.subarray(2, 58)))).toBeUndefined();
    expect(decodePlaces(body.map((byte, at) => (at >= 18 && at < 26 ? 0 : byte)))).toBeUndefined();
    const many = Array.from({ length: 300 }, (_, index) => endOf({ device: '11'.repeat(16) as DeviceId }, index + 1));
    expect(decodePlaces(encodePlaces(many))).toEqual(many.slice(-256));
  });
});

describe('[LEAVE5] what somebody who has left writes on an older past', () => {
  /** Bob lets mallory in as if he did not know that he has left; alice gets both. */
  async function letInAfterwards() {
    const { alice, bob, carol } = await createThree();
    const apart = await createPerson(bob.circle, 'bob', 2);
    await tell(bob, apart);
    const entry = await leave(bob);
    const { key } = await invite(apart, 8);
    const mallory = await createPerson(bob.circle, 'mallory', 40);
    await admit(apart, await ask(mallory, key));
    await tell(apart, mallory);
    await invite(mallory, 11);
    return { alice, bob, carol, mallory, apart, entry };
  }

  test('lets nobody in, nor anybody in turn, in whatever order it comes', async () => {
    const { alice, bob, mallory } = await letInAfterwards();
    await tell(mallory, alice);
    expect(namesIn(alice)).toContain('mallory');
    await tell(bob, alice);
    expect(namesIn(alice)).toEqual([undefined, 'carol']);
    expect(alice.graph.state().devices.has(mallory.device)).toBe(false);
    expect(alice.graph.state().invites.size).toBe(2);
    // Building on it afterwards makes it no better.
    await invite(alice, 12);
    expect(namesIn(alice)).toEqual([undefined, 'carol']);
  });

  test('counts when somebody else had built on it before they knew', async () => {
    const { alice, bob, carol, mallory } = await letInAfterwards();
    await tell(mallory, carol);
    await seal(carol, mallory.device);
    await tell(bob, carol);
    await meet(carol, alice);
    expect(namesIn(alice)).toEqual([undefined, 'carol', 'mallory']);
  });

  test('is witnessed by nobody whom they have let in themselves', async () => {
    const { alice, bob, mallory } = await letInAfterwards();
    await seal(mallory, alice.device);
    await tell(mallory, alice);
    await tell(bob, alice);
    expect(namesIn(alice)).toEqual([undefined, 'carol']);
  });

  test('who joined before stays', async () => {
    const { alice, bob, carol } = await createThree();
    const { key } = await invite(bob, 8);
    const dave = await createPerson(bob.circle, 'dave', 40);
    await admit(bob, await ask(dave, key));
    await leave(bob);
    await tell(bob, alice);
    await meet(alice, carol);
    expect(namesIn(carol)).toEqual([undefined, 'carol', 'dave']);
    expect(encodeJoinRequest(await ask(dave, key)).length).toBeGreaterThan(0);
  });
});

test('[EPOCH1] the body of an Epoch has one form, and only its key opens those before it', async () => {
  const { genesis, epochKey } = await beginCircle();
  const { circleId, epochId } = genesis;
  const [key, nonce] = [new Uint8Array(32).fill(1), new Uint8Array(24).fill(2)];
  const head = { commitment: new Uint8Array(32).fill(3), replaces: [epochId] };
  const formerKeys = sealFormerKeys([epochKey], { ...head, circleId, epochKey: key, nonce });
  const handed = [{ device: '11'.repeat(16) as DeviceId, sealedKey: Uint8Array.of(1, 2) }];
  const terms = { ...head, nonce, formerKeys, handed };
  const body = encodeEpochTerms(terms);
  expect(decodeEpochTerms(body)).toEqual(terms);
  expect(decodeEpochTerms(body.subarray(1))).toBeUndefined();
  expect(decodeEpochTerms(Uint8Array.of(...body, 0))).toBeUndefined();
  expect(decodeEpochTerms(encodeEpochTerms({ ...terms, replaces: [] }))).toBeUndefined();
  expect(decodeEpochTerms(encodeEpochTerms({ ...terms, handed: [...handed, ...handed] }))).toBeUndefined();
  expect(openFormerKeys(terms, circleId, key)).toEqual(new Map([[epochId, epochKey]]));
  expect(openFormerKeys(terms, circleId, epochKey)).toBeUndefined();
  expect(openFormerKeys({ ...terms, commitment: new Uint8Array(32) }, circleId, key)).toBeUndefined();
  expect(ENTRY_KIND).toMatchObject({ leave: 6, statement: 8, epoch: 9 });
});
