import { assert, describe, expect, test } from 'vitest';

import { DAY_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { codeOf, command, contentOf } from '#tests/support/circles.ts';
import { begin, welcome } from '#tests/support/joining.ts';
import { aloneWithTen, empty } from '#tests/support/lose.ts';

describe('a circle of which nothing is left here', () => {
  test('[KEPT5] comes back from the members, also what only this person wrote', async () => {
    const begun = await begin();
    const { alice, circle, circleId, time } = begun;
    command(circle, 'alice', '1');
    const { laptop: bob, circle: there } = await welcome(begun, 'bob');
    command(there, 'bob', '2');
    await time.advance(40 * SECOND_MS);
    await alice.workspace.close();
    empty(alice);
    const again = await alice.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    expect(await again.workspace.recovery.inspect(circleId)).toMatchObject({ others: 'some' });
    await again.workspace.recovery.recover(circleId, { kind: 'members' });
    const back = await again.workspace.open(circleId);
    const has = () => Object.keys(contentOf(back).map as object).length === 2;
    expect(await time.advanceUntil(has, MINUTE_MS)).toBe(true);
    command(back, 'again', '3');
    await time.advance(5 * SECOND_MS);
    expect(contentOf(there).map).toEqual({ alice: '1', bob: '2', again: '3' });
    expect(there.members.get().map(({ devices }) => devices.length)).toEqual([2, 1]);
    expect(back.peers.get().map(({ member }) => member)).toEqual([there.me]);
    expect([...again.errors, ...bob.errors]).toEqual([]);
  });

  test('[KEPT6] of which not even the beginning is here waits for a member to say it', async () => {
    const begun = await begin();
    const { alice, circle, circleId, time } = begun;
    command(circle, 'alice', '1');
    const { circle: there } = await welcome(begun, 'bob');
    await time.advance(40 * SECOND_MS);
    await alice.workspace.close();
    empty(alice);
    await alice.safekeeping.keepRecord(circleId, new Uint8Array(7));
    const again = await alice.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('genesis-missing');
    expect(await again.workspace.recovery.inspect(circleId)).toMatchObject({ lostCount: undefined, others: 'unknown' });
    let outcome: unknown;
    void again.workspace.recovery.recover(circleId, { kind: 'members' }).then((came) => (outcome = came));
    expect(await time.advanceUntil(() => outcome !== undefined, MINUTE_MS)).toBe(true);
    expect(outcome).toMatchObject({ ok: true });
    const back = await again.workspace.open(circleId);
    expect(
      await time.advanceUntil(
        () => contentOf(back).map !== undefined && 'alice' in (contentOf(back).map as object),
        MINUTE_MS,
      ),
    ).toBe(true);
    expect(contentOf(back)).toEqual(contentOf(there));
  });

  test('[KEPT6] that waits for a member can be told to stop, and nothing was changed', async () => {
    const { alice, circleId, time } = await aloneWithTen();
    empty(alice);
    await alice.safekeeping.keepRecord(circleId, new Uint8Array(7));
    const again = await alice.restart();
    let outcome: unknown;
    let isTired = false;
    void again.workspace.recovery
      .recover(circleId, { kind: 'members' }, { shouldStop: () => isTired })
      .then((came) => (outcome = came));
    await time.advance(10 * MINUTE_MS);
    expect(outcome).toBeUndefined();
    isTired = true;
    await time.advance(SECOND_MS);
    expect(outcome).toEqual({ ok: false, error: 'no-beginning' });
    expect(await again.renewal.former()).toEqual([]);
  });

  test('[KEPT5] comes back by a sync file of somebody else, beginning and all', async () => {
    const begun = await begin();
    const { alice, circle, circleId, time } = begun;
    command(circle, 'alice', '1');
    const { circle: there } = await welcome(begun, 'bob');
    command(there, 'bob', '2');
    await time.advance(40 * SECOND_MS);
    assert(there.bundles);
    const bytes = await gather(there.bundles.write({ kind: 'all' }));
    await alice.workspace.close();
    begun.network.setAway(true);
    empty(alice);
    await alice.safekeeping.keepRecord(circleId, new Uint8Array());
    const { workspace } = await alice.restart();
    const came = await workspace.recovery.recover(circleId, { kind: 'file', source: sourceOf(bytes) });
    expect(came).toMatchObject({ ok: true });
    expect(contentOf(await workspace.open(circleId)).map).toEqual({ alice: '1', bob: '2' });
  });

  test('[KEPT8] that is private and of which nothing is left anywhere gives way to an empty one', async () => {
    const { alice } = await begin();
    const circleId = await alice.workspace.create('private', '');
    await alice.workspace.open(circleId);
    await alice.workspace.close();
    // By a clock that was ahead.
    const [kept] = (await alice.disk.keyring.list()).filter(({ kind }) => kind === 'private');
    assert(kept);
    await alice.disk.keyring.put({ ...kept, createdAt: kept.createdAt + 1_000 * DAY_MS });
    empty(alice);
    await alice.safekeeping.keepRecord(circleId, new Uint8Array());
    const { workspace } = await alice.restart();
    expect(await workspace.recovery.inspect(circleId)).toMatchObject({ copies: [], others: 'unknown' });
    expect(await workspace.recovery.recover(circleId, { kind: 'members' })).toEqual({
      ok: true,
      value: { newCount: 0 },
    });
    const newest = workspace.circles.get().findLast(({ kind }) => kind === 'private');
    expect(newest?.circleId).not.toBe(circleId);
    expect(contentOf(await workspace.open(newest?.circleId ?? circleId)).map).toEqual({});
  });
});
