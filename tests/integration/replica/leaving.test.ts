import { describe, expect, test } from 'vitest';

import { SECOND_MS } from '#shared/kernel/durations.ts';
import { command } from '#tests/support/circles.ts';
import { begin, type Begun, namesOf, welcome } from '#tests/support/joining.ts';
import {
  beginThree,
  comeBack,
  comeBackAlone,
  countReadable,
  epochsOf,
  goAway,
  leave,
  mapOf,
  type Member,
  peersOf,
  settleDown,
} from '#tests/support/leaving.ts';

async function expectClosedTo(gone: Member, others: readonly Member[], begun: Begun): Promise<void> {
  for (const other of others) {
    const own = await epochsOf(other, begun);
    const theirs = await epochsOf(gone, begun);
    expect(own.filter((epoch) => !theirs.includes(epoch)).length).toBeGreaterThan(0);
  }
}

describe('leaving', () => {
  test('[LEAVE1] [LEAVE2] [LEAVE7] who leaves belongs no more, keeps all they have to read, and is met by nobody', async () => {
    const { begun, alice, bob, carol } = await beginThree();
    command(bob.circle, 'bob', 'was here');
    await settleDown(begun, 5);
    await leave(bob);
    expect(bob.circle.access.get()).toBe('left');
    await settleDown(begun);

    for (const { circle } of [alice, carol]) {
      expect(namesOf(circle)).toEqual([undefined, 'carol']);
      expect(circle.formerMembers.get()).toMatchObject([{ id: bob.circle.me, name: 'bob' }]);
    }
    expect(peersOf(alice)).toEqual([carol.laptop.device]);
    expect(peersOf(bob)).toEqual([]);
    expect(mapOf(bob)).toEqual({ bob: 'was here' });
    expect(mapOf(alice)).toEqual({ bob: 'was here' });
    expect(await bob.circle.leave()).toEqual({ ok: false, error: 'not-a-member' });

    const again = await comeBack(bob, begun);
    await settleDown(begun);
    expect(again.circle.access.get()).toBe('left');
    expect(mapOf(again)).toEqual({ bob: 'was here' });
    expect(peersOf(again)).toEqual([]);
    expect([alice, bob, carol].flatMap(({ laptop }) => laptop.errors)).toEqual([]);
  });

  test('[LEAVE2] what they did last is stored and named before, and nothing is added after', async () => {
    const { begun, alice, bob } = await beginThree();
    command(bob.circle, 'last', 'word');
    const leaving = bob.circle.leave();
    command(bob.circle, 'while', 'leaving');
    expect(await leaving).toEqual({ ok: true, value: undefined });
    command(bob.circle, 'after', 'all');
    await settleDown(begun);
    expect(mapOf(alice)).toEqual({ last: 'word' });
    expect(mapOf(await comeBack(bob, begun))).toEqual({ last: 'word' });
  });

  test('[LEAVE2] a disk that fails keeps them in: nothing is half', async () => {
    const { begun, alice, bob } = await beginThree();
    bob.laptop.disk.failWith = 'disk-full';
    command(bob.circle, 'last', 'word');
    expect(await bob.circle.leave()).toEqual({ ok: false, error: 'not-saved' });
    expect(bob.circle.access.get()).toBe('write');
    bob.laptop.disk.failWith = undefined;
    bob.circle.retry();
    await settleDown(begun);
    expect(mapOf(alice)).toEqual({ last: 'word' });
    await leave(bob);
  });

  test('[EPOCH2] [EPOCH3] the others go on under a new key: who left reads nothing of what comes then', async () => {
    const { begun, alice, bob, carol } = await beginThree();
    command(alice.circle, 'before', '1');
    await settleDown(begun, 5);
    await leave(bob);
    await settleDown(begun);
    const before = await countReadable(alice, bob, begun);
    expect(before.shut).toBe(0);
    command(alice.circle, 'after', '2');
    command(carol.circle, 'later', '3');
    await settleDown(begun);

    expect(mapOf(alice)).toEqual({ before: '1', after: '2', later: '3' });
    expect(mapOf(carol)).toEqual(mapOf(alice));
    const after = await countReadable(alice, bob, begun);
    expect(after.open).toBe(before.open);
    expect(after.shut).toBeGreaterThanOrEqual(2);
    expect(await countReadable(alice, carol, begun)).toEqual({ open: after.open + after.shut, shut: 0 });
    expect(await epochsOf(alice, begun)).toHaveLength(2);
    expect(await epochsOf(carol, begun)).toEqual(await epochsOf(alice, begun));
    await expectClosedTo(bob, [alice, carol], begun);
  });

  test('[EPOCH4] who was away loses nothing: what they wrote is taken, and they are given the key', async () => {
    const { begun, alice, bob, carol } = await beginThree();
    await goAway(carol);
    const apart = await comeBackAlone(carol, begun);
    command(apart.circle, 'carol', 'meanwhile');
    await settleDown(begun, 5);
    await leave(bob);
    await settleDown(begun);
    command(alice.circle, 'alice', 'meanwhile');
    await settleDown(begun);

    const back = await comeBack(apart, begun);
    await settleDown(begun);
    expect(mapOf(back)).toEqual({ carol: 'meanwhile', alice: 'meanwhile' });
    expect(mapOf(alice)).toEqual(mapOf(back));
    expect(namesOf(back.circle)).toEqual([undefined, 'carol']);
    expect(await epochsOf(back, begun)).toEqual(await epochsOf(alice, begun));
    command(back.circle, 'carol', 'again');
    await settleDown(begun);
    expect(mapOf(alice)).toEqual({ carol: 'again', alice: 'meanwhile' });
    await expectClosedTo(bob, [alice, back], begun);
  });

  test('[LEAVE7] who leaves while nobody is there is heard of when somebody is', async () => {
    const { begun, alice, bob, carol } = await beginThree();
    await goAway(bob);
    const apart = await comeBackAlone(bob, begun);
    await leave(apart);
    await settleDown(begun);
    expect(namesOf(alice.circle)).toContain('bob');
    const again = await comeBack(apart, begun);
    await settleDown(begun);
    for (const { circle } of [alice, carol]) expect(namesOf(circle)).toEqual([undefined, 'carol']);
    expect(again.circle.access.get()).toBe('left');
    expect(peersOf(again)).toEqual([]);
    await expectClosedTo(again, [alice, carol], begun);
  });

  test('[EPOCH2] two leave at once', async () => {
    const { begun, alice, bob, carol } = await beginThree();
    const dave: Member = await welcome(begun, 'dave');
    await settleDown(begun);
    await Promise.all([leave(bob), leave(carol)]);
    await settleDown(begun);
    for (const { circle } of [alice, dave]) expect(namesOf(circle)).toEqual([undefined, 'dave']);
    command(alice.circle, 'after', '1');
    await settleDown(begun);
    expect(mapOf(dave)).toEqual({ after: '1' });
    expect((await countReadable(alice, bob, begun)).shut).toBeGreaterThan(0);
    expect((await countReadable(alice, carol, begun)).shut).toBeGreaterThan(0);
    expect((await countReadable(alice, dave, begun)).shut).toBe(0);
  });

  test('[EPOCH2] of a pair the last one goes on alone, and lets others in; who leaves alone needs tell nobody', async () => {
    const begun = await begin();
    const alice: Member = { laptop: begun.alice, circle: begun.circle };
    const bob: Member = await welcome(begun, 'bob');
    await settleDown(begun);
    await leave(bob);
    await settleDown(begun);
    command(alice.circle, 'alone', '1');
    await settleDown(begun);
    expect((await countReadable(alice, bob, begun)).shut).toBeGreaterThan(0);
    const back = await comeBack(alice, begun);
    expect(mapOf(back)).toEqual({ alone: '1' });

    const carol: Member = await welcome({ ...begun, circle: back.circle }, 'carol');
    await settleDown(begun);
    expect(mapOf(carol)).toEqual({ alone: '1' });
    command(carol.circle, 'carol', '2');
    await settleDown(begun);
    expect(mapOf(back)).toEqual({ alone: '1', carol: '2' });
    await leave(carol);
    await settleDown(begun);
    await leave(back);
    expect(back.circle.access.get()).toBe('left');
    expect(mapOf(await comeBack(back, begun))).toEqual({ alone: '1', carol: '2' });
  });

  test('[EPOCH4] [SEAL2] whoever is let in elsewhere meanwhile is given the keys', async () => {
    const { begun, alice, bob, carol } = await beginThree();
    await goAway(carol);
    await leave(bob);
    await settleDown(begun);
    command(alice.circle, 'alice', 'new');
    await settleDown(begun, 5);
    await goAway(alice);
    const elsewhere = await comeBack(carol, begun);
    const dave: Member = await welcome({ ...begun, circle: elsewhere.circle }, 'dave');
    await settleDown(begun);
    expect(await epochsOf(dave, begun)).toHaveLength(1);
    command(dave.circle, 'dave', 'old');
    await settleDown(begun, 5);

    const back = await comeBack(alice, begun);
    await settleDown(begun);
    const all = { alice: 'new', dave: 'old' };
    for (const each of [back, elsewhere, dave]) {
      expect(mapOf(each)).toEqual(all);
      expect(namesOf(each.circle)).toEqual([undefined, 'carol', 'dave']);
    }
    command(dave.circle, 'dave', 'later');
    await settleDown(begun);
    expect(mapOf(back)).toEqual({ ...all, dave: 'later' });
    const shut = (await countReadable(back, bob, begun)).shut;
    expect(shut).toBeGreaterThanOrEqual(2);
    for (const each of [elsewhere, dave]) expect((await countReadable(back, each, begun)).shut).toBe(0);
  });

  test('[EPOCH2] a crash before the new epoch is mended at the next start', async () => {
    const begun = await begin();
    const alice: Member = { laptop: begun.alice, circle: begun.circle };
    const bob: Member = await welcome(begun, 'bob');
    await settleDown(begun);
    await leave(bob);
    // The Leave is stored here, and the app dies at once.
    await begun.time.advanceUntil(() => alice.circle.members.get().length === 1, 30 * SECOND_MS);
    expect(await epochsOf(alice, begun)).toHaveLength(1);
    const back = await comeBack(alice, begun);
    await settleDown(begun);
    expect(await epochsOf(back, begun)).toHaveLength(2);
    command(back.circle, 'after', '1');
    await settleDown(begun);
    expect((await countReadable(back, bob, begun)).shut).toBeGreaterThan(0);
  });

  test('[EPOCH4] a key that the keyring has lost comes back from the graph', async () => {
    const { begun, alice, bob, carol } = await beginThree();
    const [before] = (await carol.laptop.disk.keyring.list()).filter(({ circleId }) => circleId === begun.circleId);
    await leave(bob);
    await settleDown(begun);
    command(alice.circle, 'after', '1');
    await settleDown(begun);
    if (before === undefined) throw new Error('carol knows the circle');
    await carol.laptop.disk.keyring.put(before);
    const back = await comeBack(carol, begun);
    await settleDown(begun, 5);
    expect(mapOf(back)).toEqual({ after: '1' });
    expect(await epochsOf(back, begun)).toEqual(await epochsOf(alice, begun));
  });

  test('[LEAVE3] [LEAVE4] what one had taken from who left before it was known there, everybody takes, and nothing else', async () => {
    const { begun, alice, bob, carol } = await beginThree();
    const { circleId } = begun;
    await goAway(bob);
    const { entries } = bob.laptop.disk;
    const before = entries.get(circleId) ?? [];
    const leaving = await comeBackAlone(bob, begun);
    await leave(leaving);
    const after = entries.get(circleId) ?? [];
    // As on another device of theirs that has not heard of it, and meets carol alone.
    await goAway(alice);
    entries.set(circleId, before);
    const unaware = await comeBack(leaving, begun);
    await settleDown(begun, 10);
    command(unaware.circle, 'bob', 'more');
    await settleDown(begun, 5);
    command(carol.circle, 'carol', String(carol.circle.doc.getMap('map').get('bob')));
    await settleDown(begun, 5);
    await goAway(carol);
    await goAway(unaware);

    const back = await comeBack(alice, begun);
    entries.set(circleId, after);
    const left = await comeBack(unaware, begun);
    await settleDown(begun);
    expect(namesOf(back.circle)).toEqual([undefined, 'carol']);
    // What carol wrote is hers, whoever brings it.
    expect(mapOf(back)).toEqual({ carol: 'more' });
    const knowing = await comeBack(carol, begun);
    await settleDown(begun);
    expect(mapOf(back)).toEqual({ bob: 'more', carol: 'more' });
    expect(mapOf(knowing)).toEqual(mapOf(back));

    await goAway(left);
    entries.set(circleId, before);
    const late = await comeBackAlone(left, begun);
    command(late.circle, 'late', 'word');
    await settleDown(begun, 5);
    const told = await comeBack(late, begun);
    await settleDown(begun);
    expect(told.circle.access.get()).toBe('left');
    expect(peersOf(told)).toEqual([]);
    for (const each of [back, knowing]) expect(mapOf(each)).toEqual({ bob: 'more', carol: 'more' });
  });
});
