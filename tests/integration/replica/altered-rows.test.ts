import { assert, describe, expect, test } from 'vitest';

import { toHex } from '#shared/kernel/bytes.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { codeOf, command, contentOf } from '#tests/support/circles.ts';
import { begin } from '#tests/support/joining.ts';
import type { Laptop } from '#tests/support/laptop.ts';
import { aloneWithTen, alter, bobHasQuit, newestCopy } from '#tests/support/lose.ts';

/** Alice wrote so much that a state is kept; and on another day, behind what it stands for, a little more. */
async function aloneWithState({ tail }: { readonly tail: readonly string[] }) {
  const begun = await begin();
  const { alice, circle, circleId } = begun;
  for (const value of ['a', 'large '.repeat(60_000), 'b', 'c']) {
    command(circle, value.slice(0, 5), value);
    await circle.flush();
  }
  await alice.workspace.close();
  const state = alice.disk.states.get(circleId);
  assert(state);
  const { workspace } = await alice.restart();
  const open = await workspace.open(circleId);
  for (const key of tail) {
    command(open, key, '1');
    await open.flush();
  }
  await workspace.close();
  expect(alice.disk.states.get(circleId)).toBe(state);
  return { ...begun, content: contentOf(open) };
}

const rowsOf = ({ disk }: Laptop, circleId: CircleId) =>
  (disk.rows.get(circleId) ?? []).map(({ arrival, bytes }) => [arrival, toHex(bytes)]);

