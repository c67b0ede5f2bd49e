import { expect, test } from 'vitest';

import { createJoinRequest, encodeJoinRequest, joinerIdOf } from '#shared/replica/graph/join-request.ts';
import { deriveJoinKey, joinTopicOf } from '#shared/replica/join/join-key.ts';
import { JOIN_MESSAGE_KIND, type JoinMessageKind, sealJoinMessage } from '#shared/replica/join/join-message.ts';
import { answerContextOf, encodeReply } from '#shared/replica/join/reply.ts';
import { sealFor } from '#shared/replica/join/sealed-box.ts';
import { createAnswerMessage } from '#shared/replica/join/reply-message.ts';
import { readReplyMessage } from '#shared/replica/join/read-reply.ts';
import { createInviteKey } from '#shared/replica/graph/invite-key.ts';
import {
  admit,
  answer,
  ask,
  codeOf,
  createLaptop,
  found,
  invite,
  join,
  readCode,
  tell,
  valueOf,
  withBitTurned,
  createAsked,
  readRequest,
  refuse,
} from './fixture.ts';

test('[JOIN6] every altered byte and every other length of every message is noticed', async () => {
  const { alice, bob } = await createAsked();
  const refused = await refuse(alice, bob, 'refused');
  await admit(alice, bob.request);
  const answered = await answer(alice, bob.request);
  const around = (bytes: Uint8Array, step: number) => [
    ...Array.from({ length: Math.floor(bytes.length / step) }, (_, n) => withBitTurned(bytes, n * step)),
    ...Array.from({ length: Math.floor(bytes.length / step) }, (_, n) => bytes.subarray(0, n * step)),
    Uint8Array.of(...bytes, 0),
  ];
  for (const bytes of around(bob.bytes, 1)) expect((await readRequest(bytes, alice)).ok).toBe(false);
  for (const bytes of [...around(refused, 1), ...around(answered, 7)]) {
    expect((await readReplyMessage(bytes, bob)).ok).toBe(false);
  }
  expect(await readCode(answered, bob)).toBe('ok');
});

test('[JOIN6] garbage, small and large, is malformed, never an error', async () => {
  const { alice, bob } = await createAsked();
  const huge = new Uint8Array(10_000_000).fill(1);
  for (const [bytes, code] of [
    [new Uint8Array(0), 'malformed'],
    [huge.subarray(0, 73), 'malformed'],
    [huge, 'too-long'],
    [Uint8Array.of(2, ...bob.bytes.subarray(1)), 'newer-version'],
    [Uint8Array.of(1, 9, ...bob.bytes.subarray(2)), 'newer-version'],
  ] as const) {
    expect(codeOf(await readRequest(bytes, alice))).toBe(code);
    expect(await readCode(bytes, bob)).toBe(code);
  }
  const million = huge.subarray(0, 1024 * 1024);
  expect(codeOf(await readRequest(million, alice))).toBe('unknown-invite');
  expect(codeOf(await readReplyMessage(withKind(million, 2), bob))).toBe('other-invite');
});

function withKind(bytes: Uint8Array, kind: number): Uint8Array {
  const copy = bytes.slice();
  copy[1] = kind;
  return copy;
}

test('[JOIN6] a message of one kind is none of another', async () => {
  const { alice, bob } = await createAsked();
  await admit(alice, bob.request);
  const answered = await answer(alice, bob.request);
  expect(await readCode(bob.bytes, bob)).toBe('malformed');
  expect(codeOf(await readRequest(answered, alice))).toBe('malformed');
  expect(await readCode(withKind(answered, 3), bob)).toBe('altered');
});

test('[JOIN4] who does not know the invite learns and writes nothing', async () => {
  const { alice, bob } = await createAsked();
  const { publicKey } = createInviteKey(bob.link.secret);
  expect(joinTopicOf(publicKey)).toMatch(/^[0-9a-f]{64}$/);
  expect(joinTopicOf(publicKey)).not.toBe(joinTopicOf(createInviteKey(new Uint8Array(16)).publicKey));
  const text = Buffer.from(bob.bytes).toString('latin1');
  expect(text).not.toContain('bob');
  expect(text).not.toContain(Buffer.from((await bob.crypto.keys()).signingKey).toString('latin1'));
  const other = await found(9);
  expect(codeOf(await readRequest(bob.bytes, other))).toBe('unknown-invite');
  await invite(other, 7);
  expect(codeOf(await readRequest(bob.bytes, other))).toBe('not-genuine');
  const outsider = await ask(await createLaptop(3), { ...bob.link, secret: new Uint8Array(16).fill(8) });
  expect(await readCode(await refuse(alice, bob, 'refused'), outsider)).toBe('other-invite');
});

test('[JOIN5] a request with the link of another circle, or a key nothing can be sealed to, is not genuine', async () => {
  const { alice, bob } = await createAsked();
  const { genesis } = await found(9).then(({ circle }) => circle);
  const astray = await ask(bob, { ...bob.link, circleId: genesis.circleId });
  expect(codeOf(await readRequest(astray.bytes, alice))).toBe('not-genuine');
  const weak = await createLaptop(3);
  const keys = { ...(await weak.crypto.keys()), sealingKey: new Uint8Array(32) };
  const mallory = await ask({ ...weak, crypto: { ...weak.crypto, keys: () => Promise.resolve(keys) } }, bob.link);
  expect(codeOf(await readRequest(mallory.bytes, alice))).toBe('not-genuine');
  await admit(alice, mallory.request);
  const { graph, circle, ports } = alice;
  const answered = await createAnswerMessage({ request: mallory.request, graph, epochs: circle.epochs, ports });
  expect(codeOf(answered)).toBe('bad-key');
});

