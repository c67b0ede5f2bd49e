import { describe, expect, test } from 'vitest';
import { figureOf, judge, ratioOf } from '../../../scripts/lib/bench-figures.mjs';
import { renderBenchmarks } from '../../../scripts/lib/bench-table.mjs';

/** @typedef {import('../../../scripts/lib/bench-figures.mjs').Measure} Measure */

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
/** @type {Measure} */
const START = {
  what: 'Start | board',
  against: 'an empty window',
  unit: 'ms',
  goals: [{ of: 'ratio', at: 'median', atMost: 1.5 }],
  samples: [300, 200, 250],
  baseline: [100, 210, 200],
};

describe('figures', () => {
  test('a share of the samples does not exceed the figure, in whatever order they came', () => {
    expect(figureOf(hundred, 'p95')).toBe(95);
    expect(figureOf(hundred, 'p99')).toBe(99);
    expect(figureOf(hundred, 'max')).toBe(100);
    expect(figureOf([7], 'p99')).toBe(7);
    expect(hundred[0]).toBe(100);
  });

  test('the median of an even number is between the two in the middle', () => {
    expect(figureOf([4, 1, 3, 2], 'median')).toBe(2.5);
    expect(figureOf([3, 1, 2], 'median')).toBe(2);
  });

  test('without samples there is no figure', () => {
    expect(() => figureOf([], 'median')).toThrow(RangeError);
  });
});

describe('judging', () => {
  test('a ratio is to the median of what stands beside', () => {
    expect(ratioOf(START)).toBe(1.25);
    expect(judge(START)).toEqual({ verdict: 'meets', missed: [] });
    expect(judge({ ...START, samples: [301, 301, 301] }).verdict).toBe('misses');
  });

  test('a goal that is just reached is met; one of several that is missed is named', () => {
    /** @type {import('../../../scripts/lib/bench-figures.mjs').Goal[]} */
    const goals = [
      { of: 'value', at: 'median', atMost: 250 },
      { of: 'value', at: 'p99', atMost: 299 },
    ];
    expect(judge({ ...START, goals })).toEqual({ verdict: 'misses', missed: [goals[1]] });
  });

  test('a ratio to nothing is never met, and what has no goal meets none', () => {
    expect(judge({ ...START, baseline: [] }).verdict).toBe('misses');
    expect(judge({ ...START, goals: [] }).verdict).toBe('no goal');
  });
});

describe('the table', () => {
  const machine = {
    processor: 'Some processor',
    coreCount: 2,
    memoryGb: 8,
    system: 'Linux 6',
    node: '20.20.0',
    electron: '25.1.1',
    chromium: '114',
  };
  const row = { row: 'start', at: '2026-01-02T03:04:05.000Z', commit: 'abc1234', load: 3.21 };

  test('every line says what was measured, beside what, and whether it misses', () => {
    const missed = { ...START, samples: [400, 400.4], notes: ['Said once.'] };
    const text = renderBenchmarks({ machine, rows: [{ ...row, measures: [missed, { ...missed, what: 'Again' }] }] });
    expect(text).toContain(
      '| Start \\| board | median 400 ms | an empty window: 200 ms | 2.00 x | median ≤ 1.5 x | **misses** (median) | `start` |',
    );
    expect(text.match(/Said once\./g)).toHaveLength(1);
    expect(text).toContain('| `start` | 2026-01-02 03:04 | abc1234 | 2 : 3, 2 : 3 | 3.2 |');
    expect(text).toContain('Electron 25.1.1 (Chromium 114)');
    expect(text).not.toContain('Waking');
  });

  test('what the soak test has left is counted run by run', () => {
    const runs = [
      { thereMs: 900, backMs: 1_500 },
      { thereMs: 4_000, backMs: 5_001 },
    ];
    const waking = { runs, at: '2026-01-02T03:04:05.000Z', commit: 'abc1234' };
    const text = renderBenchmarks({ machine, rows: [], waking });
    expect(text).toContain('1 of 2 times in a row');
    expect(text).toContain('| 2 | 4000 ms | 5001 ms |');
  });
});
