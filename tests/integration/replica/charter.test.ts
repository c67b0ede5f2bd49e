import * as Y from 'yjs';
import { beforeEach, expect, test } from 'vitest';

import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import type { Wording } from '#shared/domain/charter/charter.ts';
import { readCharterSignature, readWording } from '#shared/domain/charter/charter-reader.ts';
import { type NewWording, proposeCharter } from '#shared/domain/charter/propose-charter.ts';
import { type Charter, selectCharter } from '#shared/domain/charter/select-charter.ts';
import { digestToSign, signCharter } from '#shared/domain/charter/sign-charter.ts';
import { createSignatureVerifier } from '#shared/domain/charter/verify-signatures.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { isMalformed, type Malformed } from '#shared/domain/record/malformed.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CharterId, CharterSignatureId } from '#shared/kernel/ids.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import type { Statements } from '#shared/ports/statements.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { begin, type Begun, welcome } from '#tests/support/joining.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

let begun: Begun;
let alice: OpenCircle;
let bob: OpenCircle;
let carol: OpenCircle;
let contextFor: (circle: OpenCircle) => CommandContext;

beforeEach(async () => {
  begun = await begin();
  alice = begun.circle;
  ({ circle: bob } = await welcome(begun, 'bob'));
  ({ circle: carol } = await welcome(begun, 'carol'));
  await settle();
  const newId = createIdSource(createSeededRandom(5));
  contextFor = ({ me }) => ({ now: 1_767_600_000_000, actor: me, newId });
});

const settle = () => begun.time.advance(3 * SECOND_MS);

function statementsOf({ statements }: OpenCircle): Statements {
  if (statements === undefined) throw new Error('a shared circle has statements');
  return statements;
}

const isRead = <T extends object>(read: T | Malformed): read is T => !isMalformed(read);

function wordingsIn(circle: OpenCircle): readonly Wording[] {
  const reading = { ...circle, digestOf: statementsOf(circle).digestOf };
  const records = [...openCircleDoc(circle.doc).charters.entries()];
  return records.map(([id, entry]) => readWording(id as CharterId, entry, reading)).filter(isRead);
}

function wordingIn(circle: OpenCircle, id: CharterId): Wording {
  const found = wordingsIn(circle).find((wording) => wording.id === id);
  if (found === undefined) throw new Error('it has not arrived');
  return found;
}

async function charterOf(circle: OpenCircle): Promise<Charter> {
  const statements = statementsOf(circle);
  const records = [...openCircleDoc(circle.doc).charterSignatures.entries()];
  const found = records.map(([id, entry]) => readCharterSignature(id as CharterSignatureId, entry)).filter(isRead);
  const signatures = await createSignatureVerifier(statements).verify(found);
  const members = circle.members.get().map(({ id }) => id);
  return selectCharter({ wordings: wordingsIn(circle), signatures, members, membersAt: statements.membersAt });
}

function propose(circle: OpenCircle, input: Partial<NewWording>): CharterId {
  const wording = { purpose: 'We find work together.', share: 'half', heads: statementsOf(circle).heads() } as const;
  const proposed = proposeCharter(circle.doc, { ...wording, ...input }, contextFor(circle));
  if (!proposed.ok) throw new Error(proposed.error.code);
  return proposed.value.charterId;
}

async function sign(circle: OpenCircle, id: CharterId): Promise<void> {
  const wording = wordingIn(circle, id);
  const signed = await statementsOf(circle).sign(digestToSign(wording));
  const written = signCharter(circle.doc, { wording, signed, charter: await charterOf(circle) }, contextFor(circle));
  if (!written.ok) throw new Error(written.error.code);
}

/** Writes a record past all commands, as a program that keeps to no rule does. */
function write(circle: OpenCircle, id: string, fields: object): void {
  const { charterSignatures } = openCircleDoc(circle.doc);
  circle.doc.transact(() => charterSignatures.set(id, new Y.Map(Object.entries({ at: 1, ...fields }))), COMMAND_ORIGIN);
}

const holdingIn = async (circle: OpenCircle): Promise<CharterId | undefined> =>
  (await charterOf(circle)).holding?.wording.id;
const sorted = (...circles: readonly OpenCircle[]) => circles.map(({ me }) => me).sort();

test('[CHART3] [STATE2] what all three sign holds on every laptop, and after a restart', async () => {
  const id = propose(alice, { share: 'all' });
  await settle();
  for (const circle of [alice, bob, carol]) {
    expect(await holdingIn(circle)).toBeUndefined();
    await sign(circle, id);
    await settle();
  }
  for (const circle of [alice, bob, carol]) {
    expect((await charterOf(circle)).holding).toMatchObject({ wording: { id }, signedBy: sorted(alice, bob, carol) });
  }
  const again = await (await begun.alice.restart()).workspace.open(begun.circleId);
  expect((await charterOf(again)).holding).toMatchObject({ wording: { id, author: alice.me }, needed: 3, notYet: [] });
});

