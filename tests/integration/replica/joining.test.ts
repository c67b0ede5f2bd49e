import { describe, expect, test } from 'vitest';

import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { command, contentOf } from '#tests/support/circles.ts';
import { begin, invite, ask, joinOf, stateOf, welcome, namesOf } from '#tests/support/joining.ts';

describe('over a meeting point', () => {
  test('[JOIN5] [JOIN9] [ROOM1] whoever has the link is let in, and both see what the other does', async () => {
    const begun = await begin();
    const { time, circle, circleId, network } = begun;
    const bob = await begun.laptop('bob');
    command(circle, 'before', '1');
    await ask(bob, await invite(begun));
    expect(stateOf(bob)).toBe('asking');
    expect(await time.advanceUntil(() => stateOf(bob) === 'joined', 2 * SECOND_MS)).toBe(true);

    const there = await bob.workspace.open(circleId);
    await time.advance(3 * SECOND_MS);
    expect(contentOf(there).map).toEqual({ before: '1' });
    command(there, 'bob', '2');
    command(circle, 'alice', '3');
    await time.advance(SECOND_MS);
    expect(contentOf(circle).map).toEqual({ before: '1', bob: '2', alice: '3' });
    expect(contentOf(there).map).toEqual(contentOf(circle).map);

    expect(namesOf(circle)).toEqual([undefined, 'bob']);
    const [founder, joined] = circle.members.get();
    expect(joined).toMatchObject({ id: there.me, admittedBy: founder?.id, isInviteUsedTwice: false });
    expect(joined?.safetyNumbers).toHaveLength(6);
    expect(there.members.get()).toEqual(circle.members.get());
    const said = network.published.map(({ message }) => Buffer.from(message).toString('latin1')).join();
    for (const secret of ['Thursday', 'alice', 'bob']) expect(said).not.toContain(secret);
  });

  test('[JOIN8] two people with one link: one gets in, the other is told by whoever answers', async () => {
    const begun = await begin();
    const link = await invite(begun);
    const [bob, carol] = [await begun.laptop('bob'), await begun.laptop('carol')];
    await ask(bob, link);
    await ask(carol, link);
    await begun.time.advance(5 * SECOND_MS);
    expect(new Set([stateOf(bob), stateOf(carol)])).toEqual(new Set(['joined', 'refused']));
    const refused = stateOf(bob) === 'refused' ? bob : carol;
    expect(joinOf(refused)?.status).toEqual({ state: 'refused', reason: 'used', isByInviter: true });
    const saidCount = begun.network.published.length;
    await begun.time.advance(60 * SECOND_MS);
    expect(begun.network.published).toHaveLength(saidCount);
    expect(begun.circle.members.get()).toHaveLength(2);
  });

  test('[JOIN13] the others answer when the inviting device does not, and only one of them', async () => {
    const begun = await begin();
    const { time, alice, network } = begun;
    const bob = await welcome(begun, 'bob');
    const carol = await welcome(begun, 'carol');
    const link = await invite(begun);
    await time.advance(5 * SECOND_MS);
    expect(await alice.workspace.close()).toBe(true);

    const dave = await begun.laptop('dave');
    const before = network.published.length;
    await ask(dave, link);
    await time.advance(2 * SECOND_MS);
    expect(stateOf(dave)).toBe('asking');
    expect(await time.advanceUntil(() => stateOf(dave) === 'joined', 10 * SECOND_MS)).toBe(true);
    await time.advance(20 * SECOND_MS);
    const answers = network.published.slice(before).filter(({ message }) => message.length > 1_000);
    expect(answers).toHaveLength(1);
    expect(bob.circle.members.get()).toEqual(carol.circle.members.get());
    expect(namesOf(bob.circle)).toEqual([undefined, 'bob', 'carol', 'dave']);
  });

  test('[JOIN14] a request outlasts a crash with the same bytes, and is answered when somebody comes', async () => {
    const begun = await begin();
    const { time, alice, network } = begun;
    const link = await invite(begun);
    await alice.workspace.close();
    const bob = await begun.laptop('bob');
    await ask(bob, link);
    await time.advance(10 * SECOND_MS);
    const request = joinOf(bob)?.request;
    const again = await bob.restart();
    expect(joinOf(again)?.request).toEqual(request);
    expect(joinOf(again)).toMatchObject({ name: 'bob', invite: { circleName: 'Thursday circle' } });

    network.setAway(true);
    await time.advance(60 * SECOND_MS);
    const home = await alice.restart();
    await home.workspace.open(begun.circleId);
    network.setAway(false);
    expect(await time.advanceUntil(() => stateOf(again) === 'joined', 20 * SECOND_MS)).toBe(true);
    expect(await again.disk.keyring.requests()).toEqual([]);
  });

  test('[JOIN7] a lost answer is given again, and makes no second member', async () => {
    const begun = await begin();
    const { time, network, circle } = begun;
    const bob = await begun.laptop('bob');
    const link = await invite(begun);
    await time.advance(SECOND_MS);
    await ask(bob, link);
    await time.advanceUntil(() => circle.members.get().length === 2, SECOND_MS);
    network.setAway(true);
    await time.advance(5 * SECOND_MS);
    expect(stateOf(bob)).toBe('asking');
    network.setAway(false);
    expect(await time.advanceUntil(() => stateOf(bob) === 'joined', 20 * SECOND_MS)).toBe(true);
    expect(circle.members.get()).toHaveLength(2);
  });

  test('[JOIN9] a circle that cannot be stored is not lost: it is tried again until it is', async () => {
    const begun = await begin();
    const { time } = begun;
    const bob = await begun.laptop('bob');
    bob.disk.failWith = 'disk-full';
    await ask(bob, await invite(begun));
    expect(await time.advanceUntil(() => stateOf(bob) === 'not-stored', 5 * SECOND_MS)).toBe(true);
    expect(bob.workspace.circles.get()).toEqual([]);
    bob.disk.failWith = undefined;
    expect(await time.advanceUntil(() => stateOf(bob) === 'joined', 10 * SECOND_MS)).toBe(true);
    expect(bob.workspace.circles.get().map(({ name }) => name)).toEqual(['Thursday circle']);
  });

  test('[JOIN14] asking twice with one invite is asking once; members and the nameless are told so', async () => {
    const begun = await begin();
    const { alice, time } = begun;
    const link = await invite(begun);
    const bob = await begun.laptop('bob');
    const asked = await Promise.all([bob.workspace.ask(link, 'bob'), bob.workspace.ask(`Hello: ${link}`, 'bob')]);
    expect(asked[0]).toEqual(asked[1]);
    expect(bob.workspace.joins.get()).toHaveLength(1);
    expect(await alice.workspace.ask(link, 'alice')).toEqual({ ok: false, error: 'already-member' });
    const carol = await begun.laptop('carol');
    expect(await carol.workspace.ask(link, ' \u200B ')).toEqual({ ok: false, error: 'no-name' });
    expect(await carol.workspace.ask(link.slice(0, -9), 'carol')).toEqual({ ok: false, error: 'truncated' });
    expect(await carol.workspace.ask('hello', 'carol')).toEqual({ ok: false, error: 'not-an-invite' });
    await time.advance(8 * DAY_MS);
    expect(await carol.workspace.ask(link, 'carol')).toEqual({ ok: false, error: 'expired' });
    expect(carol.workspace.joins.get()).toEqual([]);
  });

  test('[JOIN14] who stops asking is forgotten, also after a restart', async () => {
    const begun = await begin();
    const bob = await begun.laptop('bob');
    begun.network.setAway(true);
    const inviteId = await ask(bob, await invite(begun));
    await bob.workspace.forgetJoin(inviteId);
    expect(bob.workspace.joins.get()).toEqual([]);
    expect((await bob.restart()).workspace.joins.get()).toEqual([]);
    begun.network.setAway(false);
    await begun.time.advance(30 * SECOND_MS);
    expect(begun.circle.members.get()).toHaveLength(1);
  });

  test('[SEAL5] whoever was let in gets the key of the epoch sealed to their device, once', async () => {
    const begun = await begin();
    const { circle, time } = begun;
    await welcome(begun, 'bob');
    await time.advance(30 * SECOND_MS);
    const kept = begun.alice.disk.entries.get(circle.circleId) ?? [];
    // Genesis, Invite, Admit, Seal.
    expect(kept).toHaveLength(4);
  });
});

