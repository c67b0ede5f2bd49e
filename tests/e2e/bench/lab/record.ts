import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';

/** What is asked of the samples: one of their figures, by itself or divided by the median of what stands beside them. */
interface Goal {
  readonly of: 'value' | 'ratio';
  readonly at: 'median' | 'p95' | 'p99' | 'max';
  readonly atMost: number;
}

/** One line of the table: what was measured, and what beside it in the same run. */
export interface Measure {
  readonly what: string;
  /** What stands beside it; absent when the goal needs nothing beside it. */
  readonly against?: string;
  readonly unit: 'ms' | 'MB' | 'sends' | '';
  readonly goals: readonly Goal[];
  readonly samples: readonly number[];
  readonly baseline: readonly number[];
  /** What a reader has to know to judge the numbers. */
  readonly notes?: readonly string[];
}

/** Where the results of all rows are kept; the table is made from them. */
const FOLDER = process.env['LATERAL_BENCH_DIR'] ?? join('.cache', 'bench');

const git = (...args: string[]): string =>
  execFileSync('git', ['--no-optional-locks', ...args], { encoding: 'utf8' }).trim();

/** Keeps what a row has measured, in place of what it measured before. */
export function recordRow(row: string, measures: readonly Measure[]): void {
  mkdirSync(FOLDER, { recursive: true });
  const result = { row, at: new Date().toISOString(), commit: commitNow(), load: loadavg()[0], measures };
  writeFileSync(join(FOLDER, `${row}.json`), `${JSON.stringify(result, undefined, 1)}\n`);
}

/** The commit that is measured, with a plus when the sources are not exactly those. */
function commitNow(): string {
  const isChanged = git('status', '--porcelain', '--', 'src') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? '+' : ''}`;
}
