import { expect, test } from 'vitest';

import { beginningOf } from '#renderer/features/journal/beginning-of.ts';

test('what is short stands whole', () => {
  expect(beginningOf('A heavy day.\n\nA walk.')).toBeUndefined();
  expect(beginningOf('x'.repeat(600))).toBeUndefined();
  expect(beginningOf('x\n'.repeat(7))).toBeUndefined();
});

test('what is long is cut after eight lines, or after some 600 characters between words', () => {
  expect(beginningOf('x\n'.repeat(20))).toBe(`${'x\n'.repeat(7)}x…`);
  const beginning = beginningOf('word '.repeat(200));
  expect(beginning).toBe(`${'word '.repeat(119)}word…`);
  expect(beginningOf(`${'y'.repeat(598)} and more`)).toBe(`${'y'.repeat(598)}…`);
});

test('where there is no space it is cut all the same, and never in half of a character', () => {
  expect(beginningOf('x'.repeat(700))).toBe(`${'x'.repeat(600)}…`);
  expect(beginningOf(`${'x'.repeat(599)}${'🌿'.repeat(20)}`)).toBe(`${'x'.repeat(599)}…`);
});
