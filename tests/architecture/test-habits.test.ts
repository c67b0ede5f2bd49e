import { describe, expect, test } from 'vitest';
import { readSourceFiles } from '#tests/support/source-files.ts';
import { findBadHabits } from './test-habits.ts';

describe('habits of tests', () => {
  test('no test is skipped, runs alone or sleeps', () => {
    // This folder is left out: it has to name what it looks for.
    const files = readSourceFiles('tests', /\.(tsx?|mjs)$/).filter(
      ({ path }) => !path.startsWith('tests/architecture/'),
    );
    expect(findBadHabits(files)).toEqual([]);
  });

  test.for([
    ["test.skip('x', run)", 'skips'],
    ["describe.skipIf(slow)('x', run)", 'skips'],
    ["test.concurrent.only('x', run)", 'runs alone'],
    ["xit('x', run)", 'skips'],
    ['await page.waitForTimeout(100)', 'sleeps'],
    ['await new Promise((resolve) => setTimeout(resolve, 100))', 'sleeps'],
    ["import { setTimeout } from 'node:timers/promises'", 'sleeps'],
  ] as const)('%s is found', ([line, habit]) => {
    expect(findBadHabits([{ path: 'sample', text: `\n${line};\n` }])).toEqual([`sample:2 ${habit}`]);
  });

  test('a test that waits for something is fine', () => {
    expect(findBadHabits([{ path: 'sample', text: "test('x', () => expect.poll(read).toBe(1));" }])).toEqual([]);
  });
});
