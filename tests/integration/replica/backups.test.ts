import { assert, expect, test } from 'vitest';

import { AppError } from '#shared/kernel/app-error.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { codeOf, command, contentOf, type } from '#tests/support/circles.ts';
import { begin, welcome } from '#tests/support/joining.ts';
import type { Laptop } from '#tests/support/laptop.ts';

/** A head means nothing to the page; this one is told from what follows by its length alone. */
const HEAD = new Uint8Array(77).fill(9);

async function backUp({ workspace }: Laptop): Promise<Uint8Array> {
  return Buffer.concat([HEAD, await gather(workspace.backups.write())]);
}

async function restoreOn(laptop: Laptop, from: Laptop, bytes: Uint8Array) {
  await laptop.adoptKeysOf(from);
  return laptop.workspace.backups.restore(sourceOf(bytes), HEAD.length);
}

/** Alice with a circle of two and a private space, and what is in them. */
async function twoSpaces() {
  const begun = await begin();
  const { alice, circle, time } = begun;
  const { circle: there } = await welcome(begun, 'bob');
  const ownId = await alice.workspace.create('private', '');
  const own = await alice.workspace.open(ownId);
  command(own, 'secret', '1');
  command(circle, 'alice', '1');
  command(there, 'bob', '1');
  await time.advance(10 * SECOND_MS);
  return { ...begun, there, ownId, own };
}

const mapOf = async (laptop: Laptop, circleId: CircleId) => contentOf(await laptop.workspace.open(circleId)).map;

test('[BACK1] [BACK2] [BACK3] everything comes to another computer, and both go on', async () => {
  const { alice, circle, circleId, there, ownId, time, laptop } = await twoSpaces();
  type(circle, 'still being typed');
  const bytes = await backUp(alice);
  const next = await laptop('next');
  const came = await restoreOn(next, alice, bytes);
  assert(came.ok);
  expect(came.value).toMatchObject({ restored: [circleId, ownId], failed: [] });
  expect(came.value.newCount).toBeGreaterThan(4);
  expect(await mapOf(next, ownId)).toEqual({ secret: '1' });
  const here = await next.workspace.open(circleId);
  expect(contentOf(here)).toEqual({ map: { alice: '1', bob: '1' }, text: 'still being typed' });
  expect(here.me).toBe(circle.me);

  command(here, 'next', '2');
  expect(await time.advanceUntil(() => 'next' in (contentOf(there).map as object), MINUTE_MS)).toBe(true);
  // The first computer learns that it was replaced, and goes on as well.
  expect(await time.advanceUntil(() => alice.workspace.recovery.isOutdated.get(), MINUTE_MS)).toBe(true);
  await alice.workspace.recovery.renew();
  command(await alice.workspace.open(circleId), 'first', '3');
  const all = { alice: '1', bob: '1', next: '2', first: '3' };
  await time.advance(2 * MINUTE_MS);
  expect(contentOf(there).map).toEqual(all);
  expect(contentOf(here).map).toEqual(all);
  expect(there.members.get().map(({ devices }) => devices.length)).toEqual([3, 1]);
  expect([...alice.errors, ...next.errors]).toEqual([]);
});

test('[BACK4] beside what is here: what is open stays open, and again nothing changes', async () => {
  const { alice, circle, circleId, ownId, laptop } = await twoSpaces();
  const bytes = await backUp(alice);
  const next = await laptop('next');
  const other = await next.workspace.create('circle', 'Another');
  const open = await next.workspace.open(other);
  await restoreOn(next, alice, bytes);
  expect(await next.workspace.open(other)).toBe(open);
  expect(next.workspace.circles.get()).toHaveLength(3);
  const here = await next.workspace.open(circleId);
  command(circle, 'later', '2');
  await circle.flush();
  const again = await restoreOn(next, alice, bytes);
  expect(again).toEqual({ ok: true, value: { restored: [circleId, ownId], newCount: 0, failed: [] } });
  const newer = await restoreOn(next, alice, await backUp(alice));
  expect(newer).toMatchObject({ ok: true, value: { failed: [] } });
  expect(contentOf(here).map).toMatchObject({ later: '2' });
  expect(await next.workspace.open(circleId)).toBe(here);
  expect(await next.renewal.former()).toEqual([]);
});

test('[BACK1] a backup that is cut off anywhere, or of which the end was changed, changes nothing', async () => {
  const { alice, laptop } = await twoSpaces();
  const bytes = await backUp(alice);
  const next = await laptop('next');
  for (const length of [0, 50, 77, 100, bytes.length - 200, bytes.length - 30, bytes.length - 1]) {
    const came = await next.workspace.backups.look(sourceOf(bytes.subarray(0, length)), HEAD.length);
    expect(came).toEqual({ ok: false, error: 'truncated' });
  }
  for (const back of [1, 20, 40, 54, 60, 100]) {
    const changed = bytes.map((byte, at) => (at === bytes.length - back ? byte ^ 1 : byte));
    expect((await restoreOn(next, alice, changed)).ok).toBe(false);
  }
  expect(next.workspace.circles.get()).toEqual([]);
  expect(next.disk.rows.size).toBe(0);
  expect((await next.workspace.backups.look(sourceOf(bytes), HEAD.length)).ok).toBe(true);
});

