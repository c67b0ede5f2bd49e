import { expect, test } from 'vitest';

import { createRoomSeal } from '#renderer/adapters/webrtc/room-seal.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

const ROOM = { topic: 'ab'.repeat(32), password: 'cd'.repeat(32) };
const MESSAGE = { type: 'announce', from: 'é' };

test('[ROOM11] who has the password and the topic reads what was said, once', async () => {
  const [one, other] = [createRoomSeal(ROOM, createSeededRandom(1)), createRoomSeal(ROOM, createSeededRandom(2))];
  const first = await one.seal(MESSAGE);
  const second = await one.seal(MESSAGE);
  expect(first).not.toEqual(second);
  expect(await other.open(first)).toEqual(MESSAGE);
  expect(await other.open(first)).toBeUndefined();
  expect(await other.open(second)).toEqual(MESSAGE);
});

test('[ROOM11] nobody else reads it, and what is changed or made up is nothing', async () => {
  const seal = createRoomSeal(ROOM, createSeededRandom(1));
  const sealed = await seal.seal(MESSAGE);
  for (const other of [
    { ...ROOM, password: 'ce'.repeat(32) },
    { ...ROOM, topic: 'aa'.repeat(32) },
  ]) {
    expect(await createRoomSeal(other, createSeededRandom(2)).open(sealed)).toBeUndefined();
  }
  for (let at = 0; at < sealed.length; at++) {
    expect(await seal.open(sealed.with(at, (sealed[at] ?? 0) ^ 1))).toBeUndefined();
    expect(await seal.open(sealed.subarray(0, at))).toBeUndefined();
  }
  // None of that counts as having been opened.
  expect(await seal.open(sealed)).toEqual(MESSAGE);
});
