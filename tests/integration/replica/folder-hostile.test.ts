import { assert, expect, test } from 'vitest';

import { concatBytes } from '#shared/kernel/bytes.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { writeBundle } from '#shared/replica/bundle/write-bundle.ts';
import { createCircleKeys } from '#shared/replica/circle-keys.ts';
import { command, contentOf } from '#tests/support/circles.ts';
import { gather } from '#tests/support/byte-sources.ts';
import { welcome } from '#tests/support/joining.ts';
import type { Laptop } from '#tests/support/laptop.ts';
import { alter } from '#tests/support/lose.ts';
import type { MemoryFolderFile } from '#tests/support/memory-folders.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import type { SimulatedTime } from '#tests/support/simulated-time.ts';
import { DIRECTORY, meetOnce } from '#tests/support/through-folder.ts';

const keysOf = ({ circle }: { readonly circle: Parameters<typeof contentOf>[0] }) =>
  Object.keys(contentOf(circle).map as object);

async function meet() {
  const met = await meetOnce('bob');
  const [alice, bob] = met.people;
  assert(alice && bob);
  await met.time.advance(40 * SECOND_MS);
  return { ...met, alice, bob, files: met.world.filesOf(DIRECTORY, met.circleId) };
}

/** A file that somebody of the circle makes of anything. */
async function fileBy({ disk, crypto, device }: Laptop, circleId: CircleId, receipts: readonly Uint8Array[]) {
  const circle = (await disk.keyring.list()).find((each) => each.circleId === circleId);
  assert(circle);
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  return gather(
    writeBundle({
      manifest: { device, at: 1, envelopeCount: 0 },
      content: { entries: [], envelopes: nothing(), receipts: () => receipts },
      keys: createCircleKeys(circle),
      crypto,
      random: createSeededRandom(99),
    }),
  );
}

/** How long a folder takes for something. */
function waiting(time: SimulatedTime, durationMs: number): Promise<void> {
  return new Promise((go) => void time.after(durationMs, go));
}

/** Which files came to those that are there now. */
function follow(files: ReadonlyMap<string, MemoryFolderFile>): () => readonly string[] {
  const before = new Set(files.keys());
  const came = new Set<string>();
  return () => {
    for (const name of files.keys()) if (!before.has(name)) came.add(name);
    return [...came];
  };
}

test('[FOLDER1] a file with a time before all times stops nothing', async () => {
  const { alice, bob, time, files } = await meet();
  const [first] = files;
  assert(first);
  files.set(first[0].replace('.lateral', ' (copy).lateral'), { ...first[1], modifiedAt: -3_600_000 });
  await time.advance(MINUTE_MS);
  command(alice.circle, 'a', '1');
  await time.advance(2 * MINUTE_MS);
  expect(keysOf(bob)).toEqual(['a']);
  expect([...alice.laptop.errors, ...bob.laptop.errors]).toEqual([]);
});

test('[FOLDER5] what the database has lost in the middle of a log comes back, too', async () => {
  const { alice, bob, time, circleId } = await meet();
  for (let index = 0; index < 6; index++) {
    command(alice.circle, `key ${index}`, 'set');
    await alice.circle.flush();
  }
  await time.advance(20 * SECOND_MS);
  await bob.laptop.workspace.close();
  const { disk } = bob.laptop;
  const rows = disk.rows.get(circleId) ?? [];
  const lost = rows.filter(({ device }) => device === alice.laptop.device).at(-3);
  disk.rows.set(
    circleId,
    rows.filter((row) => row !== lost),
  );
  disk.states.clear();
  await bob.laptop.safekeeping.keepRecord(circleId, Uint8Array.of(1));
  const circle = await (await bob.laptop.restart()).workspace.open(circleId);
  expect(keysOf({ circle }).length).toBeLessThan(6);
  await time.advance(2 * MINUTE_MS);
  expect(keysOf({ circle })).toHaveLength(6);
});

