// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { type ShownMembers, useMembers } from '#renderer/bindings/members.ts';
import { createFakeCircle, type FakeCircle, idOf } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

let circle: FakeCircle;
const seen: ShownMembers[] = [];

function Watch() {
  seen.push(useMembers());
  return null;
}

beforeEach(async () => {
  seen.length = 0;
  circle = await createFakeCircle();
  for (const name of ['bob', 'carol']) circle.admit(name);
  await circle.app.device.clock.advance(1);
  circle.introduce('bob');
  renderInCircle(circle.app, <Watch />);
});
afterEach(cleanup);

function now(): ShownMembers {
  const members = seen.at(-1);
  if (members === undefined) throw new Error('nothing was shown');
  return members;
}
const names = () => now().list.map(({ name }) => name);
const coloursOf = (...those: readonly string[]) => those.map((name) => now().of(idOf(name))?.colourIndex);

test('whoever has left is no member any more, also when they never wrote their name', () => {
  expect(names()).toEqual(['alice', 'bob', 'carol']);
  act(() => circle.depart('bob'));
  expect(names()).toEqual(['alice', 'carol']);
  act(() => circle.depart('carol'));
  expect(names()).toEqual(['alice']);
  expect(now().former.map(({ name }) => name)).toEqual(['bob', 'carol']);
});

test('their names and colours stay known for what they wrote, and so do the colours of all others', () => {
  const before = coloursOf('bob', 'carol');
  expect(new Set(before).size).toBe(2);
  act(() => circle.depart('bob'));
  expect(coloursOf('bob', 'carol')).toEqual(before);
  expect([now().of(idOf('bob'))?.name, now().of(idOf('bob'))?.initials]).toEqual(['bob', 'BO']);
  act(() => circle.depart('carol'));
  expect(coloursOf('bob', 'carol')).toEqual(before);
});

test('whoever has left themselves stays the one who looks', () => {
  act(() => circle.depart());
  expect(names()).toEqual(['alice', 'bob', 'carol']);
  expect(now().me.isMe).toBe(true);
  expect(now().former.map(({ name, isMe }) => [name, isMe])).toEqual([['alice', true]]);
});
