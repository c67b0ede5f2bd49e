import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from './product-build.mjs';
import { onScreen } from './screen.mjs';
import { openScreens } from './screens.mjs';
import { tool } from './tools.mjs';

/**
 * @typedef {object} LaneTools
 * @property {string} reportDir Where runners leave their JSON reports.
 * @property {(command: string, args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<number>} run Runs a program,
 *   shows and keeps its output, and resolves to its exit code.
 * @property {import('./run.mjs').RunOptions} runOptions The same, for code that runs programs by itself.
 * @property {() => Promise<string>} electronPath
 */

/**
 * One step of the checks. Lanes are run in order and the first that fails ends the run, after those beside it.
 *
 * @typedef {object} Lane
 * @property {string} name
 * @property {string} about
 * @property {'vitest' | 'playwright'} [runner] Whose report counts this lane's tests.
 * @property {boolean} [onlyWhenNamed] Not one of those that run when none is named.
 * @property {boolean} [sideBySide] Whether it may run beside its neighbours that may: it waits on no clock, and
 *   leaves no file among the sources, not even for a moment (as the bundlers do).
 * @property {boolean} [needsSystem] Whether Debian packages (a screen, Chromium) are needed.
 * @property {(tools: LaneTools) => Promise<number>} run Resolves to an exit code.
 */

/** @type {readonly Lane[]} */
export const LANES = [
  { name: 'format', about: 'oxfmt', sideBySide: true, run: ({ run }) => run(...tool('oxfmt', ['--check'])) },
  {
    name: 'lint',
    about: 'oxlint with types, stylelint',
    sideBySide: true,
    run: (tools) =>
      inTurn(
        () => tools.run(...tool('oxlint', ['--deny-warnings'])),
        () => tools.run(...tool('stylelint', ['--allow-empty-input', 'src/**/*.css'])),
      ),
  },
  {
    name: 'types',
    about: 'tsc',
    sideBySide: true,
    // By the native compiler; dependency-cruiser needs the API of the one before it. One checker: more of them look at
    // the same declarations again, and lint runs beside.
    run: (tools) =>
      inTurn(
        () => tools.run(...tool('typescript-7', ['-b', '--checkers', '1'], 'tsc')),
        () => tools.run(...tool('typescript-7', ['-p', 'scripts'], 'tsc')),
      ),
  },
  {
    name: 'boundaries',
    about: 'dependency-cruiser',
    sideBySide: true,
    run: ({ run }) => run(...tool('dependency-cruiser', ['--output-type', 'err-long', 'src'], 'depcruise')),
  },
  { name: 'unused', about: 'knip', sideBySide: true, run: ({ run }) => run(...tool('knip', ['--no-progress'])) },
  {
    name: 'unit',
    about: 'vitest: unit, property, contract, integration, architecture',
    runner: 'vitest',
    run: ({ run, reportDir }) =>
      run(
        ...tool('vitest', [
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${join(reportDir, 'unit.json')}`,
        ]),
      ),
  },
  {
    name: 'build',
    about: 'electron-vite; the pages of the Chromium lane',
    run: (tools) =>
      inTurn(
        () => build(tools.runOptions),
        () => tools.run(...tool('vite', ['build', '--config', 'vite.lanes.config.ts'])),
      ),
  },
  {
    name: 'electron',
    about: 'playwright: the app itself',
    runner: 'playwright',
    needsSystem: true,
    run: runElectronSideBySide,
  },
  {
    name: 'chromium',
    about: 'playwright: pages in the newest Chromium',
    runner: 'playwright',
    needsSystem: true,
    run: ({ run, reportDir }) =>
      run(...playwright('chromium', '--workers=100%', '--grep-invert=@long'), reportEnv(reportDir, 'chromium')),
  },
  {
    name: 'looks',
    about: 'playwright: every page in each theme and each size of window, and the long ways by keyboard',
    runner: 'playwright',
    needsSystem: true,
    onlyWhenNamed: true,
    run: ({ run, reportDir }) =>
      run(...playwright('chromium', '--workers=100%', '--grep=@look|@long'), {
        ...reportEnv(reportDir, 'looks'),
        LATERAL_EVERY_LOOK: '1',
      }),
  },
  {
    name: 'stories',
    about: 'vitest: many more circles in the simulator',
    runner: 'vitest',
    onlyWhenNamed: true,
    run: ({ run, reportDir }) =>
      run(
        ...tool('vitest', [
          'run',
          'tests/property/simulation/stories',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${join(reportDir, 'stories.json')}`,
        ]),
        { SIMULATE_COUNT: process.env.SIMULATE_COUNT ?? '480' },
      ),
  },
  {
    name: 'long',
    about: 'playwright: the long ways of the app itself',
    runner: 'playwright',
    needsSystem: true,
    onlyWhenNamed: true,
    run: (tools) => runElectron('electron', { ...tools, reportName: 'long' }, '--grep=@long'),
  },
  {
    name: 'soak',
    about: 'playwright: what takes minutes, again and again',
    runner: 'playwright',
    needsSystem: true,
    onlyWhenNamed: true,
    run: (tools) => runElectron('soak', tools, `--repeat-each=${process.env.LATERAL_SOAK_RUNS ?? '10'}`),
  },
];

/**
 * @param {string} project
 * @param {LaneTools & { readonly reportName?: string }} tools
 * @param {string[]} options
 */
async function runElectron(project, { run, reportDir, electronPath, reportName = project }, ...options) {
  const [command, args] = playwright(project, ...options);
  const env = { ...reportEnv(reportDir, reportName), LATERAL_ELECTRON: await electronPath() };
  return run(...onScreen(command, args), env);
}

/**
 * As many files at once as there are processors, each with a screen of its own.
 *
 * @param {LaneTools} tools
 */
async function runElectronSideBySide({ run, reportDir, electronPath }) {
  const LATERAL_ELECTRON = await electronPath();
  const screens = await openScreens(availableParallelism());
  try {
    const workers = `--workers=${Math.max(1, screens.displays.length)}`;
    const [command, args] = playwright('electron', workers, '--grep-invert=@long');
    const LATERAL_SCREENS = screens.displays.join(' ');
    return await run(command, args, {
      ...reportEnv(reportDir, 'electron'),
      LATERAL_ELECTRON,
      LATERAL_SCREENS,
      LATERAL_PLAIN_DRAWING: '1',
    });
  } finally {
    await screens.close();
  }
}

/**
 * @param {string} project
 * @param {string[]} options
 */
function playwright(project, ...options) {
  return tool('@playwright/test', ['test', `--project=${project}`, '--reporter=list,json', ...options], 'playwright');
}

/**
 * @param {string} reportDir
 * @param {string} name
 */
function reportEnv(reportDir, name) {
  return { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reportDir, `${name}.json`) };
}

/**
 * Runs steps until one fails.
 *
 * @param {(() => Promise<number>)[]} steps
 */
async function inTurn(...steps) {
  for (const step of steps) {
    const code = await step();
    if (code !== 0) return code;
  }
  return 0;
}
