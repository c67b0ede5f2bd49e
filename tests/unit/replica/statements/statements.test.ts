import { beforeEach, expect, test } from 'vitest';

import type { EntryId, MemberId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { StatementClaim, Statements } from '#shared/ports/statements.ts';
import { createAddDevice } from '#shared/replica/graph/create-add-device.ts';
import { labelledDigest, plainDigest } from '#shared/replica/digest.ts';
import { LABEL } from '#shared/replica/labels.ts';
import { idBytes } from '#shared/replica/names.ts';
import { createStatements } from '#shared/replica/statements/create-statements.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { toBase64Url } from '#shared/kernel/bytes.ts';
import { createTestDevice } from '#tests/support/device.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import {
  admit,
  ask,
  beginCircle,
  createPerson,
  createThree,
  give,
  invite,
  join,
  type Person,
  tell,
  valueOf,
} from '../graph/fixture.ts';

const digest = plainDigest(Uint8Array.of(1));
let alice: Person;
let bob: Person;
let carol: Person;

beforeEach(async () => {
  ({ alice, bob, carol } = await createThree());
});

/** The statements of somebody, with their keys and what they know of the graph now. */
function statementsOf(person: Person, crypto: DeviceCrypto = person.crypto): Statements {
  const { graph, circle, device } = person;
  const membership = { state: createSubject(graph.state()), membersAt: graph.membersAt };
  return createStatements({ circleId: circle.genesis.circleId, device, crypto, membership });
}

const memberOf = (person: Person, knownBy = alice): MemberId | undefined =>
  knownBy.graph.state().devices.get(person.device)?.member;
const claimOf = async (person: Person): Promise<StatementClaim> => ({
  ...(await statementsOf(person).sign(digest)),
  digest,
});
const namesAt = (person: Person, heads: readonly EntryId[]): readonly (string | undefined)[] | undefined =>
  person.graph.membersAt(heads)?.map((id) => alice.graph.state().members.get(id)?.name ?? 'alice');

test('[STATE1] a device signs for this circle, this purpose and this content alone', async () => {
  const { circleId } = alice.circle.genesis;
  const signed = labelledDigest(LABEL.statement, idBytes(circleId), digest);
  const { device, signature } = await statementsOf(alice).sign(digest);
  expect(device).toBe(alice.device);
  expect(signature).toBe(toBase64Url(await alice.crypto.sign('statement', signed)));
  await expect(statementsOf(alice).sign(Uint8Array.of(1))).rejects.toThrow('32 bytes');
  const elsewhere = await beginCircle(1, 'private');
  const { graph } = await createPerson(elsewhere, 'alice', 1);
  const foreign = await claimOf({ ...alice, graph, circle: elsewhere });
  const bare = { device, digest, signature: toBase64Url(await alice.crypto.sign('statement', digest)) };
  const otherUse = { device, digest, signature: toBase64Url(await alice.crypto.sign('receipt', signed)) };
  expect(await statementsOf(bob).verifyMany([foreign, bare, otherUse])).toEqual([undefined, undefined, undefined]);
});

test('[STATE2] whoever brings it, it is by the member whose device signed, or by nobody', async () => {
  const [hers, his] = [await claimOf(alice), await claimOf(bob)];
  const stranger = await createPerson(alice.circle, 'dave', 9);
  const claims: readonly StatementClaim[] = [
    his,
    { ...his, device: alice.device },
    { ...his, signature: hers.signature },
    { ...his, digest: plainDigest(digest) },
    await claimOf(stranger),
    { ...his, signature: '' },
    { ...his, signature: `${his.signature}=` },
    { ...his, signature: his.signature.slice(0, -2) },
    { ...his, digest: new Uint8Array(0) },
    hers,
  ];
  const nobody = Array.from({ length: 8 }, () => undefined);
  const expected = [memberOf(bob), ...nobody, memberOf(alice)];
  expect(expected[0]).toBeDefined();
  for (const person of [alice, bob, carol]) expect(await statementsOf(person).verifyMany(claims)).toEqual(expected);
});