test('[JOIN6] a reply is signed for its purpose, circle, kind and request', async () => {
  const { alice, bob } = await createAsked();
  await admit(alice, bob.request);
  const { sign } = alice.crypto;
  const asAnother = { ...alice, ports: { ...alice.ports, crypto: { ...alice.crypto, sign: misused } } };
  async function misused(_purpose: unknown, digest: Uint8Array) {
    return sign('graph-entry', digest);
  }
  expect(await readCode(await answer(asAnother, bob.request), bob)).toBe('bad-signature');
  expect(await readCode(await refuse(asAnother, bob, 'used'), bob)).toBe('bad-signature');
  const mallory = await createLaptop(66);
  const crypto = { ...mallory.crypto, keys: alice.crypto.keys };
  const inHerName = { ...alice, ports: { ...alice.ports, crypto } };
  expect(await readCode(await answer(inHerName, bob.request), bob)).toBe('bad-signature');
  expect(await readCode(await refuse(inHerName, bob, 'used'), bob)).toBe('bad-signature');
});

test('[JOIN8] a refusal says why, and whether the inviter says so', async () => {
  const { alice, bob } = await createAsked();
  const carol = await join(alice, 3, 'carol');
  await tell(alice, carol);
  for (const reason of ['used', 'expired', 'refused', 'asks-first-waiting'] as const) {
    for (const by of [alice, carol]) {
      const reply = valueOf(await readReplyMessage(await refuse(by, bob, reason), bob));
      expect(reply).toEqual({ kind: 'refused', reason, isByInviter: by === alice });
    }
  }
  const dave = await ask(await createLaptop(4), bob.link, 'dave');
  expect(await readCode(await refuse(alice, bob, 'used'), dave)).toBe('other-request');
});

test('[JOIN5] [JOIN8] what has another form inside is malformed, though sealed and signed in order', async () => {
  const { alice, bob } = await createAsked();
  const inviteKey = createInviteKey(bob.link.secret);
  const key = deriveJoinKey(inviteKey.publicKey);
  const { request, answer: answerKind, refusal } = JOIN_MESSAGE_KIND;
  const seal = (kind: JoinMessageKind, content: Uint8Array) => {
    const bytes = sealJoinMessage(kind, content, key, bob.random);
    if (bytes === undefined) throw new Error('too long');
    return bytes;
  };
  const asked = encodeJoinRequest(bob.request);
  expect(codeOf(await readRequest(seal(request, asked), alice))).toBe('ok');
  expect(codeOf(await readRequest(seal(answerKind, asked), alice))).toBe('malformed');
  expect(codeOf(await readRequest(seal(request, Uint8Array.of(...asked, 0)), alice))).toBe('malformed');
  const { id } = createInviteKey((await invite(alice, 8)).secret);
  const { circleId } = bob.link;
  const astray = await createJoinRequest({
    ...{ circleId, name: 'bob', nonce: new Uint8Array(32), crypto: bob.crypto },
    inviteKey: { ...inviteKey, id },
  });
  expect(codeOf(await readRequest(seal(request, encodeJoinRequest(astray)), alice))).toBe('malformed');

  const joiner = joinerIdOf(circleId, bob.request);
  const by = await alice.crypto.keys();
  const refusing = async (...body: readonly number[]) =>
    seal(
      refusal,
      await encodeReply({ kind: refusal, joiner, by, body: Uint8Array.from(body) }, circleId, alice.crypto),
    );
  expect(await readCode(await refusing(1), bob)).toBe('ok');
  expect(await readCode(await refusing(), bob)).toBe('malformed');
  expect(await readCode(await refusing(1, 1), bob)).toBe('malformed');
  expect(await readCode(await refusing(0), bob)).toBe('newer-version');
  expect(await readCode(await refusing(5), bob)).toBe('newer-version');
  expect(await readCode(seal(refusal, new Uint8Array(159)), bob)).toBe('malformed');

  const device = (await bob.crypto.keys()).sealingKey;
  const context = answerContextOf(circleId, joiner, alice.device);
  const answering = async (plaintext: Uint8Array) => {
    const body = await sealFor({ publicKey: device, purpose: 'join-answer', context, plaintext, random: bob.random });
    if (body === undefined) throw new Error('a good key');
    return seal(answerKind, await encodeReply({ kind: answerKind, joiner, by, body }, circleId, alice.crypto));
  };
  for (const plaintext of [[], [0], [0, 1, 9], [0, 0, 0, 0, 0, 0], [0, 0, 0xff, 0xff, 0xff, 0xff, 1], [0xff, 0xff]]) {
    expect(await readCode(await answering(Uint8Array.from(plaintext)), bob)).toBe('malformed');
  }
  expect(await readCode(await answering(Uint8Array.of(0, 0)), bob)).toBe('other-circle');
});
