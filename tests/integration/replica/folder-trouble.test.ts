import { assert, describe, expect, test } from 'vitest';

import { equalBytes } from '#shared/kernel/bytes.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { command, contentOf } from '#tests/support/circles.ts';
import { DIRECTORY, type FolderPerson, meetOnce } from '#tests/support/through-folder.ts';

const keysOf = ({ circle }: { readonly circle: Parameters<typeof contentOf>[0] }) =>
  Object.keys(contentOf(circle).map as object);

async function meet() {
  const met = await meetOnce('bob');
  const [alice, bob] = met.people;
  assert(alice && bob);
  await met.time.advance(40 * SECOND_MS);
  return { ...met, alice, bob };
}

for (const [code, told] of [
  ['folder-missing', 'missing'],
  ['folder-denied', 'denied'],
  ['folder-read-only', 'read-only'],
  ['disk-full', 'full'],
  ['folder-failed', 'failed'],
] as const)
  test(`[FOLDER6] a folder that answers ${code} is told, loses nothing, and is used again by itself`, async () => {
    const { alice, bob, time } = await meet();
    alice.laptop.folders.setFailure(code);
    command(alice.circle, 'a', '1');
    await time.advance(35 * SECOND_MS);
    expect(alice.circle.folder.get()).toMatchObject({ state: 'unavailable', code: told });
    expect(alice.circle.saved.get()).toEqual({ state: 'saved' });
    expect(keysOf(bob)).toEqual([]);
    alice.laptop.folders.setFailure(undefined);
    expect(await time.advanceUntil(() => keysOf(bob).length === 1, 20 * SECOND_MS)).toBe(true);
    expect(alice.circle.folder.get().state).toBe('ready');
    expect(alice.laptop.errors).toEqual([]);
  });

for (const code of ['folder-read-only', 'disk-full'])
  test(`[FOLDER6] what others write arrives also while it answers ${code}`, async () => {
    const { alice, bob, time } = await meet();
    alice.laptop.folders.setFailure(code);
    command(alice.circle, 'a', '1');
    await time.advance(5 * SECOND_MS);
    command(bob.circle, 'b', '2');
    expect(await time.advanceUntil(() => keysOf(alice).includes('b'), 40 * SECOND_MS)).toBe(true);
    await time.advance(MINUTE_MS);
    expect(alice.circle.folder.get()).toMatchObject({ state: 'unavailable' });
  });

test('[FOLDER6] since when it cannot be used is not put forward by trying again', async () => {
  const { alice, time } = await meet();
  alice.laptop.folders.setFailure('folder-missing');
  await time.advance(40 * SECOND_MS);
  const before = alice.circle.folder.get();
  await time.advance(10 * MINUTE_MS);
  expect(alice.circle.folder.get()).toEqual(before);
});

test('[FOLDER6] a full disk of the database is no trouble of the folder, and what could not be stored comes again', async () => {
  const { alice, bob, time } = await meet();
  alice.laptop.disk.failWith = 'disk-full';
  command(bob.circle, 'b', '2');
  await time.advance(MINUTE_MS);
  expect(alice.circle.folder.get().state).not.toBe('unavailable');
  expect(alice.circle.saved.get().state).toBe('failed');
  alice.laptop.disk.failWith = undefined;
  expect(await time.advanceUntil(() => keysOf(alice).includes('b'), MINUTE_MS)).toBe(true);
});

test('[FOLDER6] another folder is filled with all there is; none is told as none', async () => {
  const { alice, bob, circleId, time } = await meet();
  command(alice.circle, 'a', '1');
  await time.advance(10 * SECOND_MS);
  await alice.laptop.folders.forget(circleId);
  expect(alice.circle.folder.get()).toEqual({ state: 'none' });
  command(alice.circle, 'b', '2');
  await time.advance(5 * MINUTE_MS);
  expect(keysOf(bob)).toEqual(['a']);
  alice.laptop.folders.point(circleId, 'other');
  bob.laptop.folders.point(circleId, 'other');
  await time.advance(10 * SECOND_MS);
  expect(keysOf(bob)).toEqual(['a', 'b']);
  expect(bob.circle.folder.get()).toMatchObject({ state: 'ready', writers: [alice.circle.me] });
});

test('[FOLDER3] what is not in the folder yet is put there before the program closes', async () => {
  const { alice, circleId, time, world } = await meet();
  command(alice.circle, 'a', '1');
  await time.advance(200);
  const count = world.filesOf(DIRECTORY, circleId).size;
  command(alice.circle, 'b', '2');
  expect(await alice.laptop.workspace.close()).toBe(true);
  expect(world.filesOf(DIRECTORY, circleId).size).toBeGreaterThan(count);
});

test('[FOLDER3] closing waits for a folder that answers nothing, but not long', async () => {
  const { alice, time } = await meet();
  alice.laptop.folders.setHold(() => new Promise(() => undefined));
  command(alice.circle, 'a', '1');
  let isClosed = false;
  void alice.laptop.workspace.close().then(() => (isClosed = true));
  expect(await time.advanceUntil(() => isClosed, 4 * SECOND_MS)).toBe(true);
});

/** What carol, who uses no folder, has written comes to somebody by a stick. */
async function bringCarols(met: Awaited<ReturnType<typeof meetCarol>>, to: FolderPerson): Promise<void> {
  const { bundles } = met.carol.circle;
  assert(bundles);
  await to.laptop.workspace.loadBundle(sourceOf(await gather(bundles.write({ kind: 'all' }))));
}

