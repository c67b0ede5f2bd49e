import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createNobleDeviceCrypto } from '#renderer/adapters/browser/noble-device-crypto.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { joinerIdOf } from '#shared/replica/graph/join-request.ts';
import { joinTopicOf } from '#shared/replica/join/join-key.ts';
import { readReplyMessage } from '#shared/replica/join/read-reply.ts';
import { safetyNumbersOf } from '#shared/replica/join/safety-numbers.ts';
import { createAdmit } from '#shared/replica/graph/create-admit.ts';
import { createInviteKey } from '#shared/replica/graph/invite-key.ts';
import { createTestDevice } from '#tests/support/device.ts';
import {
  admit,
  answer,
  ask,
  codeOf,
  found,
  invite,
  join,
  readCode,
  readJoined,
  tell,
  valueOf,
  createAsked,
  readRequest,
  refuse,
} from './fixture.ts';

test('[JOIN5] [JOIN7] [JOIN9] two messages let somebody in, with what the keyring and the graph need', async () => {
  const { alice, bob } = await createAsked();
  const read = valueOf(await readRequest(bob.bytes, alice));
  expect(read.request).toEqual(bob.request);
  expect(read.invite).toMatchObject({ use: 'open', asksFirst: false, byDevice: alice.device });
  const entry = await admit(alice, read.request);
  const joined = await readJoined(await answer(alice, read.request), bob);
  const { circleId, founder, epochId } = alice.circle.genesis;
  const memberId = joinerIdOf(circleId, bob.request);
  expect(joined.circle).toEqual({
    circleId,
    memberId,
    kind: 'circle',
    name: 'Thursday circle',
    createdAt: alice.ports.clock.now(),
    epochs: [{ epochId, key: alice.circle.epochs[0]?.key }],
  });
  expect(joined.entries).toEqual(alice.graph.entriesUnknownTo([]));
  expect(joined.entries.at(0)?.id.toString()).toBe(circleId.toString());
  expect(joined.entries.at(-1)?.id).toBe(entry.id);
  expect(joined.answeredBy).toBe(founder);
  expect(joined.safetyNumbers).toEqual(safetyNumbersOf(memberId, entry.id));
  expect(joined.safetyNumbers).toHaveLength(6);
});

test('[JOIN9] what a joiner is given opens as a circle', async () => {
  const alice = await found(1);
  const device = createTestDevice(2);
  const { crypto, random } = device.ports;
  const bob = await ask({ crypto, random, device: alice.device }, await invite(alice, 7));
  await admit(alice, bob.request);
  const { circle, entries } = await readJoined(await answer(alice, bob.request), bob);
  await device.ports.graph.append(circle.circleId, entries);
  await device.ports.keyring.put(circle);
  const workspace = await createWorkspace(device.ports);
  const replica = await workspace.open(circle.circleId);
  expect(replica.me).toBe(circle.memberId);
  expect(replica.access.get()).toBe('write');
  await workspace.close();
});

test('[JOIN8] a refusal and an answer to the same request: the answer still lets in', async () => {
  const { alice, bob } = await createAsked(true);
  const waiting = await refuse(alice, bob, 'asks-first-waiting');
  await admit(alice, bob.request);
  const answered = await answer(alice, bob.request);
  expect(await readCode(waiting, bob)).toBe('ok');
  expect(await readCode(answered, bob)).toBe('ok');
  expect(await readCode(answered, bob)).toBe('ok');
});

