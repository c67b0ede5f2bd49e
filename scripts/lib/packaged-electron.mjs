import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EVALUATION_RUNTIME } from './evaluation-runtime.mjs';
import { Fault } from './fault.mjs';

/** The oldest Electron that people get, as in src/main/index.ts. */
const OLDEST_RELEASED_ELECTRON = 45;

/**
 * The Electron that goes into a package.
 *
 * @typedef {object} PackagedElectron
 * @property {string} folder What is copied.
 * @property {string} version
 * @property {boolean} isRelease Whether people may get it; else it serves tests alone.
 */

/**
 * @param {import('../electron-runtime.mjs').ElectronRuntime} runtime
 * @param {string} [platform]
 * @returns {PackagedElectron}
 */
export function describeElectron({ kind, path }, platform = process.platform) {
  // On macOS the binary lies in Electron.app/Contents/MacOS.
  const folder = platform === 'darwin' ? resolve(path, '../../../..') : dirname(path);
  const version = kind === 'evaluation' ? EVALUATION_RUNTIME.version : readVersion(folder);
  const isRelease = kind !== 'evaluation' && Number.parseInt(version, 10) >= OLDEST_RELEASED_ELECTRON;
  return { folder, version, isRelease };
}

/** @param {string} folder */
function readVersion(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    throw new Fault(`The Electron in ${folder} does not say its version: there is no file "version".`);
  }
}

/**
 * Where the unpacked app lies in the folder that packages are made in.
 *
 * @param {string} outDir
 * @param {string} [platform]
 * @param {string} [arch]
 * @returns {string} The binary.
 */
export function packagedBinary(outDir, platform = process.platform, arch = process.arch) {
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  if (platform === 'darwin') return join(outDir, `mac${suffix}`, 'Lateral.app', 'Contents', 'MacOS', 'Lateral');
  if (platform === 'win32') return join(outDir, `win${suffix}-unpacked`, 'Lateral.exe');
  return join(outDir, `linux${suffix}-unpacked`, 'lateral');
}
