import { describe, expect, test } from 'vitest';

import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId, InviteId } from '#shared/kernel/ids.ts';
import type { JoinFileOutcome } from '#shared/ports/joining.ts';
import type { GraphInvite } from '#shared/replica/graph/graph-state.ts';
import { createInviteKey } from '#shared/replica/graph/invite-key.ts';
import { splitJoinMessage } from '#shared/replica/join/message-parts.ts';
import { readKeptRequest } from '#shared/replica/join/own-request.ts';
import { createRefusalMessage } from '#shared/replica/join/reply-message.ts';
import type { Laptop } from '#tests/support/laptop.ts';
import { begin, invite, ask, joinOf, stateOf, welcome, namesOf } from '#tests/support/joining.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

describe('by file', () => {
  const fileOf = (outcome: JoinFileOutcome): Uint8Array =>
    outcome.kind === 'answered' || outcome.kind === 'turned-away' ? outcome.answer : new Uint8Array();

  test('[JOIN12] three small files let somebody in without any meeting point', async () => {
    const begun = await begin();
    begun.network.setAway(true);
    const { alice, circleId } = begun;
    const bob = await begun.laptop('bob');
    const inviteFile = new TextEncoder().encode(`An invite\n${await invite(begun)}\n`);
    const invited = await bob.workspace.loadJoinFile(inviteFile);
    if (invited.kind !== 'invite') throw new Error(invited.kind);
    await ask(bob, invited.text);

    const request = joinOf(bob)?.request ?? new Uint8Array();
    const answered = await alice.workspace.loadJoinFile(request);
    expect(answered).toMatchObject({ kind: 'answered', circleId, name: 'bob' });
    expect(await bob.workspace.loadJoinFile(fileOf(answered))).toMatchObject({ kind: 'joined', circleId });
    const circle = await bob.workspace.open(circleId);
    expect(namesOf(circle)).toEqual([undefined, 'bob']);

    const carol = await begun.laptop('carol');
    await ask(carol, invited.text);
    const turnedAway = await alice.workspace.loadJoinFile(joinOf(carol)?.request ?? new Uint8Array());
    expect(turnedAway).toMatchObject({ kind: 'turned-away', reason: 'used', name: 'carol' });
    expect(await carol.workspace.loadJoinFile(fileOf(turnedAway))).toMatchObject({ kind: 'refused', reason: 'used' });
    expect(await carol.workspace.loadJoinFile(fileOf(answered))).toEqual({ kind: 'unknown' });
  });

  test('[JOIN12] a request by file to who wants to be asked waits for a word, and the answer is a file', async () => {
    const begun = await begin();
    begun.network.setAway(true);
    const bob = await begun.laptop('bob');
    await ask(bob, await invite(begun, { asksFirst: true }));
    const outcome = await begun.alice.workspace.loadJoinFile(joinOf(bob)?.request ?? new Uint8Array());
    if (outcome.kind !== 'asks-first') throw new Error(outcome.kind);
    expect(outcome.knock.name).toBe('bob');
    const answer = (await begun.circle.door?.letIn(outcome.knock.id)) ?? new Uint8Array();
    expect(await bob.workspace.loadJoinFile(answer)).toMatchObject({ kind: 'joined' });
  });

  test('[JOIN12] other files are told apart and change nothing', async () => {
    const begun = await begin();
    const { alice } = begun;
    const stranger = await begun.laptop('bob');
    const elsewhere = await begin();
    const request = async (): Promise<Uint8Array> => {
      await ask(stranger, await invite(elsewhere));
      return joinOf(stranger)?.request ?? new Uint8Array();
    };
    const file = await request();
    const load = async (bytes: Uint8Array) => (await alice.workspace.loadJoinFile(bytes)).kind;
    expect(await load(file)).toBe('unknown');
    expect(await load(file.subarray(0, 40))).toBe('damaged');
    expect(await load(Uint8Array.from(file, (byte, index) => (index === 13 ? 9 : byte)))).toBe('newer-version');
    expect(await load(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]))).toBe('not-a-join-file');
    expect(await load(new Uint8Array())).toBe('not-a-join-file');
    expect(begun.circle.members.get()).toHaveLength(1);
  });
});

describe('hostile people', () => {
  /** What somebody with the link can write in a member's place, signed by a device that nobody knows. */
  async function refusalBy(
    stranger: Laptop,
    link: string,
    request: Uint8Array,
    circleId: CircleId,
  ): Promise<Uint8Array> {
    const own = readKeptRequest({ inviteId: '' as InviteId, link, message: request.subarray(13), askedAt: 0 });
    if (own === undefined) throw new Error('the request can be read');
    const { publicKey, id } = createInviteKey(own.link.secret);
    const invites = new Map([[id, { publicKey } as GraphInvite]]);
    const ports = { crypto: stranger.crypto, random: createSeededRandom(5) };
    return createRefusalMessage({ request: own.request, reason: 'refused', state: { circleId, invites }, ports });
  }

  test('[JOIN13] somebody with the link alone makes no member silent, whatever they say', async () => {
    const begun = await begin();
    const { time, network, alice, circleId } = begun;
    await welcome(begun, 'bob');
    const link = await invite(begun);
    await time.advance(5 * SECOND_MS);
    await alice.workspace.close();
    const [dave, mallory] = [await begun.laptop('dave'), await begun.laptop('mallory')];
    await ask(dave, link);
    await time.advance(SECOND_MS);
    const request = joinOf(dave)?.request ?? new Uint8Array();
    const topic = network.published.at(-1)?.topic ?? '';
    // Everything that was ever said, once more, and a refusal that no member has signed.
    for (const said of [...network.published]) network.say(said.topic, said.message);
    const [refusal = new Uint8Array()] = splitJoinMessage(await refusalBy(mallory, link, request, circleId));
    network.say(topic, refusal);
    await time.advance(SECOND_MS);
    expect(joinOf(dave)?.status).toEqual({ state: 'refused', reason: 'refused', isByInviter: false });
    for (let second = 0; second < 10; second++) {
      network.say(topic, refusal);
      await time.advance(SECOND_MS);
    }
    expect(stateOf(dave)).toBe('joined');
  });

  test('[JOIN14] a flood of genuine requests costs fifty looks and no more, and others are answered after it', async () => {
    const begun = await begin();
    const { time, network, alice, circle } = begun;
    const bob = await begun.laptop('bob');
    const mallory = await begun.laptop('mallory');
    const link = await invite(begun, { asksFirst: true });
    await time.advance(SECOND_MS);
    await ask(mallory, link);
    await time.advance(100);
    const { topic, message } = network.published.at(-1) ?? { topic: '', message: new Uint8Array() };
    const before = alice.checkedCount();
    for (let index = 0; index < 5_000; index++) network.say(topic, message);
    await time.advance(SECOND_MS);
    expect(alice.checkedCount() - before).toBeLessThanOrEqual(2 * 50);
    expect(circle.door?.knocks.get()).toHaveLength(1);

    await ask(bob, link);
    expect(await time.advanceUntil(() => stateOf(bob) === 'asks-first', 40 * SECOND_MS)).toBe(true);
    expect(circle.door?.knocks.get()).toHaveLength(2);
    expect(alice.errors).toEqual([]);
  });
});
