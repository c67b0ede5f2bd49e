import { expect, test } from 'vitest';

import { createChoices, type Choices } from '#tests/support/seeded-choices.ts';

const draw = (choices: Choices, count: number): readonly number[] =>
  Array.from({ length: count }, () => choices.between(1, 6));

test('one seed always decides the same, neighbouring seeds and branches something else', () => {
  const first = draw(createChoices(1), 20);
  expect(draw(createChoices(1), 20)).toEqual(first);
  expect(draw(createChoices(2), 20)).not.toEqual(first);
  expect(draw(createChoices(1).branch('network'), 20)).not.toEqual(first);
});

test('a branch does not depend on what was decided before', () => {
  const [quiet, busy] = [createChoices(3), createChoices(3)];
  draw(busy, 9);
  expect(draw(busy.branch('network'), 20)).toEqual(draw(quiet.branch('network'), 20));
});

test('all sides of a die come up, and only those', () => {
  expect([...new Set(draw(createChoices(5), 200))].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what has no weight is never chosen, what has most is chosen most', () => {
  const choices = createChoices(8);
  const chosen = Array.from({ length: 300 }, () => choices.weighted({ rare: 1, often: 9, never: 0 }));
  const rareCount = chosen.filter((each) => each === 'rare').length;
  expect(chosen).not.toContain('never');
  expect(rareCount).toBeGreaterThan(10);
  expect(rareCount).toBeLessThan(60);
});
