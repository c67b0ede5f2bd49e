// `npm test`: every check there is, in order, from a fresh clone. `node scripts/test.mjs lint types` runs only those.
// The last line is `<n> passed, <n> failed`, summed from the reports of the test runners.
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { resolveElectron } from './electron-runtime.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Fault, runScript, say } from './lib/fault.mjs';
import { LANES } from './lib/lanes.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { projectRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runSideBySide } from './lib/side-by-side.mjs';
import { checkSharedLibraries, ensureTestPackages } from './lib/system-packages.mjs';
import { countTests, summaryLines } from './lib/test-report.mjs';

const reportDir = join(projectRoot, '.cache', 'reports');

await runScript(async () => {
  checkNodeVersion(process.versions.node);
  const lanes = chooseLanes(process.argv.slice(2));
  await ensureDependencies();
  if (lanes.some((lane) => lane.needsSystem)) await ensureTestPackages();
  rmSync(reportDir, { recursive: true, force: true });
  mkdirSync(reportDir, { recursive: true });

  /** @type {LaneResult[]} */
  const results = [];
  for (const group of groupLanes(lanes)) {
    results.push(...(await runGroup(group)));
    if (results.some(({ code }) => code !== 0)) break;
  }
  printSummary(results);
  return results.every(({ code }) => code === 0) ? 0 : 1;
});

/** @param {string[]} names */
function chooseLanes(names) {
  const unknown = names.filter((name) => !LANES.some((lane) => lane.name === name));
  if (unknown.length) {
    throw new Fault(`No such lane: ${unknown.join(', ')}. There are: ${LANES.map(({ name }) => name).join(', ')}.`);
  }
  return LANES.filter(({ name, onlyWhenNamed }) => (names.length ? names.includes(name) : !onlyWhenNamed));
}

/**
 * @typedef {import('./lib/lanes.mjs').Lane} Lane
 * @typedef {{ lane: Lane, code: number, seconds: number, output: string }} LaneResult
 */

/**
 * Neighbours that may run side by side, and every other lane by itself.
 *
 * @param {readonly Lane[]} lanes
 */
function groupLanes(lanes) {
  /** @type {Lane[][]} */
  const groups = [];
  for (const lane of lanes) {
    const last = groups.at(-1);
    if (lane.sideBySide && last?.[0]?.sideBySide) last.push(lane);
    else groups.push([lane]);
  }
  return groups;
}

/**
 * What a lane alone prints is seen at once; of several, each is shown whole when it has ended.
 *
 * @param {readonly Lane[]} group
 */
function runGroup(group) {
  const isAlone = group.length === 1;
  return runSideBySide(
    group.map((lane) => () => {
      if (isAlone) announce(lane);
      return runLane(lane, isAlone);
    }),
    {
      atOnce: availableParallelism(),
      onEnded: ({ lane, code, seconds, output }) => {
        if (!isAlone) {
          announce(lane);
          process.stdout.write(output);
        }
        say(`=== ${lane.name}: ${code === 0 ? 'ok' : `FAILED (code ${code})`} in ${seconds.toFixed(1)} s`);
      },
    },
  );
}

/** @param {Lane} lane */
function announce(lane) {
  say(`\n=== ${lane.name} (${lane.about})`);
}

/**
 * @param {Lane} lane
 * @param {boolean} isShown Whether its output is seen as it comes.
 * @returns {Promise<LaneResult>}
 */
async function runLane(lane, isShown) {
  const startedAt = performance.now();
  /** @type {Buffer[]} */
  const chunks = [];
  /** @type {import('./lib/run.mjs').RunOptions} */
  const runOptions = {
    cwd: projectRoot,
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
    onOutput: (chunk) => {
      chunks.push(chunk);
      if (isShown) process.stdout.write(chunk);
    },
  };
  const code = await lane.run({
    reportDir,
    runOptions,
    run: (command, args, env) => run(command, args, { ...runOptions, env: { ...runOptions.env, ...env } }),
    electronPath: async () => {
      const { path } = await resolveElectron();
      await checkSharedLibraries(path);
      return path;
    },
  });
  const seconds = (performance.now() - startedAt) / 1000;
  return { lane, code, seconds, output: Buffer.concat(chunks).toString() };
}

/** @param {readonly LaneResult[]} results */
function printSummary(results) {
  const lines = [''];
  for (const { lane, code, seconds } of results) {
    lines.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${lane.name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  let passed = 0;
  let failed = 0;
  for (const { lane, output } of results) {
    if (!lane.runner) continue;
    const count = countTests(lane.runner, join(reportDir, `${lane.name}.json`));
    lines.push('', `${lane.name} (${lane.runner}):${count ? '' : ' no report'}`, ...summaryLines(output));
    passed += count?.passed ?? 0;
    failed += count?.failed ?? 0;
  }
  lines.push('', `${passed} passed, ${failed} failed`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