test('[STATE2] a device that becomes known is somebody from then on', async () => {
  const { key, entry } = await invite(alice, 7);
  const dave = await createPerson(alice.circle, 'dave', 7);
  const claim = await claimOf(dave);
  expect(await statementsOf(bob).verifyMany([claim])).toEqual([undefined]);
  await give(bob, entry, await admit(alice, await ask(dave, key)));
  expect(await statementsOf(bob).verifyMany([claim])).toEqual([memberOf(dave)]);
});

test('[STATE2] every device of a member signs for them, also one that has made way for another', async () => {
  const before = await claimOf(bob);
  const newer = await createPerson(bob.circle, 'bob', 8);
  const added = { crypto: newer.crypto, replaces: true };
  await give(bob, valueOf(await createAddDevice(bob.graph.state(), added, bob.ports)));
  await tell(bob, carol);
  const claims = [before, await claimOf(newer)];
  expect(await statementsOf(carol).verifyMany(claims)).toEqual([memberOf(bob), memberOf(bob)]);
});

test('[STATE2] many are checked in parts, in their order, and none without need', async () => {
  const [hers, his] = [await claimOf(alice), await claimOf(bob)];
  const claims = Array.from({ length: 2_500 }, (_each, index) => (index % 3 === 0 ? hers : his));
  const { asked } = carol.crypto;
  const before = asked.calls;
  const answers = await statementsOf(carol).verifyMany(claims);
  expect(answers).toEqual(claims.map((claim) => memberOf(claim === hers ? alice : bob)));
  expect(asked.calls - before).toBe(3);
  await statementsOf(carol).verifyMany([{ ...hers, signature: 'x' }]);
  expect(asked.calls - before).toBe(3);
});

test('[STATE3] who belonged at some heads follows from their past alone, and is unknown without it', async () => {
  const heads = alice.graph.heads();
  const before = namesAt(alice, heads);
  expect(before).toEqual(['alice', 'bob', 'carol']);
  expect(namesAt(alice, [alice.circle.genesis.entryId])).toEqual(['alice']);
  const dave = await join(alice, 'dave', 5);
  expect(namesAt(alice, heads)).toEqual(before);
  const later = alice.graph.heads();
  expect(namesAt(dave, later)).toEqual(['alice', 'bob', 'carol', 'dave']);
  expect(bob.graph.membersAt(later)).toBeUndefined();
  expect(bob.graph.membersAt([...heads, ...later])).toBeUndefined();
  expect(bob.graph.membersAt([])).toBeUndefined();
  expect(statementsOf(bob).heads()).toEqual(heads);
  expect(statementsOf(bob).membersAt(heads)).toEqual(alice.graph.membersAt(heads));
});

test('[STATE3] of two who admitted one member apart, either entry is enough, whatever else is known', async () => {
  const { key } = await invite(alice, 6);
  await tell(alice, bob);
  const dave = await createPerson(alice.circle, 'dave', 6);
  const request = await ask(dave, key);
  const [byAlice, byBob] = [await admit(alice, request), await admit(bob, request)];
  const apart = [byAlice.id, byBob.id].map((head) => [alice, bob].map(({ graph }) => graph.membersAt([head])));
  await tell(alice, bob);
  await tell(bob, alice);
  for (const [index, head] of [byAlice.id, byBob.id].entries()) {
    const together = alice.graph.membersAt([head]);
    expect(together).toContain(memberOf(dave));
    expect(together).toEqual(bob.graph.membersAt([head]));
    expect(apart[index]).toContainEqual(together);
    expect(apart[index]).toContain(undefined);
  }
});

test('[STATE4] a private space has no statements, a circle has', async () => {
  const workspace = await createWorkspace(createTestDevice().ports);
  const circle = await workspace.open(await workspace.create('circle', 'Thursday circle'));
  const own = await workspace.open(await workspace.create('private', ''));
  expect(own.statements).toBeUndefined();
  const { statements } = circle;
  const signed = await statements?.sign(digest);
  expect(await statements?.verifyMany(signed === undefined ? [] : [{ ...signed, digest }])).toEqual([circle.me]);
  expect(statements?.membersAt(statements.heads())).toEqual([circle.me]);
  expect(statements?.digestOf(Uint8Array.of(1))).toEqual(digest);
});