test('[BACK4] a circle whose part is damaged is told, and the others come in', async () => {
  const { alice, circleId, ownId, laptop } = await twoSpaces();
  const bytes = await backUp(alice);
  const changed = bytes.map((byte, at) => (at === HEAD.length + 300 ? byte ^ 1 : byte));
  const next = await laptop('next');
  const came = await restoreOn(next, alice, changed);
  expect(came).toMatchObject({ ok: true, value: { restored: [ownId], failed: [{ circleId, fault: 'altered' }] } });
  expect(await mapOf(next, ownId)).toEqual({ secret: '1' });
  const again = await restoreOn(next, alice, bytes);
  expect(again).toMatchObject({ ok: true, value: { restored: [circleId, ownId], failed: [] } });
  expect(await mapOf(next, circleId)).toEqual({ alice: '1', bob: '1' });
});

/** Asks for a circle from the moment on when its graph is stored, again and again, until it is opened. */
async function openAsSoonAsStored({ workspace, disk }: Laptop, circleId: CircleId) {
  const refusals = new Set<unknown>();
  for (let turn = 0; turn < 100_000; turn++) {
    await Promise.resolve();
    if ((disk.entries.get(circleId)?.length ?? 0) === 0) continue;
    try {
      return { open: await workspace.open(circleId), refusals };
    } catch (error) {
      refusals.add(error instanceof AppError ? error.code : error);
    }
  }
  throw new Error('nobody let it be opened');
}

/** Whatever was opened can be written in, and nothing stands in one place twice. */
async function expectOneReplica(laptop: Laptop, opened: readonly OpenCircle[]): Promise<void> {
  const [first] = opened;
  assert(first);
  const later = await laptop.workspace.open(first.circleId);
  for (const [index, open] of [...opened, later].entries()) {
    expect(open).toBe(later);
    command(open, `late ${index}`, '1');
    await open.flush();
  }
  const places = (laptop.disk.rows.get(first.circleId) ?? []).map(({ device, seq }) => `${device} ${seq}`);
  expect(new Set(places).size).toBe(places.length);
}

test('[BACK3] who asks for a circle while it comes in gets it when it is in, and it is opened once', async () => {
  const { alice, circle, circleId, laptop } = await begin();
  command(circle, 'a', '1');
  const bytes = await backUp(alice);
  const next = await laptop('next');
  await next.adoptKeysOf(alice);
  const restoring = next.workspace.backups.restore(sourceOf(bytes), HEAD.length);
  const { open, refusals } = await openAsSoonAsStored(next, circleId);
  expect(await restoring).toMatchObject({ ok: true, value: { restored: [circleId] } });
  // Nobody knows of it while its graph is stored, and nothing is opened while its log comes in.
  expect(refusals).toEqual(new Set(['unknown-circle', 'closing']));
  await expectOneReplica(next, [open]);
  expect(contentOf(open).map).toMatchObject({ a: '1' });
});

test('[BACK3] of two who bring in one backup at once the second is told to wait, and it is opened once', async () => {
  const { alice, circle, circleId, laptop } = await begin();
  command(circle, 'a', '1');
  const bytes = await backUp(alice);
  const next = await laptop('next');
  await next.adoptKeysOf(alice);
  const restore = () => next.workspace.backups.restore(sourceOf(bytes), HEAD.length);
  const [first, second] = await Promise.all([restore(), codeOf(restore())]);
  expect(first).toMatchObject({ ok: true, value: { restored: [circleId] } });
  expect(second).toBe('closing');
  const open = await next.workspace.open(circleId);
  expect(await restore()).toMatchObject({ ok: true, value: { newCount: 0 } });
  await expectOneReplica(next, [open]);
  expect(contentOf(open).map).toMatchObject({ a: '1' });
});

test('[BACK4] a circle that has lost something is not brought back by the way, with others open', async () => {
  const { alice, circleId, ownId, laptop } = await twoSpaces();
  const bytes = await backUp(alice);
  const next = await laptop('next');
  await restoreOn(next, alice, bytes);
  await next.workspace.close();
  next.disk.rows.get(circleId)?.splice(1);
  const again = await next.restart();
  const open = await again.workspace.open(ownId);
  const came = await again.workspace.backups.restore(sourceOf(bytes), HEAD.length);
  expect(came).toMatchObject({ ok: true, value: { restored: [ownId], failed: [{ circleId, fault: 'not-whole' }] } });
  expect(await again.workspace.open(ownId)).toBe(open);
});