test('[FOLDER3] an own file that somebody has altered is written again', async () => {
  const { alice, bob, time, files } = await meet();
  bob.laptop.folders.setFailure('folder-missing');
  const before = new Set(files.keys());
  command(alice.circle, 'a', '1');
  await time.advance(10 * SECOND_MS);
  for (const [name, { bytes, modifiedAt }] of files) {
    if (!before.has(name)) files.set(name, { bytes: new Uint8Array(bytes.length), modifiedAt: modifiedAt + 60_000 });
  }
  await time.advance(5 * MINUTE_MS);
  bob.laptop.folders.setFailure(undefined);
  await time.advance(MINUTE_MS);
  expect(keysOf(bob)).toEqual(['a']);
});

test('[FOLDER5] a receipt that somebody has forged does not keep the genuine ones out', async () => {
  const { alice, bob, time, circleId, files } = await meet();
  command(alice.circle, 'z', '1');
  await time.advance(MINUTE_MS);
  const genuine = alice.laptop.disk.shelves.receipts.get(circleId)?.get(bob.laptop.device);
  assert(genuine);
  const forged = genuine.slice();
  // Its number stands behind version, circle tag, epoch and device.
  new DataView(forged.buffer).setBigUint64(1 + 48, 1_000_000n);
  files.set('mallory.lateral', { bytes: await fileBy(alice.laptop, circleId, [forged]), modifiedAt: 5 });
  await time.advance(MINUTE_MS);
  command(alice.circle, 'a', '1');
  await time.advance(5 * MINUTE_MS);
  expect(alice.circle.deliveries.get().get(bob.laptop.device)?.seq).toBe(alice.circle.ownSeq());
});

test('[FOLDER5] what somebody says counts, also where it is read before the entry that lets them in', async () => {
  const met = await meet();
  const { alice, bob, time, circleId, network, files } = met;
  await bob.laptop.workspace.close();
  network.setAway(false);
  network.setApart(false);
  const alone = await alice.laptop.restart();
  const circle = await alone.workspace.open(circleId);
  const carol = await welcome({ ...met, alice: alone, circle }, 'carol');
  command(circle, 'a', '1');
  await time.advance(MINUTE_MS);
  network.setAway(true);
  network.setApart(true);
  carol.laptop.folders.point(circleId, DIRECTORY);
  const before = new Set(files.keys());
  await time.advance(MINUTE_MS);
  await alone.workspace.close();
  await carol.laptop.workspace.close();
  const own = carol.laptop.folders.of(circleId);
  const hers = new Set((await own.list()).flatMap(({ name, isOwn }) => (isOwn ? [name] : [])));
  expect([...hers].every((name) => !before.has(name))).toBe(true);
  for (const [name, file] of files) {
    if (!hers.has(name)) continue;
    files.delete(name);
    files.set(`${'a'.repeat(16)}-s-00000000-${name.slice(-24)}`, file);
  }
  const laptop = await bob.laptop.restart();
  const there = await laptop.workspace.open(circleId);
  await time.advance(2 * MINUTE_MS);
  expect(there.folder.get()).toMatchObject({ state: 'ready', unreadCount: 0 });
  expect(laptop.disk.shelves.receipts.get(circleId)?.has(carol.laptop.device)).toBe(true);
});

test('[FOLDER3] a row that was altered under an open circle makes no files', async () => {
  const { alice, time, world, circleId } = await meet();
  for (let index = 0; index < 6; index++) {
    command(alice.circle, `key ${index}`, 'set');
    await alice.circle.flush();
  }
  await time.advance(20 * SECOND_MS);
  const rows = alice.laptop.disk.rows.get(circleId) ?? [];
  alter(alice.laptop, circleId, rows.length - 3);
  alice.laptop.folders.point(circleId, 'other');
  await time.advance(MINUTE_MS);
  const came = follow(world.filesOf('other', circleId));
  await time.advance(20 * MINUTE_MS);
  expect(came()).toEqual([]);
});

