import { describe, expect, test } from 'vitest';
import type { Share, VerifiedSignature, Wording } from '#shared/domain/charter/charter.ts';
import { neededOf, selectCharter } from '#shared/domain/charter/select-charter.ts';
import { digestToSign } from '#shared/domain/charter/sign-charter.ts';
import type { CharterId, EntryId, MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, createReplica, NOON, type Replica, sync } from '../fixture.ts';
import {
  allSign,
  ALONE,
  carry,
  charterOf,
  deviceOfMember,
  idsOf,
  PAIR,
  people,
  propose,
  recordOf,
  sign,
  signs,
  summaryOf,
  THREE,
  UNKNOWN_HEAD,
  wordingIn,
} from './charter-fixture.ts';

describe('which wording holds', () => {
  test.each<[Share, readonly number[]]>([
    ['half', [1, 2, 2, 3, 3, 4]],
    ['two-thirds', [1, 2, 2, 3, 4, 4]],
    ['all', [1, 2, 3, 4, 5, 6]],
  ])('[CHART3] %s of one to six members', (share, needed) => {
    expect([1, 2, 3, 4, 5, 6].map((count) => neededOf(share, count))).toEqual(needed);
    expect(neededOf(share, 0)).toBe(1);
  });

  test.each<[string, Share, EntryId, readonly [number, number]]>([
    ['alone', 'half', ALONE, [0, 1]],
    ['of a pair', 'half', PAIR, [1, 2]],
    ['of a pair', 'two-thirds', PAIR, [1, 2]],
    ['of three', 'half', THREE, [1, 2]],
    ['of three', 'two-thirds', THREE, [1, 2]],
    ['of three', 'all', THREE, [2, 3]],
  ])('[CHART3] a first one, %s, holds as soon as %s has signed', async (_who, share, head, [few, enough]) => {
    const all = people();
    const id = propose(all[0], { share, heads: [head] });
    sync(...all);
    for (const replica of all.slice(0, few)) await signs(replica, id);
    sync(...all);
    expect(summaryOf(await charterOf(all[0]))).toMatchObject({ holding: undefined, open: [id] });
    for (const replica of all.slice(few, enough)) await signs(replica, id);
    sync(...all);
    expect(summaryOf(await charterOf(all[0]))).toMatchObject({ holding: id, open: [] });
  });

  test('[CHART3] only those who belonged to the circle at its heads decide; who came later signs, too', async () => {
    const [alice, bob, carol] = people();
    const id = propose(alice, { heads: [PAIR] });
    sync(alice, bob, carol);
    await signs(carol, id);
    await signs(alice, id);
    sync(alice, bob, carol);
    expect((await charterOf(bob)).open[0]).toMatchObject({ signedBy: [ALICE, CAROL], count: 1, needed: 2, missing: 1 });
    await signs(bob, id);
    const { holding } = await charterOf(bob);
    expect(holding).toMatchObject({ signedBy: [ALICE, BOB, CAROL], count: 2, notYet: [] });
  });

  test('[CHART3] a change needs the share agreed before, and the old one holds until then', async () => {
    const [alice, bob, carol] = people();
    const first = propose(alice, { share: 'all' });
    await allSign(first, alice, bob, carol);
    const changes = wordingIn(alice, first);
    const change = propose(alice, { purpose: 'Only alice decides.', share: 'half', changes });
    await allSign(change, alice, bob);
    const before = await charterOf(carol);
    expect(summaryOf(before)).toMatchObject({ holding: first, open: [] });
    sync(alice, bob, carol);
    const meanwhile = await charterOf(carol);
    expect(summaryOf(meanwhile)).toMatchObject({ holding: first, open: [change] });
    expect(meanwhile.open[0]).toMatchObject({ signedBy: [ALICE, BOB], needed: 3, missing: 1 });
    await signs(carol, change);
    expect(summaryOf(await charterOf(carol))).toMatchObject({ holding: change, earlier: [first], open: [] });
  });

  test('[CHART3] naming old heads leaves nobody out who has signed what is to be changed', async () => {
    const [alice, bob, carol] = people();
    const first = propose(alice, { share: 'half' });
    await allSign(first, alice, bob, carol);
    const coup = propose(alice, { purpose: 'x', changes: wordingIn(alice, first), heads: [ALONE] });
    await signs(alice, coup);
    const charter = await charterOf(alice);
    expect(summaryOf(charter)).toMatchObject({ holding: first, open: [coup] });
    expect(charter.open[0]).toMatchObject({ count: 1, needed: 2, missing: 1 });
  });

  test('[CHART3] while heads are unknown here nothing is decided, and the old one holds', async () => {
    const [alice, bob, carol] = people();
    const first = propose(alice, {});
    await allSign(first, alice, bob, carol);
    const change = propose(alice, { purpose: 'x', changes: wordingIn(alice, first), heads: [THREE, UNKNOWN_HEAD] });
    await allSign(change, alice, bob, carol);
    const charter = await charterOf(alice);
    expect(summaryOf(charter)).toMatchObject({ holding: first, open: [change] });
    expect(charter.open[0]).toMatchObject({ signedBy: [ALICE, BOB, CAROL], needed: undefined, missing: undefined });
  });

  test('[CHART4] of two changes made apart that both reach the share, more signatures win, then the lower hash', async () => {
    const [alice, bob, carol] = people();
    const first = propose(alice, { share: 'half' });
    await allSign(first, alice, bob, carol);
    const hers = propose(alice, { purpose: 'alice', changes: wordingIn(alice, first) });
    const his = propose(bob, { purpose: 'bob', changes: wordingIn(bob, first) });
    await signs(alice, hers);
    await signs(bob, his);
    sync(alice, carol);
    await signs(carol, hers);
    sync(alice, bob, carol);
    signPast(carol, his);
    sync(alice, bob, carol);
    const [lower, higher] = [hers, his].sort((a, b) => (wordingIn(alice, a).hash < wordingIn(alice, b).hash ? -1 : 1));
    for (const replica of [alice, bob, carol])
      expect(summaryOf(await charterOf(replica))).toMatchObject({ holding: lower, passedOver: [higher] });
    signPast(higher === hers ? bob : alice, higher ?? hers);
    sync(alice, bob, carol);
    for (const replica of [alice, bob, carol])
      expect(summaryOf(await charterOf(replica))).toMatchObject({ holding: higher, passedOver: [lower] });
  });

  test('[CHART4] of two first ones, too; a change of the one that was passed over does not hold', async () => {
    const [alice, bob, carol] = people();
    const founders = propose(alice, { heads: [ALONE] });
    await signs(alice, founders);
    const change = propose(alice, { purpose: 'x', changes: wordingIn(alice, founders), heads: [ALONE] });
    await signs(alice, change);
    expect(summaryOf(await charterOf(alice))).toMatchObject({ holding: change, earlier: [founders] });
    const everybodys = propose(bob, { purpose: 'y', heads: [THREE] });
    sync(bob, carol);
    for (const replica of [bob, carol]) await signs(replica, everybodys);
    sync(alice, bob, carol);
    const expected = { holding: everybodys, earlier: [], passedOver: [founders], overtaken: [change], open: [] };
    for (const replica of [alice, bob, carol]) expect(summaryOf(await charterOf(replica))).toMatchObject(expected);
  });

  test('[CHART4] no ring, no wording that changes itself or nothing known, and no length hangs or throws', () => {
    const wording = (id: string, changes: string | undefined, purpose = 'x'): Wording => ({
      ...{ id: id as CharterId, hash: id, author: ALICE, isRewritten: false, hasMore: false, clauses: { purpose } },
      ...{
        cadence: 'weekly',
        weekday: 1,
        lengthMinutes: undefined,
        ventMinutes: undefined,
        share: 'half',
        heads: [ALONE],
        at: NOON,
      },
      ...{ changes: changes as CharterId | undefined, isWithdrawn: false },
    });
    const length = 5_000;
    const chain = Array.from({ length }, (_each, index) =>
      wording(`w${index}`, index === 0 ? undefined : `w${index - 1}`),
    );
    const odd = [wording('a', 'b'), wording('b', 'a'), wording('c', 'c'), wording('d', 'nowhere')];
    const wordings = [...odd, ...chain.reverse()];
    const signatures = wordings.map(({ id, hash }): VerifiedSignature => ({ charterId: id, hash, member: ALICE }));
    const charter = selectCharter({ wordings, signatures, members: [ALICE], membersAt: () => [ALICE] });
    expect(charter.holding?.wording.id).toBe(`w${length - 1}`);
    expect(charter.earlier).toHaveLength(length - 1);
    expect(idsOf(charter.overtaken)).toEqual(['a', 'b', 'c', 'd']);
    expect(selectCharter({ wordings: odd, signatures, members: [], membersAt: () => [] }).holding).toBeUndefined();
    expect(selectCharter({ wordings, signatures: [], members: [], membersAt: () => [] }).holding).toBeUndefined();
  });

  test('[CHART5] whoever joins later finds what holds, signs it, and sees who has not yet', async () => {
    const [alice, bob, carol] = people();
    const id = propose(alice, { heads: [PAIR] });
    await allSign(id, alice, bob);
    sync(alice, carol);
    expect((await charterOf(carol)).holding).toMatchObject({ signedBy: [ALICE, BOB], notYet: [CAROL] });
    await signs(carol, id);
    sync(alice, carol);
    expect((await charterOf(alice)).holding).toMatchObject({ signedBy: [ALICE, BOB, CAROL], notYet: [] });
    expect((await charterOf(alice, [ALICE, 'dave' as MemberId])).holding?.notYet).toEqual(['dave']);
  });

  test('[CHART5] proposals stand newest first, each with who has signed and how many are missing', async () => {
    const alice = createReplica(ALICE);
    const older = propose(alice, {});
    alice.setNow(NOON + 5);
    const newer = propose(alice, { purpose: 'y', share: 'all' });
    await signs(alice, older);
    const { open, holding } = await charterOf(alice);
    expect(holding).toBeUndefined();
    expect(open).toMatchObject([
      { wording: { id: newer }, signedBy: [], needed: 3, missing: 3 },
      { wording: { id: older }, signedBy: [ALICE], needed: 2, missing: 1 },
    ]);
    recordOf(alice, newer).set('at', NOON - 5);
    expect(idsOf((await charterOf(alice)).open)).toEqual([older, newer]);
  });
});

/** Signs what is no longer open, as somebody does who has not heard of it. */
function signPast(replica: Replica, id: CharterId): void {
  const device = deviceOfMember(replica.me);
  const wording = wordingIn(replica, id);
  const signature = sign(device, digestToSign(wording));
  carry(replica, `past-${replica.me}-${id}`, { charterId: id, hash: wording.hash, device, signature });
}
