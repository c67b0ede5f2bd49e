import { assert, expect, test } from 'vitest';

import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope } from '#shared/ports/envelope-log.ts';
import { BUNDLE_VERSION } from '#shared/replica/bundle/bundle.ts';
import { circleTagOf } from '#shared/replica/names.ts';
import { withPrelude } from '#tests/support/bundle-prelude.ts';
import { command, contentOf } from '#tests/support/circles.ts';
import type { Laptop } from '#tests/support/laptop.ts';
import type { MemoryFolderFile } from '#tests/support/memory-folders.ts';
import { DIRECTORY, type FolderCircle, meetOnce } from '#tests/support/through-folder.ts';

/** Bob's app is closed, alice writes ten things, and what lies in the folder then becomes what the test makes of it. */
async function whileBobIsAway(change: (files: Map<string, MemoryFolderFile>, circle: FolderCircle) => void) {
  const met = await meetOnce('bob');
  const { people, time, world, circleId } = met;
  const [alice, before] = people;
  assert(alice && before);
  await time.advance(40 * SECOND_MS);
  await before.laptop.workspace.close();
  for (let index = 0; index < 10; index++) {
    command(alice.circle, `key ${index}`, 'set');
    await time.advance(5 * SECOND_MS);
  }
  await alice.laptop.workspace.close();
  const files = world.filesOf(DIRECTORY, circleId);
  change(files, met);
  const laptop = await before.laptop.restart();
  const circle = await laptop.workspace.open(circleId);
  await time.advance(20 * SECOND_MS);
  return { ...met, files, alice, bob: { laptop, circle } };
}

const keysOf = ({ circle }: { readonly circle: Parameters<typeof contentOf>[0] }) =>
  Object.keys(contentOf(circle).map as object);

/** A file of alice that holds one of her ten acts. */
function oneOf(files: Map<string, MemoryFolderFile>): [string, MemoryFolderFile] {
  const found = [...files].filter(([name]) => name.includes('-s-')).at(-3);
  assert(found);
  return found;
}

test('[FOLDER1] files that are doubled, renamed or foreign change nothing', async () => {
  const { bob } = await whileBobIsAway((files, { circleId }) => {
    for (const [name, file] of [...files]) {
      files.delete(name);
      files.set(name.replace('.lateral', ' (conflicted copy).lateral'), file);
      files.set(name.replace('.lateral', '.sync-conflict-20260105.lateral'), file);
    }
    files.set('holiday.lateral', { bytes: Uint8Array.of(1, 2, 3), modifiedAt: 5 });
    files.set('own-name.lateral', { bytes: circleTagOf(circleId), modifiedAt: 5 });
  });
  expect(keysOf(bob)).toHaveLength(10);
  expect(bob.circle.folder.get()).toMatchObject({ state: 'ready', unreadCount: 2 });
  expect(bob.circle.damage).toEqual({ unreadableCount: 0, alteredCount: 0, missingCount: 0 });
});

