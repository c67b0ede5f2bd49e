import { expect, test } from 'vitest';

import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { command, contentOf } from '#tests/support/circles.ts';
import { ask, begin, invite, stateOf, welcome } from '#tests/support/joining.ts';
import type { Laptop } from '#tests/support/laptop.ts';
import { putBack } from '#tests/support/lose.ts';

/** Alice and bob, and a laptop of alice on which an older copy of everything was put back, its record as well. */
async function withOlderDisk() {
  const begun = await begin();
  const { alice, circle, circleId, time } = begun;
  const { laptop: bob, circle: there } = await welcome(begun, 'bob');
  command(circle, 'before', '1');
  await time.advance(10 * SECOND_MS);
  const rows = [...(alice.disk.rows.get(circleId) ?? [])];
  const record = (await alice.safekeeping.readRecord(circleId)) ?? new Uint8Array();
  command(circle, 'since', '2');
  await time.advance(40 * SECOND_MS);
  await alice.workspace.close();
  putBack(alice, circleId, rows.length);
  await alice.safekeeping.keepRecord(circleId, record);
  return { ...begun, bob, there };
}

const devicesOf = ({ disk }: Laptop, circleId: CircleId): number =>
  new Set((disk.rows.get(circleId) ?? []).map(({ device }) => device)).size;

test('[DEV4] an older copy of everything is noticed by what others have of this device, and a new one goes on', async () => {
  const { alice, bob, there, circleId, time } = await withOlderDisk();
  const again = await alice.restart();
  const { recovery } = again.workspace;
  const circle = await again.workspace.open(circleId);
  expect(recovery.isOutdated.get()).toBe(false);
  command(circle, 'alone', '3');
  await circle.flush();
  expect(await time.advanceUntil(() => recovery.isOutdated.get(), MINUTE_MS)).toBe(true);
  expect(await recovery.renew()).toBe(true);
  expect(recovery.isOutdated.get()).toBe(false);
  const renewed = await again.workspace.open(circleId);
  command(renewed, 'after', '4');
  const everything = { before: '1', since: '2', alone: '3', after: '4' };
  expect(await time.advanceUntil(() => 'after' in (contentOf(there).map as object), MINUTE_MS)).toBe(true);
  await time.advance(MINUTE_MS);
  expect(contentOf(there).map).toEqual(everything);
  expect(contentOf(renewed).map).toEqual(everything);
  expect(recovery.isOutdated.get()).toBe(false);
  expect(devicesOf(bob, circleId)).toBe(2);
  expect([...again.errors, ...bob.errors]).toEqual([]);
});

test('[DEV4] a device that learns that it was replaced takes other keys, too', async () => {
  const begun = await begin();
  const { alice, circle, circleId, time } = begun;
  const { circle: there } = await welcome(begun, 'bob');
  command(circle, 'before', '1');
  await time.advance(10 * SECOND_MS);
  await alice.workspace.close();
  // The same keys and the same disk once more, as on a computer that was cloned.
  const clone = await begun.laptop('alice');
  for (const known of await alice.disk.keyring.list()) await clone.disk.keyring.put(known);
  await clone.disk.graph.append(circleId, await alice.disk.graph.load(circleId));
  await clone.disk.log.append(circleId, alice.disk.rows.get(circleId) ?? []);

  const first = await alice.restart();
  await first.workspace.recovery.renew();
  await first.workspace.open(circleId);
  await time.advance(10 * SECOND_MS);
  const second = await clone.restart();
  expect(second.device).toBe(alice.device);
  await second.workspace.open(circleId);
  expect(await time.advanceUntil(() => second.workspace.recovery.isOutdated.get(), MINUTE_MS)).toBe(true);
  await second.workspace.recovery.renew();
  command(await second.workspace.open(circleId), 'second', '2');
  expect(await time.advanceUntil(() => 'second' in (contentOf(there).map as object), MINUTE_MS)).toBe(true);
  const [me] = there.members.get();
  expect(me?.devices).toHaveLength(3);
  expect(second.workspace.recovery.isOutdated.get()).toBe(false);
});

test('[RCPT6] after that, somebody has everything only when they have what the former device wrote', async () => {
  const { alice, circleId, time, there, network } = await withOlderDisk();
  network.setAway(true);
  const again = await alice.restart();
  const circle = await again.workspace.open(circleId);
  command(circle, 'nobody has this', '3');
  await circle.flush();
  await again.workspace.recovery.renew();
  const renewed = await again.workspace.open(circleId);
  command(renewed, 'after', '4');
  await renewed.flush();
  const bobs = () => [...renewed.deliveries.get().values()].find(({ member }) => member === there.me)?.seq ?? 0;
  expect(bobs()).toBe(0);
  network.setAway(false);
  await time.advance(2 * MINUTE_MS);
  expect(contentOf(there).map).toMatchObject({ 'nobody has this': '3', after: '4' });
  expect(bobs()).toBe(renewed.ownSeq());
});

test('[DEV4] who was let in by keys that they have no more comes in under the new ones', async () => {
  const begun = await begin();
  const { alice, circle, circleId, time } = begun;
  const bob = await begun.laptop('bob');
  await circle.flush();
  const link = await invite(begun);
  await alice.workspace.close();
  await ask(bob, link);
  await bob.workspace.recovery.renew();
  const again = await alice.restart();
  await again.workspace.open(circleId);
  expect(await time.advanceUntil(() => stateOf(bob) === 'joined', MINUTE_MS)).toBe(true);
  const there = await bob.workspace.open(circleId);
  command(there, 'bob', '1');
  await there.flush();
  expect(there.members.get().map(({ devices }) => devices.length)).toEqual([1, 2]);
});