describe('asking first', () => {
  test('[JOIN15] only the inviting device lets in, after a word; the others stay silent', async () => {
    const begun = await begin();
    const { time, circle } = begun;
    await welcome(begun, 'bob');
    const carol = await begun.laptop('carol');
    await ask(carol, await invite(begun, { asksFirst: true }));
    await time.advance(20 * SECOND_MS);
    expect(stateOf(carol)).toBe('asks-first');
    const knocks = circle.door?.knocks.get() ?? [];
    expect(knocks.map(({ name }) => name)).toEqual(['carol']);
    expect(namesOf(circle)).toEqual([undefined, 'bob']);
    const answer = await circle.door?.letIn(knocks[0]?.id ?? circle.me);
    expect(answer).toBeDefined();
    await time.advance(2 * SECOND_MS);
    expect(stateOf(carol)).toBe('joined');
    expect(circle.door?.knocks.get()).toEqual([]);
    expect(await circle.door?.letIn(knocks[0]?.id ?? circle.me)).toBeUndefined();
  });

  test('[JOIN15] who is declined is told, and does not knock again', async () => {
    const begun = await begin();
    const { time, circle } = begun;
    const bob = await begun.laptop('bob');
    await ask(bob, await invite(begun, { asksFirst: true }));
    await time.advance(2 * SECOND_MS);
    const [knock] = circle.door?.knocks.get() ?? [];
    await circle.door?.decline(knock?.id ?? circle.me);
    await time.advance(60 * SECOND_MS);
    expect(joinOf(bob)?.status).toEqual({ state: 'refused', reason: 'refused', isByInviter: true });
    expect(circle.door?.knocks.get()).toEqual([]);
    expect(circle.members.get()).toHaveLength(1);
  });
});