test('[CHART3] a change holds as soon as the share has signed it, and the old one until then', async () => {
  const first = propose(alice, {});
  await settle();
  for (const circle of [alice, bob, carol]) await sign(circle, first);
  await settle();
  const change = propose(bob, { purpose: 'We also rest.', changes: wordingIn(bob, first) });
  await settle();
  await sign(bob, change);
  await settle();
  for (const circle of [alice, bob, carol]) expect(await holdingIn(circle)).toBe(first);
  await sign(carol, change);
  await settle();
  for (const circle of [alice, bob, carol]) expect(await holdingIn(circle)).toBe(change);
});

test('[CHART4] of two changes made apart the same one holds everywhere', async () => {
  const first = propose(alice, {});
  await settle();
  for (const circle of [alice, bob, carol]) await sign(circle, first);
  await settle();
  const [hers, his] = [alice, bob].map((circle) =>
    propose(circle, { purpose: circle.me, changes: wordingIn(circle, first) }),
  ) as [CharterId, CharterId];
  await settle();
  // Each of them before having heard of any other signature.
  for (const [circle, id] of [
    [carol, hers],
    [alice, hers],
    [bob, his],
    [alice, his],
  ] as const)
    await sign(circle, id);
  await settle();
  const [lower, higher] = [hers, his].sort((a, b) => (wordingIn(alice, a).hash < wordingIn(alice, b).hash ? -1 : 1));
  for (const circle of [alice, bob, carol]) {
    const { holding, passedOver, earlier } = await charterOf(circle);
    expect(holding).toMatchObject({ wording: { id: lower }, count: 2 });
    expect(passedOver).toMatchObject([{ wording: { id: higher }, count: 2 }]);
    expect(earlier).toMatchObject([{ wording: { id: first } }]);
  }
});

test('[CHART2] [STATE1] [STATE2] a forged device, a forged signature and one from elsewhere count for nothing', async () => {
  const id = propose(alice, {});
  await settle();
  const { hash } = wordingIn(bob, id);
  const digest = digestToSign({ hash });
  const hers = await statementsOf(alice).sign(digest);
  const his = await statementsOf(bob).sign(digest);
  const [otherId] = [await begun.alice.workspace.create('circle', 'Another circle')];
  const elsewhere = await (await begun.alice.workspace.open(otherId)).statements?.sign(digest);
  expect(elsewhere?.device).toBe(hers.device);
  write(bob, 'device', { charterId: id, hash, ...his, device: hers.device });
  write(bob, 'signature', { charterId: id, hash, ...hers, signature: his.signature });
  write(bob, 'elsewhere', { charterId: id, hash, ...elsewhere });
  await sign(bob, id);
  await settle();
  for (const circle of [alice, bob, carol])
    expect((await charterOf(circle)).open).toMatchObject([{ signedBy: [bob.me], missing: 1 }]);
  write(bob, 'carried', { charterId: id, hash, ...hers });
  await settle();
  for (const circle of [alice, bob, carol])
    expect((await charterOf(circle)).holding).toMatchObject({ signedBy: sorted(alice, bob) });
});

test('[CHART1] what somebody writes into a wording that holds takes the signatures from it, and says so', async () => {
  const id = propose(alice, {});
  await settle();
  for (const circle of [alice, bob]) await sign(circle, id);
  await settle();
  const record = openCircleDoc(carol.doc).charters.get(id) as Y.Map<unknown>;
  const rewrite = (purpose: string) => carol.doc.transact(() => record.set('purpose', purpose), COMMAND_ORIGIN);
  rewrite('We obey carol.');
  await settle();
  for (const circle of [alice, bob, carol]) {
    expect(await holdingIn(circle)).toBeUndefined();
    expect(wordingIn(circle, id)).toMatchObject({ author: alice.me, isRewritten: true });
  }
  rewrite('We find work together.');
  await settle();
  for (const circle of [alice, bob, carol]) expect(await holdingIn(circle)).toBe(id);
});

test('[CHART5] [STATE3] a member admitted later reads and signs what holds, and decides on the next change', async () => {
  const id = propose(alice, { share: 'all' });
  await settle();
  for (const circle of [alice, bob, carol]) await sign(circle, id);
  await settle();
  const { circle: dave } = await welcome(begun, 'dave');
  await settle();
  expect((await charterOf(dave)).holding).toMatchObject({ wording: { id }, notYet: [dave.me] });
  const change = propose(alice, { purpose: 'We also rest.', changes: wordingIn(alice, id) });
  await settle();
  expect((await charterOf(dave)).open).toMatchObject([{ wording: { id: change }, needed: 4 }]);
  await sign(dave, id);
  await settle();
  for (const circle of [alice, dave])
    expect((await charterOf(circle)).holding).toMatchObject({ signedBy: sorted(alice, bob, carol, dave), needed: 3 });
});
