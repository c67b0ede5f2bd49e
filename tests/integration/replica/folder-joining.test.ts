import { assert, expect, test } from 'vitest';

import { DAY_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { command, contentOf } from '#tests/support/circles.ts';
import { ask, begin, invite, joinOf, stateOf } from '#tests/support/joining.ts';
import { DIRECTORY } from '#tests/support/through-folder.ts';

/** Alice has a circle with a folder, and reaches nobody in another way. */
async function beginWithFolder() {
  const begun = await begin();
  begun.network.setAway(true);
  begun.network.setApart(true);
  begun.alice.folders.point(begun.circleId, DIRECTORY);
  return begun;
}

test('[FOLDER7] a request and its answer travel in the folder, and all the rest after them', async () => {
  const begun = await beginWithFolder();
  const { time, circleId, circle } = begun;
  command(circle, 'a', '1');
  const bob = await begun.laptop('bob');
  await ask(bob, await invite(begun));
  await time.advance(MINUTE_MS);
  expect(stateOf(bob)).toBe('asking');
  bob.folders.point(circleId, DIRECTORY);
  expect(await time.advanceUntil(() => stateOf(bob) === 'joined', MINUTE_MS)).toBe(true);
  const there = await bob.workspace.open(circleId);
  expect(
    await time.advanceUntil(
      () => contentOf(there).map !== undefined && Object.keys(contentOf(there).map as object).length === 1,
      MINUTE_MS,
    ),
  ).toBe(true);
});

test('[FOLDER7] they wait there for whoever opens the program next', async () => {
  const begun = await beginWithFolder();
  const { time, circleId, alice } = begun;
  const link = await invite(begun);
  await time.advance(10 * SECOND_MS);
  await alice.workspace.close();

  const bob = await begun.laptop('bob');
  await ask(bob, link);
  bob.folders.point(circleId, DIRECTORY);
  await time.advance(5 * MINUTE_MS);
  expect(stateOf(bob)).toBe('asking');
  await bob.workspace.close();
  bob.folders.setFailure('folder-missing');

  await time.advance(DAY_MS);
  const again = await alice.restart();
  const circle = await again.workspace.open(circleId);
  await time.advance(MINUTE_MS);
  expect(circle.members.get()).toHaveLength(2);
  await again.workspace.close();

  await time.advance(DAY_MS);
  const bobAgain = await bob.restart();
  expect(await time.advanceUntil(() => stateOf(bobAgain) === 'joined', MINUTE_MS)).toBe(true);
});

test('[FOLDER7] whoever wants to be asked is asked, and says no through the folder', async () => {
  const begun = await beginWithFolder();
  const { time, circleId, circle } = begun;
  const bob = await begun.laptop('bob');
  bob.folders.point(circleId, DIRECTORY);
  await ask(bob, await invite(begun, { asksFirst: true }));
  expect(await time.advanceUntil(() => circle.door?.knocks.get().length === 1, MINUTE_MS)).toBe(true);
  expect(await time.advanceUntil(() => stateOf(bob) === 'asks-first', MINUTE_MS)).toBe(true);
  const [knock] = circle.door?.knocks.get() ?? [];
  assert(knock);
  await circle.door?.decline(knock.id);
  expect(await time.advanceUntil(() => stateOf(bob) === 'refused', MINUTE_MS)).toBe(true);
});

test('[FOLDER7] a letter that is half written, doubled or forged lets nobody in, and the whole one does', async () => {
  const begun = await beginWithFolder();
  const { time, circleId, circle, world } = begun;
  const bob = await begun.laptop('bob');
  await ask(bob, await invite(begun));
  world.setTelling(false);
  bob.folders.point(circleId, DIRECTORY);
  const files = world.filesOf(DIRECTORY, circleId);
  expect(await time.advanceUntil(() => [...files.keys()].some((name) => name.includes('-j-')), 20 * SECOND_MS)).toBe(
    true,
  );
  const [letter] = [...files].filter(([name]) => name.includes('-j-'));
  assert(letter);
  const [name, file] = letter;
  files.set(name, { ...file, bytes: file.bytes.slice(0, 50) });
  files.set(name.replace('.lateral', ' (1).lateral'), { ...file, bytes: file.bytes.map((byte) => byte ^ 1) });
  await time.advance(5 * MINUTE_MS);
  expect(circle.members.get()).toHaveLength(1);
  files.set(name, file);
  expect(await time.advanceUntil(() => stateOf(bob) === 'joined', 2 * MINUTE_MS)).toBe(true);
});

test('[FOLDER7] asking again and again leaves no more than one letter, and old ones go', async () => {
  const begun = await beginWithFolder();
  const { time, circleId, alice, world } = begun;
  const link = await invite(begun);
  await alice.workspace.close();
  const bob = await begun.laptop('bob');
  bob.folders.point(circleId, DIRECTORY);
  await ask(bob, link);
  const letters = () => [...world.filesOf(DIRECTORY, circleId).keys()].filter((name) => name.includes('-j-'));
  await time.advance(30 * MINUTE_MS);
  expect(letters()).toHaveLength(1);
  await bob.workspace.close();
  await time.advance(DAY_MS);
  const again = await bob.restart();
  await time.advance(MINUTE_MS);
  expect(letters()).toHaveLength(1);
  expect(joinOf(again)?.status.state).toBe('asking');
});

test('[FOLDER7] a letter that somebody took away is said again', async () => {
  const begun = await beginWithFolder();
  const { time, circleId, alice, world } = begun;
  const link = await invite(begun);
  await alice.workspace.close();
  const bob = await begun.laptop('bob');
  bob.folders.point(circleId, DIRECTORY);
  await ask(bob, link);
  await time.advance(MINUTE_MS);
  const files = world.filesOf(DIRECTORY, circleId);
  for (const name of [...files.keys()]) if (name.includes('-j-')) files.delete(name);
  await time.advance(2 * MINUTE_MS);
  expect([...files.keys()].filter((name) => name.includes('-j-'))).toHaveLength(1);
});

test('[FOLDER7] who has stopped asking is not let in by what they said before', async () => {
  const begun = await beginWithFolder();
  const { time, circleId, alice } = begun;
  const link = await invite(begun);
  await time.advance(MINUTE_MS);
  await alice.workspace.close();
  const bob = await begun.laptop('bob');
  bob.folders.point(circleId, DIRECTORY);
  const inviteId = await ask(bob, link);
  await time.advance(MINUTE_MS);
  await bob.workspace.forgetJoin(inviteId);
  await time.advance(MINUTE_MS);
  const open = await (await alice.restart()).workspace.open(circleId);
  await time.advance(2 * MINUTE_MS);
  expect(open.members.get()).toHaveLength(1);
});
