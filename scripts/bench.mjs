// `npm run bench`: measures what the app promises, beside what the machine can do at all, and writes BENCHMARKS.md.
// `npm run bench -- latency join` measures only these rows again, `npm run bench -- --table` none: it only writes.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { basename, join } from 'node:path';
import { resolveElectron } from './electron-runtime.mjs';
import { renderBenchmarks } from './lib/bench-table.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Fault, runScript } from './lib/fault.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { projectRoot } from './lib/paths.mjs';
import { ensureBuilt } from './lib/product-build.mjs';
import { capture, run } from './lib/run.mjs';
import { checkSharedLibraries, ensureTestPackages } from './lib/system-packages.mjs';
import { onScreen } from './lib/screen.mjs';
import { tool } from './lib/tools.mjs';

const resultDir = join(projectRoot, '.cache', 'bench');
const benchDir = join(projectRoot, 'tests', 'e2e', 'bench');
const SUFFIX = '.e2e.ts';

await runScript(async () => {
  checkNodeVersion(process.versions.node);
  const [first, ...more] = process.argv.slice(2);
  const isTableOnly = first === '--table' && more.length === 0;
  const rows = isTableOnly ? [] : chooseRows(process.argv.slice(2));
  await ensureDependencies();
  await ensureTestPackages();
  const { path: electron } = await resolveElectron();
  await checkSharedLibraries(electron);
  if (isTableOnly) {
    await writeTable(electron);
    return 0;
  }
  await ensureBuilt();
  // Made with another build, maybe.
  rmSync(join(resultDir, 'profiles'), { recursive: true, force: true });
  mkdirSync(join(projectRoot, 'out-lanes'), { recursive: true });
  const code = await measure(rows, electron);
  await writeTable(electron);
  return code;
});

/** @param {string[]} names */
function chooseRows(names) {
  const all = rowNames();
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length) throw new Fault(`No such row: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  return names.length ? names : all;
}

function rowNames() {
  return readdirSync(benchDir)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => basename(name, SUFFIX))
    .sort();
}

/**
 * @param {string[]} rows
 * @param {string} electron
 */
function measure(rows, electron) {
  const files = rows.map((name) => `/bench/${name}${SUFFIX.replaceAll('.', '\\.')}`);
  const [command, args] = tool(
    '@playwright/test',
    ['test', '--project=bench', '--reporter=list', ...files],
    'playwright',
  );
  const env = { ...process.env, LATERAL_ELECTRON: electron, LATERAL_BENCH_DIR: resultDir };
  return run(...onScreen(command, args), { cwd: projectRoot, env });
}

/** @param {string} electron */
async function writeTable(electron) {
  const rows = rowNames().flatMap((name) => readJson(join(resultDir, `${name}.json`)) ?? []);
  const waking = readJson(join(projectRoot, '.cache', 'soak', 'waking.json'));
  const file = join(projectRoot, 'BENCHMARKS.md');
  writeFileSync(file, renderBenchmarks({ machine: await describeMachine(electron), rows, waking }));
  await run(...tool('oxfmt', [file]), { cwd: projectRoot });
}

/** @param {string} electron */
async function describeMachine(electron) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { output } = await capture(...onScreen(electron, [...asRoot, join(benchDir, 'empty-window'), '--versions']));
  const versions = JSON.parse(/\{.*\}/.exec(output)?.[0] ?? '{}');
  const [processor] = cpus();
  return {
    processor: processor?.model ?? 'unknown',
    coreCount: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    electron: versions.electron,
    chromium: versions.chrome,
  };
}

/** @param {string} file */
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