for (const [name, harm] of [
  ['half written', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
  ['altered', (bytes: Uint8Array) => bytes.with(bytes.length - 40, (bytes.at(-40) ?? 0) ^ 1)],
  ['without its end', (bytes: Uint8Array) => bytes.slice(0, -1)],
] as const)
  test(`[FOLDER1] a file that is ${name} waits, is told, and counts when it is whole`, async () => {
    let whole: [string, MemoryFolderFile] | undefined;
    const { bob, files, time } = await whileBobIsAway((all) => {
      whole = oneOf(all);
      all.set(whole[0], { ...whole[1], bytes: harm(whole[1].bytes) });
    });
    assert(whole);
    expect(keysOf(bob).length).toBeLessThan(10);
    expect(bob.circle.folder.get()).toMatchObject({ state: 'ready' });
    expect(bob.circle.folder.get()).not.toMatchObject({ unreadCount: 0 });
    files.set(...whole);
    await time.advance(11 * MINUTE_MS);
    expect(keysOf(bob)).toHaveLength(10);
    expect(bob.circle.folder.get()).toMatchObject({ state: 'ready', unreadCount: 0 });
  });

test('[FOLDER1] files in any order are read in one look, whatever one lacks that stands in another', async () => {
  const { bob, circleId, time, world } = await whileBobIsAway(() => undefined);
  const files = world.filesOf(DIRECTORY, circleId);
  const segments = [...files].filter(([name]) => name.includes('-s-'));
  for (const [name] of segments) files.delete(name);
  for (const [index, [name, file]] of segments.entries()) {
    const number = String(segments.length - index).padStart(8, '0');
    files.set(name.replace(/^[0-9a-f]{16}-s-\d{8}/, `${'f'.repeat(16)}-s-${number}`), file);
  }
  await bob.laptop.workspace.close();
  const { disk } = bob.laptop;
  for (const rows of [disk.rows, disk.furthest, disk.states]) rows.delete(circleId);
  for (const shelf of Object.values(disk.shelves)) shelf.delete(circleId);
  await bob.laptop.safekeeping.keepRecord(circleId, Uint8Array.of(1));
  const laptop = await bob.laptop.restart();
  const circle = await laptop.workspace.open(circleId);
  await time.advance(1_000);
  expect(keysOf({ circle })).toHaveLength(10);
  expect(circle.folder.get()).toMatchObject({ state: 'ready', unreadCount: 0 });
});

test('[FOLDER1] a file of a newer version is told by number, and left alone', async () => {
  const { bob } = await whileBobIsAway((files, { circleId }) => {
    const [name, { bytes, modifiedAt }] = oneOf(files);
    const newer = withPrelude(bytes, BUNDLE_VERSION + 1, circleTagOf(circleId));
    files.set(name.replace('-s-0', '-s-9'), { bytes: newer, modifiedAt });
  });
  expect(keysOf(bob)).toHaveLength(10);
  expect(bob.circle.folder.get()).toMatchObject({ state: 'ready', unreadCount: 0, newerCount: 1 });
});

test('[FOLDER3] what is missing there is written again, whoever took it away', async () => {
  const { bob, alice, circleId, files, time } = await whileBobIsAway((all) => {
    const [name] = oneOf(all);
    all.delete(name);
  });
  expect(keysOf(bob).length).toBeLessThan(10);
  const laptop = await alice.laptop.restart();
  await laptop.workspace.open(circleId);
  expect(await time.advanceUntil(() => keysOf(bob).length === 10, MINUTE_MS)).toBe(true);
  files.clear();
  await time.advance(3 * MINUTE_MS);
  expect(files.size).toBeGreaterThan(0);
});

test('[FOLDER5] what the database has lost comes back from the folder', async () => {
  const { alice, circleId, time, bob } = await whileBobIsAway(() => undefined);
  await bob.laptop.workspace.close();
  const { disk } = alice.laptop;
  const rows = disk.rows.get(circleId) ?? [];
  const left = rows.slice(0, -4);
  disk.rows.set(circleId, left);
  disk.furthest.set(circleId, new Map(left.map(({ device, seq, id }) => [device, { seq, id }])));
  disk.states.clear();
  await alice.laptop.safekeeping.keepRecord(circleId, Uint8Array.of(1));
  const laptop = await alice.laptop.restart();
  const circle = await laptop.workspace.open(circleId);
  expect(keysOf({ circle }).length).toBeLessThan(10);
  await time.advance(20 * SECOND_MS);
  expect(keysOf({ circle })).toHaveLength(10);
});

for (const [name, lose] of [
  ['everything but its beginning', () => undefined],
  ['also its beginning', (disk: Laptop['disk'], circleId: CircleId) => void disk.entries.delete(circleId)],
] as const)
  test(`[FOLDER5] a circle that has lost ${name} comes back from the folder, as from a member`, async () => {
    const { alice, circleId, time } = await whileBobIsAway(() => undefined);
    const { disk, safekeeping } = alice.laptop;
    for (const rows of [disk.rows, disk.furthest, disk.states]) rows.delete(circleId);
    for (const shelf of Object.values(disk.shelves)) shelf.delete(circleId);
    lose(disk, circleId);
    await safekeeping.keepRecord(circleId, Uint8Array.of(1));
    const laptop = await alice.laptop.restart();
    let came: unknown;
    void laptop.workspace.recovery.recover(circleId, { kind: 'members' }).then((outcome) => (came = outcome));
    expect(await time.advanceUntil(() => came !== undefined, MINUTE_MS)).toBe(true);
    expect(came).toMatchObject({ ok: true });
    const circle = await laptop.workspace.open(circleId);
    expect(await time.advanceUntil(() => keysOf({ circle }).length === 10, MINUTE_MS)).toBe(true);
    command(circle, 'more', '1');
    await time.advance(MINUTE_MS);
    expect(seqsGivenTwice(disk.rows.get(circleId) ?? [])).toEqual([]);
  });

function seqsGivenTwice(rows: readonly ArrivedEnvelope[]): readonly string[] {
  const ids = new Map<string, Set<string>>();
  for (const { device, seq, id } of rows) {
    const place = `${device} ${seq}`;
    ids.set(place, (ids.get(place) ?? new Set()).add(id));
  }
  return [...ids].flatMap(([place, all]) => (all.size > 1 ? [place] : []));
}