async function meetCarol() {
  const met = await meetOnce('bob', 'carol');
  const [alice, bob, carol] = met.people;
  assert(alice && bob && carol);
  await met.time.advance(40 * SECOND_MS);
  await carol.laptop.folders.forget(met.circleId);
  const byTurn = [alice, bob].toSorted((a, b) => (a.circle.me < b.circle.me ? -1 : 1));
  const [first, second] = byTurn;
  assert(first && second);
  return { ...met, alice, bob, carol, first, second };
}

describe('[FOLDER3] what somebody wrote who does not use the folder', () => {
  test('is carried there by one of those who do', async () => {
    const met = await meetCarol();
    const { alice, bob, carol, time, world, circleId } = met;
    command(carol.circle, 'c', 'x'.repeat(20_000));
    for (const person of [alice, bob]) await bringCarols(met, person);
    await time.advance(10 * MINUTE_MS);
    const sizes = [...world.filesOf(DIRECTORY, circleId).values()].map(({ bytes }) => bytes.length);
    expect(sizes.filter((size) => size > 20_000)).toHaveLength(1);
  });

  test('is carried by the next when the first does not come', async () => {
    const met = await meetCarol();
    const { first, second, carol, time } = met;
    command(carol.circle, 'c', '3');
    await bringCarols(met, second);
    await time.advance(10 * SECOND_MS);
    expect(keysOf(first)).toEqual([]);
    await time.advance(5 * MINUTE_MS);
    expect(keysOf(first)).toEqual(['c']);
  });
});

test('[FOLDER3] what somebody wrote who uses the folder is left to them for a while', async () => {
  const met = await meetCarol();
  const { alice, carol, circleId, time } = met;
  carol.laptop.folders.point(circleId, DIRECTORY);
  await time.advance(MINUTE_MS);
  carol.laptop.folders.setFailure('folder-missing');
  command(carol.circle, 'c', '3');
  await bringCarols(met, alice);
  const reader = met.bob;
  await time.advance(MINUTE_MS);
  expect(keysOf(reader)).toEqual([]);
  await time.advance(6 * MINUTE_MS);
  expect(keysOf(reader)).toEqual(['c']);
});

test('[FOLDER3] a clock that is set back does not put off what is carried for others', async () => {
  const { second, first, carol, time, ...met } = await meetCarol();
  command(carol.circle, 'c', '3');
  await bringCarols({ ...met, second, first, carol, time }, second);
  await time.advance(10 * SECOND_MS);
  second.laptop.wall.skewMs = -400 * DAY_MS;
  await time.advance(5 * MINUTE_MS);
  expect(keysOf(first)).toEqual(['c']);
});

test('[FOLDER3] "Sync now" waits for nobody', async () => {
  const met = await meetCarol();
  const { second, first, carol, time } = met;
  command(carol.circle, 'c', '3');
  await bringCarols(met, second);
  second.circle.resync();
  await time.advance(2 * SECOND_MS);
  expect(keysOf(first)).toEqual(['c']);
});

test('[FOLDER4] a day of small changes stays few files, and whoever looks in later reads them all', async () => {
  const { alice, bob, circleId, time, world } = await meet();
  await bob.laptop.workspace.close();
  for (let index = 0; index < 200; index++) {
    command(alice.circle, `key ${index}`, 'x'.repeat(50));
    await time.advance(4 * SECOND_MS);
  }
  await time.advance(HOUR_MS);
  const files = world.filesOf(DIRECTORY, circleId);
  expect(files.size).toBeLessThan(40);
  const laptop = await bob.laptop.restart();
  const circle = await laptop.workspace.open(circleId);
  await time.advance(20 * SECOND_MS);
  expect(keysOf({ circle })).toHaveLength(200);
});

test('[FOLDER2] a segment has one megabyte at most, and every file is written once', async () => {
  const { alice, bob, circleId, time, world } = await meet();
  const seen = new Map<string, Uint8Array>();
  for (let index = 0; index < 12; index++) command(alice.circle, `key ${index}`, 'x'.repeat(100_000));
  await time.advance(MINUTE_MS);
  for (const [name, { bytes }] of world.filesOf(DIRECTORY, circleId)) seen.set(name, bytes);
  command(alice.circle, 'last', '1');
  await time.advance(MINUTE_MS);
  for (const [name, { bytes }] of world.filesOf(DIRECTORY, circleId)) {
    expect(bytes.length).toBeLessThanOrEqual(1024 * 1024);
    expect(equalBytes(seen.get(name) ?? bytes, bytes)).toBe(true);
  }
  expect(keysOf(bob)).toHaveLength(13);
});

for (const jumpMs of [400 * DAY_MS, -400 * DAY_MS])
  test(`[FOLDER3] a clock that jumps by ${jumpMs / DAY_MS} days puts nothing off`, async () => {
    const { alice, bob, time } = await meet();
    alice.laptop.wall.skewMs = jumpMs;
    command(alice.circle, 'a', '1');
    expect(await time.advanceUntil(() => keysOf(bob).length === 1, 10 * SECOND_MS)).toBe(true);
    command(bob.circle, 'b', '1');
    expect(await time.advanceUntil(() => keysOf(alice).length === 2, 10 * SECOND_MS)).toBe(true);
  });
