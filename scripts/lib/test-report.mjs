import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ passed: number, failed: number }} TestCount
 */

/**
 * The lines in which a test runner sums itself up, as it printed them.
 *
 * @param {string} output
 */
export function summaryLines(output) {
  return stripVTControlCharacters(output)
    .split('\n')
    .filter((line) =>
      /^\s*(Test Files|Tests|Errors|Duration) {2}|^\s+\d+ (passed|failed|flaky|skipped|did not run)\b/.test(line),
    );
}

/**
 * Counts the tests in a runner's JSON report.
 *
 * @param {'vitest' | 'playwright'} runner
 * @param {string} file
 * @returns {TestCount | undefined} Undefined when the runner left no report, so that there is nothing to count.
 */
export function countTests(runner, file) {
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return runner === 'vitest' ? countVitest(report) : countPlaywright(report);
}

/**
 * A file that failed before its first test counts as one failure.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {TestCount}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * A test that passed only when repeated counts as failed, and so does an error outside of any test.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report
 * @returns {TestCount}
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