test('[FOLDER4] conflicting copies of small own files do not make it tidy up for ever', async () => {
  const { alice, time, files } = await meet();
  for (let index = 0; index < 30; index++) {
    command(alice.circle, `key ${index}`, 'set');
    await time.advance(4 * SECOND_MS);
    for (const [name, file] of [...files]) {
      if (!name.includes('(')) files.set(name.replace('.lateral', ' (conflicted copy).lateral'), file);
    }
    await time.advance(35 * SECOND_MS);
  }
  await time.advance(40 * MINUTE_MS);
  const came = follow(files);
  for (let index = 0; index < 20; index++) {
    await time.advance(MINUTE_MS);
    came();
  }
  expect(came()).toEqual([]);
});

test('[FOLDER1] as soon as it is there what a file lacked, both count', async () => {
  const { alice, bob, time, circleId, files } = await meet();
  await bob.laptop.workspace.close();
  for (let index = 0; index < 8; index++) {
    command(alice.circle, `key ${index}`, 'x'.repeat(5_000));
    await time.advance(5 * SECOND_MS);
  }
  await alice.laptop.workspace.close();
  const lacking = [...files].filter(([name]) => name.includes('-s-')).at(-6);
  assert(lacking);
  files.delete(lacking[0]);
  const circle = await (await bob.laptop.restart()).workspace.open(circleId);
  await time.advance(31 * MINUTE_MS);
  expect(circle.folder.get()).not.toMatchObject({ unreadCount: 0 });
  const sizes = () => [...files.values()].map(({ bytes }) => bytes.length).filter((size) => size > 4_000);
  const before = sizes();
  files.set(...lacking);
  await time.advance(MINUTE_MS);
  expect(keysOf({ circle })).toHaveLength(8);
  expect(circle.folder.get()).toMatchObject({ unreadCount: 0 });
  expect(sizes()).toHaveLength(before.length + 1);
});

test('[FOLDER3] "Sync now" counts also while something is being written', async () => {
  const { alice, bob, time, files } = await meet();
  bob.laptop.folders.setFailure('folder-missing');
  const { bundles } = bob.circle;
  assert(bundles);
  command(bob.circle, 'b', 'x'.repeat(20_000));
  const stick = await gather(bundles.write({ kind: 'all' }));
  const sizes = () => [...files.values()].map(({ bytes }) => bytes.length);
  await alice.laptop.workspace.loadBundle({
    sizeBytes: stick.length,
    read: (offset, length) => Promise.resolve(concatBytes(stick.subarray(offset, offset + length))),
  });
  await time.advance(10 * SECOND_MS);
  command(alice.circle, 'a', '1');
  await alice.circle.flush();
  alice.laptop.folders.setHold(() => waiting(time, 5 * SECOND_MS));
  await time.advance(4 * SECOND_MS);
  expect(Math.max(...sizes())).toBeLessThan(20_000);
  alice.circle.resync();
  alice.laptop.folders.setHold(undefined);
  await time.advance(5 * SECOND_MS);
  expect(Math.max(...sizes())).toBeGreaterThan(20_000);
});

test('[FOLDER3] what was done last is put there at closing, also while much is being read, and nothing is stored afterwards', async () => {
  const { alice, bob, time, circleId, files } = await meet();
  alice.laptop.folders.setFailure('folder-missing');
  await time.advance(40 * SECOND_MS);
  for (let index = 0; index < 20; index++) {
    command(bob.circle, `key ${index}`, 'set');
    await time.advance(4 * SECOND_MS);
  }
  alice.laptop.folders.setHold(() => waiting(time, 200));
  alice.laptop.folders.setFailure(undefined);
  expect(await time.advanceUntil(() => alice.circle.folder.get().state === 'working', 40 * SECOND_MS)).toBe(true);
  await time.advance(700);
  command(alice.circle, 'last', '1');
  await alice.circle.flush();
  const before = files.size;
  let isClosed = false;
  void alice.laptop.workspace.close().then(() => (isClosed = true));
  expect(await time.advanceUntil(() => isClosed, 4 * SECOND_MS)).toBe(true);
  const rowCount = alice.laptop.disk.rows.get(circleId)?.length;
  await time.advance(MINUTE_MS);
  expect(alice.laptop.disk.rows.get(circleId)?.length).toBe(rowCount);
  expect(files.size).toBeGreaterThan(before);
  expect(keysOf(bob)).toContain('last');
});