test('[ADM2] [JOIN9] two members admit one request: one member, and both answers are good', async () => {
  const { alice, bob } = await createAsked();
  const carol = await join(alice, 3, 'carol');
  await tell(alice, carol);
  await admit(alice, bob.request);
  await carol.ports.clock.advance(DAY_MS);
  await admit(carol, bob.request);
  const [one, two] = [
    await readJoined(await answer(alice, bob.request), bob),
    await readJoined(await answer(carol, bob.request), bob),
  ];
  expect(one.circle.memberId).toBe(two.circle.memberId);
  expect(one.answeredBy).not.toBe(two.answeredBy);
  expect(one.safetyNumbers).not.toEqual(two.safetyNumbers);
  await tell(carol, alice);
  const state = alice.graph.state();
  expect(state.members.size).toBe(3);
  expect([...state.invites.values()].map(({ use }) => use)).toEqual(['used', 'used']);
});

test('[JOIN7] a member answers for an Admit of another, whose answer was lost', async () => {
  const { alice, bob } = await createAsked();
  const carol = await join(alice, 3, 'carol');
  await admit(alice, bob.request);
  await tell(alice, carol);
  expect(codeOf(await createAdmit(carol.graph.state(), bob.request, carol.ports))).toBe('already-member');
  const joined = await readJoined(await answer(carol, bob.request), bob);
  expect(joined.answeredBy).toBe(carol.graph.state().devices.get(carol.device)?.member);
});

test('[JOIN10] safety numbers are 66 bits of the request and its Admit', async () => {
  const { alice, bob } = await createAsked();
  const entry = await admit(alice, bob.request);
  const joiner = joinerIdOf(bob.link.circleId, bob.request);
  const numbers = safetyNumbersOf(joiner, entry.id);
  expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < 2_048)).toBe(true);
  expect(safetyNumbersOf(joiner, alice.circle.genesis.entryId)).not.toEqual(numbers);
  expect(safetyNumbersOf(alice.circle.genesis.founder, entry.id)).not.toEqual(numbers);
});

interface JoiningVector {
  readonly topic: string;
  readonly joiner: { readonly signingSecret: string; readonly sealingSecret: string };
  readonly link: { readonly circleId: string; readonly inviterDevice: string; readonly secret: string };
  readonly request: string;
  readonly refusal: string;
  readonly answer: string;
  readonly memberId: string;
  readonly epochKey: string;
  readonly entryCount: number;
  readonly safetyNumbers: readonly number[];
}

const { joining } = JSON.parse(readFileSync(new URL('../../../vectors/join-v1.json', import.meta.url), 'utf8')) as {
  readonly joining: JoiningVector;
};

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}

test('[JOIN4] [JOIN5] [JOIN6] [JOIN7] [JOIN8] [JOIN10] vectors', async () => {
  const { alice, bob } = await createAsked();
  expect(toHex(bob.bytes)).toBe(joining.request);
  expect(toHex(await refuse(alice, bob, 'used'))).toBe(joining.refusal);
  await admit(alice, bob.request);
  expect(toHex(await answer(alice, bob.request))).toBe(joining.answer);

  const { signingSecret, sealingSecret } = joining.joiner;
  const crypto = createNobleDeviceCrypto({
    signingSecret: bytesOf(signingSecret),
    sealingSecret: bytesOf(sealingSecret),
  });
  const link = { ...bob.link, secret: bytesOf(joining.link.secret) };
  expect(link).toMatchObject({ circleId: joining.link.circleId, inviterDevice: joining.link.inviterDevice });
  expect(joinTopicOf(createInviteKey(link.secret).publicKey)).toBe(joining.topic);
  const asked = { request: bob.request, link, crypto };
  expect(valueOf(await readReplyMessage(bytesOf(joining.refusal), asked))).toMatchObject({ reason: 'used' });
  const reply = valueOf(await readReplyMessage(bytesOf(joining.answer), asked));
  if (reply.kind !== 'joined') throw new Error('not an answer');
  const { circle, entries, safetyNumbers } = reply.joined;
  expect(circle.memberId).toBe(joining.memberId);
  expect(circle.epochs.map(({ key }) => toHex(key))).toEqual([joining.epochKey]);
  expect(entries).toHaveLength(joining.entryCount);
  expect(safetyNumbers).toEqual(joining.safetyNumbers);
});
