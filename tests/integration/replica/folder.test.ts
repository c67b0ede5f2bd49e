import { assert, expect, test } from 'vitest';

import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { command, contentOf, type } from '#tests/support/circles.ts';
import { DIRECTORY, meetOnce } from '#tests/support/through-folder.ts';

test('[FOLDER1] what one device writes into a folder, another reads', async () => {
  const { people, time } = await meetOnce('bob');
  const [alice, bob] = people;
  assert(alice && bob);
  command(alice.circle, 'a', '1');
  type(alice.circle, 'From alice. ');
  expect(await time.advanceUntil(() => contentOf(bob.circle).text === 'From alice. ', 10 * SECOND_MS)).toBe(true);
  command(bob.circle, 'b', '2');
  await time.advance(10 * SECOND_MS);
  expect(contentOf(alice.circle)).toEqual({ map: { a: '1', b: '2' }, text: 'From alice. ' });
  expect(contentOf(bob.circle)).toEqual(contentOf(alice.circle));
  expect([alice, bob].map(({ circle }) => circle.peers.get())).toEqual([[], []]);
});

test('[FOLDER8] what others have received is known by what they put into the folder', async () => {
  const { people, time } = await meetOnce('bob');
  const [alice, bob] = people;
  assert(alice && bob);
  command(alice.circle, 'a', '1');
  await alice.circle.flush();
  const { device } = bob.laptop;
  expect(alice.circle.deliveries.get().get(device)?.seq).not.toBe(alice.circle.ownSeq());
  const isKnown = () => alice.circle.deliveries.get().get(device)?.seq === alice.circle.ownSeq();
  expect(await time.advanceUntil(isKnown, MINUTE_MS)).toBe(true);
});

test('[FOLDER1] where nobody tells of a change, it is found within half a minute', async () => {
  const { people, time, world } = await meetOnce('bob');
  const [alice, bob] = people;
  assert(alice && bob);
  await time.advance(5 * SECOND_MS);
  world.setTelling(false);
  command(alice.circle, 'a', '1');
  expect(
    await time.advanceUntil(
      () => contentOf(bob.circle).map !== undefined && 'a' in (contentOf(bob.circle).map as object),
      35 * SECOND_MS,
    ),
  ).toBe(true);
});

test('[FOLDER6] nothing is written again and again', async () => {
  const { people, time, world, circleId } = await meetOnce('bob');
  const [alice] = people;
  assert(alice);
  command(alice.circle, 'a', '1');
  await time.advance(2 * MINUTE_MS);
  const before = [...world.filesOf(DIRECTORY, circleId).keys()];
  await time.advance(HOUR_MS);
  const after = [...world.filesOf(DIRECTORY, circleId).keys()];
  expect(before).toEqual(expect.arrayContaining(after));
  expect(before.length).toBeLessThan(12);
});

test('[FOLDER3] who only reads puts one file there, by which the others know, and leaves it', async () => {
  const { people, time, world, circleId } = await meetOnce('bob');
  const [alice, bob] = people;
  assert(alice && bob);
  await time.advance(MINUTE_MS);
  expect(alice.circle.folder.get()).toMatchObject({ state: 'ready', writers: [bob.circle.me] });
  expect(bob.circle.folder.get()).toMatchObject({ state: 'ready', writers: [alice.circle.me] });
  const before = [...world.filesOf(DIRECTORY, circleId).keys()];
  await time.advance(2 * HOUR_MS);
  expect([...world.filesOf(DIRECTORY, circleId).keys()]).toEqual(before);
});