describe('an altered envelope', () => {
  test('[KEPT3] [KEPT4] [KEPT9] comes back from a copy, in its place', async () => {
    const { alice, circleId, content } = await aloneWithTen();
    const before = rowsOf(alice, circleId);
    alter(alice, circleId, 5);
    alice.disk.states.clear();
    const again = await alice.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    const came = await again.workspace.recovery.recover(circleId, await newestCopy(again, circleId));
    expect(came).toEqual({ ok: true, value: { newCount: 1 } });
    expect(contentOf(await again.workspace.open(circleId))).toEqual(content);
    await again.workspace.close();
    expect(rowsOf(alice, circleId).slice(0, before.length)).toEqual(before);
    const third = await again.restart();
    const whole = await third.workspace.open(circleId);
    expect(contentOf(whole)).toEqual(content);
    expect(whole.damage).toEqual({ unreadableCount: 0, alteredCount: 0, missingCount: 0 });
    expect(third.errors).toEqual([]);
  });

  test('[KEPT9] is one, too, that is kept under another place than it names', async () => {
    const { alice, circleId, content } = await aloneWithTen();
    const row = alice.disk.rows.get(circleId)?.[5];
    assert(row);
    Object.assign(row, { seq: 50 });
    alice.disk.states.clear();
    const again = await alice.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    await again.workspace.recovery.recover(circleId, await newestCopy(again, circleId));
    expect(contentOf(await again.workspace.open(circleId))).toEqual(content);
    expect(alice.disk.rows.get(circleId)?.[5]?.seq).toBe(6);
  });

  test.each(['own', 'of somebody else'])('[KEPT4] [KEPT9] %s comes back from members, in its place', async (whose) => {
    const { bob, circleId, time, content } = await bobHasQuit();
    const before = rowsOf(bob, circleId);
    const rows = bob.disk.rows.get(circleId) ?? [];
    alter(
      bob,
      circleId,
      rows.findLastIndex(({ device }) => (device === bob.device) === (whose === 'own')),
    );
    bob.disk.states.clear();
    const again = await bob.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    await again.workspace.recovery.recover(circleId, { kind: 'members' });
    const back = await again.workspace.open(circleId);
    expect(contentOf(back)).not.toEqual(content);
    const isBack = () => Object.keys(contentOf(back).map as object).length === 2;
    expect(await time.advanceUntil(isBack, MINUTE_MS)).toBe(true);
    expect(contentOf(back)).toEqual(content);
    expect(rowsOf(bob, circleId).slice(0, before.length)).toEqual(before);
    await again.workspace.close();
    expect((await (await again.restart()).workspace.open(circleId)).damage.unreadableCount).toBe(0);
  });

  test('[KEPT4] [KEPT9] comes back from a file of somebody else', async () => {
    const { alice, bob, circle, circleId, content, network } = await bobHasQuit();
    assert(circle.bundles);
    const bytes = await gather(circle.bundles.write({ kind: 'all' }));
    await alice.workspace.close();
    network.setAway(true);
    alter(bob, circleId, 1);
    bob.disk.states.clear();
    const again = await bob.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    await again.workspace.recovery.recover(circleId, { kind: 'file', source: sourceOf(bytes) });
    expect(contentOf(await again.workspace.open(circleId))).toEqual(content);
  });

  test('[KEPT9] that a state stands for comes back with what was seen to be lost', async () => {
    const { alice, circleId, content } = await aloneWithState({ tail: ['d', 'e'] });
    const before = rowsOf(alice, circleId);
    alter(alice, circleId, 1);
    alice.disk.rows.get(circleId)?.pop();
    const again = await alice.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    const came = await again.workspace.recovery.recover(circleId, await newestCopy(again, circleId));
    expect(came).toEqual({ ok: true, value: { newCount: 2 } });
    expect(rowsOf(alice, circleId).map(([, bytes]) => bytes)).toEqual(expect.arrayContaining(before.map(([, b]) => b)));
    expect(contentOf(await again.workspace.open(circleId))).toEqual(content);
  });

  test('[KEPT3] [KEPT9] that is the last of a log is noticed, though a state stands for it', async () => {
    const { alice, circleId, content } = await aloneWithState({ tail: [] });
    alter(alice, circleId, (alice.disk.rows.get(circleId)?.length ?? 0) - 1);
    const again = await alice.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    await again.workspace.recovery.recover(circleId, await newestCopy(again, circleId));
    expect(contentOf(await again.workspace.open(circleId))).toEqual(content);
  });

  test('[KEPT2] [KEPT9] is noticed by the next copy, which is not made: the next start asks', async () => {
    const { alice, circleId, content, time } = await aloneWithState({ tail: ['d'] });
    alter(alice, circleId, 1);
    const copies = await alice.safekeeping.listCopies(circleId);
    const again = await alice.restart();
    const open = await again.workspace.open(circleId);
    expect(contentOf(open)).toEqual(content);
    command(open, 'later', '1');
    await time.advance(3 * HOUR_MS);
    await again.workspace.close();
    expect(await alice.safekeeping.listCopies(circleId)).toEqual(copies);
    expect(again.errors).toEqual(['the disk has altered envelopes']);
    const third = await again.restart();
    expect(await codeOf(third.workspace.open(circleId))).toBe('not-whole');
    expect(await third.workspace.recovery.inspect(circleId)).toMatchObject({ lostCount: 1 });
    await third.workspace.recovery.recover(circleId, await newestCopy(third, circleId));
    const back = await third.workspace.open(circleId);
    expect(contentOf(back).map).toEqual({ ...(content.map as object), later: '1' });
    await time.advance(2 * DAY_MS);
    expect((await alice.safekeeping.listCopies(circleId)).length).toBeGreaterThan(copies.length);
  });

  test('[KEPT4] [KEPT9] that is nowhere else is given up once, and copies are made again', async () => {
    const { alice, circleId, time } = await aloneWithState({ tail: [] });
    alter(alice, circleId, 2);
    alter(alice, circleId, (alice.disk.rows.get(circleId)?.length ?? 0) - 1);
    const again = await alice.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    await again.workspace.recovery.recover(circleId, { kind: 'members' });
    await again.workspace.close();
    const third = await again.restart();
    const open = await third.workspace.open(circleId);
    expect(open.damage.alteredCount).toBe(2);
    const copies = await alice.safekeeping.listCopies(circleId);
    command(open, 'later', '1');
    await time.advance(2 * DAY_MS);
    expect((await alice.safekeeping.listCopies(circleId)).length).toBeGreaterThan(copies.length);
    await third.workspace.close();
    const fourth = await third.restart();
    expect(contentOf(await fourth.workspace.open(circleId)).map).toHaveProperty('later');
    // What a copy still has is taken also now.
    expect(await fourth.workspace.recovery.recover(circleId, { kind: 'copy', id: copies[0]?.id ?? '' })).toMatchObject({
      value: { newCount: 2 },
    });
  });

  test('[KEPT9] [RECV1] is put right by what its author signed alone', async () => {
    const { alice, bob, circle, circleId, content, network } = await bobHasQuit();
    assert(circle.bundles);
    const rows = alice.disk.rows.get(circleId) ?? [];
    const whole = rows.map(({ bytes }) => bytes.slice());
    const good = await gather(circle.bundles.write({ kind: 'all' }));
    // The last byte of each belongs to its signature.
    for (const { bytes } of rows) bytes.set([(bytes.at(-1) ?? 0) ^ 1], bytes.length - 1);
    const forged = await gather(circle.bundles.write({ kind: 'all' }));
    for (const [index, { bytes }] of rows.entries()) bytes.set(whole[index] ?? []);
    await alice.workspace.close();
    network.setAway(true);
    const before = rowsOf(bob, circleId);
    alter(bob, circleId, 1);
    bob.disk.states.clear();
    const altered = rowsOf(bob, circleId);
    const again = await bob.restart();
    const { recovery } = again.workspace;
    await recovery.recover(circleId, { kind: 'file', source: sourceOf(forged) });
    expect(rowsOf(bob, circleId).slice(0, before.length)).toEqual(altered);
    await recovery.recover(circleId, { kind: 'file', source: sourceOf(good) });
    expect(rowsOf(bob, circleId).slice(0, before.length)).toEqual(before);
    expect(contentOf(await again.workspace.open(circleId))).toEqual(content);
  });

  test('[KEPT9] is given to nobody', async () => {
    const { alice, circle, circleId } = await aloneWithOpen();
    alter(alice, circleId, 2);
    assert(circle.bundles);
    expect((await circle.bundles.measure({ kind: 'all' })).envelopeCount).toBe(4);
  });
});

/** Alice has written four things, and is still there. */
async function aloneWithOpen() {
  const begun = await begin();
  for (const key of ['a', 'b', 'c', 'd']) {
    command(begun.circle, key, '1');
    await begun.circle.flush();
  }
  return begun;
}
