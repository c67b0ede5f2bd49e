import { expect, test } from 'vitest';

import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { command, contentOf } from '#tests/support/circles.ts';
import { begin, welcome } from '#tests/support/joining.ts';
import { cut, empty } from '#tests/support/lose.ts';
import { codeOf } from '#tests/support/circles.ts';

test('[KEPT1] what is stored is remembered 5 s later, whatever becomes of the database then', async () => {
  const { alice, circle, circleId, time } = await begin();
  command(circle, 'a', '1');
  await time.advance(6 * SECOND_MS);
  cut(alice, circleId, 1);
  const again = await alice.restart();
  expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
  expect(await again.workspace.recovery.inspect(circleId)).toMatchObject({ readableCount: 1, lostCount: 1 });
});

test('[KEPT1] the record names only what is stored', async () => {
  const { alice, circle, circleId, time } = await begin();
  command(circle, 'a', '1');
  await time.advance(6 * SECOND_MS);
  alice.disk.failWith = 'disk-full';
  command(circle, 'b', '2');
  await time.advance(MINUTE_MS);
  alice.disk.failWith = undefined;
  const again = await alice.restart();
  expect(contentOf(await again.workspace.open(circleId)).map).toEqual({ a: '1' });
});

test('[KEPT1] [KEPT3] entries of the graph that only the record has are put back without a word', async () => {
  const begun = await begin();
  const { alice, circleId, time } = begun;
  // A record is written before and after.
  await time.advance(10 * SECOND_MS);
  await welcome(begun, 'bob');
  await time.advance(40 * SECOND_MS);
  await alice.workspace.close();
  const whole = alice.disk.entries.get(circleId) ?? [];
  alice.disk.entries.set(circleId, whole.slice(0, 1));
  const again = await alice.restart();
  expect((await again.workspace.open(circleId)).members.get()).toHaveLength(2);
  expect(alice.disk.entries.get(circleId)).toHaveLength(whole.length);
});

test('[KEPT3] a record that is damaged, or is none, keeps nobody from their whole circle, and is written anew', async () => {
  const { alice, circle, circleId } = await begin();
  command(circle, 'a', '1');
  await alice.workspace.close();
  const record = (await alice.safekeeping.readRecord(circleId)) ?? new Uint8Array();
  expect(record.length).toBeGreaterThan(100);
  let laptop = alice;
  for (const damaged of [
    record.slice(0, -1),
    record.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
    new Uint8Array(),
  ]) {
    await alice.safekeeping.keepRecord(circleId, damaged);
    laptop = await laptop.restart();
    expect(contentOf(await laptop.workspace.open(circleId)).map).toEqual({ a: '1' });
    await laptop.workspace.close();
  }
  cut(alice, circleId, 1);
  expect(await codeOf((await laptop.restart()).workspace.open(circleId))).toBe('not-whole');
});

test('[KEPT2] copies are made soon after opening, once an hour while something changes, and at the end', async () => {
  const { alice, circle, circleId, time } = await begin();
  const count = async (): Promise<number> => (await alice.safekeeping.listCopies(circleId)).length;
  await time.advance(MINUTE_MS);
  expect(await count()).toBe(0);
  command(circle, 'a', '1');
  await time.advance(10 * MINUTE_MS);
  expect(await count()).toBe(1);
  command(circle, 'b', '1');
  await time.advance(40 * MINUTE_MS);
  expect(await count()).toBe(1);
  await time.advance(30 * MINUTE_MS);
  expect(await count()).toBe(2);
  await time.advance(5 * HOUR_MS);
  expect(await count()).toBe(2);
  await alice.workspace.close();
  expect(await count()).toBe(2);
  const again = await alice.restart();
  command(await again.workspace.open(circleId), 'c', '1');
  await again.workspace.close();
  expect(await count()).toBe(3);
});

test('[KEPT2] while something is written all the time no copy is made for ten minutes, and then it is', async () => {
  const { alice, circle, circleId, time } = await begin();
  const count = async (): Promise<number> => (await alice.safekeeping.listCopies(circleId)).length;
  const write = async (minutes: number): Promise<void> => {
    for (let index = 0; index < minutes * 6; index++) {
      command(circle, 'now', `${minutes} ${index}`);
      await time.advance(10 * SECOND_MS);
    }
  };
  await write(9);
  expect(await count()).toBe(0);
  await write(2);
  expect(await count()).toBe(1);
});

test('[KEPT2] a copy from the future, of a clock that was wrong, keeps none from being made', async () => {
  const { alice, circle, circleId, time } = await begin();
  command(circle, 'a', '1');
  await time.advance(10 * MINUTE_MS);
  const [first] = await alice.safekeeping.listCopies(circleId);
  const list = alice.safekeeping.listCopies;
  Object.assign(alice.safekeeping, {
    listCopies: async (id: typeof circleId) =>
      (await list(id)).map((copy) => ({ ...copy, at: copy.at + 365 * 24 * HOUR_MS })),
  });
  command(circle, 'b', '1');
  await time.advance(10 * MINUTE_MS);
  expect((await list(circleId))[0]?.id).not.toBe(first?.id);
});

test('[KEPT2] what cannot be kept apart stops nothing, and is kept when it can be', async () => {
  const { alice, circle, circleId, time } = await begin();
  const { keepRecord, saveCopy } = alice.safekeeping;
  const failing = () => Promise.reject(new Error('no room'));
  Object.assign(alice.safekeeping, { keepRecord: failing, saveCopy: failing });
  command(circle, 'a', '1');
  await time.advance(MINUTE_MS);
  expect(alice.errors.length).toBeGreaterThan(0);
  expect(circle.saved.get()).toEqual({ state: 'saved' });
  expect(circle.isKept.get()).toBe(false);
  Object.assign(alice.safekeeping, { keepRecord, saveCopy });
  await time.advance(10 * MINUTE_MS);
  expect(circle.isKept.get()).toBe(true);
  expect(await alice.safekeeping.listCopies(circleId)).toHaveLength(1);
  empty(alice);
  expect(await codeOf((await alice.restart()).workspace.open(circleId))).toBe('not-whole');
});
