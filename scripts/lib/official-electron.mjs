import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture } from './run.mjs';

/** How long the download of the official binary (about 110 MB) may take. */
const FETCH_LIMIT_MS = 10 * 60_000;
/** For how long a failed download is not tried again, so that not every command waits for it. */
const FAILURE_REMEMBERED_MS = 6 * 60 * 60_000;

/**
 * The official binary beside the npm package `electron`.
 *
 * @param {string} electronDir node_modules/electron
 * @returns {string | undefined} Its path, when the version that the package names is there whole.
 */
export function findOfficialBinary(electronDir) {
  try {
    const { version } = JSON.parse(readFileSync(join(electronDir, 'package.json'), 'utf8'));
    const unpacked = readFileSync(join(electronDir, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const binary = join(electronDir, 'dist', readFileSync(join(electronDir, 'path.txt'), 'utf8').trim());
    return unpacked === version && existsSync(binary) ? binary : undefined;
  } catch {
    // Any of the files missing means one thing: the binary has not been unpacked.
    return undefined;
  }
}

/**
 * @typedef {object} FetchPorts
 * @property {string} electronDir node_modules/electron
 * @property {string} memoryFile Where a failure is noted.
 * @property {() => number} now Milliseconds since 1970.
 * @property {(script: string) => Promise<{ code: number, output: string }>} runInstaller
 * @property {(line: string) => void} say
 */

/**
 * Fetches the official binary, unless that failed within the last hours.
 *
 * @param {FetchPorts} ports
 * @returns {Promise<string | undefined>} Why it could not be fetched, in one line; undefined when it is here now.
 */
export async function fetchOfficialBinary({ electronDir, memoryFile, now, runInstaller, say }) {
  const script = join(electronDir, 'install.js');
  if (!existsSync(script)) return 'the package "electron" is not installed (npm ci)';
  const remembered = readFailure(memoryFile, now());
  if (remembered) return `${remembered} (remembered; delete ${memoryFile} to try again)`;
  say('Fetching the official Electron binary...');
  const { code, output } = await runInstaller(script);
  if (code === 0 && findOfficialBinary(electronDir)) {
    rmSync(memoryFile, { force: true });
    return undefined;
  }
  const reason =
    code === 124
      ? 'the download took too long'
      : firstLine(output) || `its installer left no binary (exit code ${code})`;
  mkdirSync(dirname(memoryFile), { recursive: true });
  writeFileSync(memoryFile, JSON.stringify({ failedAt: now(), reason }));
  return reason;
}

/** @param {string} text */
const firstLine = (text) => text.trim().split('\n')[0];

/** @param {string} script */
export function runOfficialInstaller(script) {
  return capture(process.execPath, [script], { timeoutMs: FETCH_LIMIT_MS });
}

/**
 * @param {string} memoryFile
 * @param {number} now
 * @returns {string | undefined}
 */
function readFailure(memoryFile, now) {
  try {
    const { failedAt, reason } = JSON.parse(readFileSync(memoryFile, 'utf8'));
    const age = now - failedAt;
    return age >= 0 && age < FAILURE_REMEMBERED_MS ? String(reason) : undefined;
  } catch {
    // No note, or one that cannot be read, is the same as never having tried.
    return undefined;
  }
}
