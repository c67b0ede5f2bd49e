import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, say } from './fault.mjs';
import { projectRoot } from './paths.mjs';
import { npmCommand, run } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/** Installs what package-lock.json names, if node_modules holds anything else. */
export async function ensureDependencies() {
  const locked = readLockfile(join(projectRoot, 'package-lock.json'));
  if (!locked)
    throw new Fault('package-lock.json is missing or cannot be read: this is not a whole copy of the project.');
  const installed = readLockfile(join(projectRoot, 'node_modules', '.package-lock.json'));
  if (installed && isInstalled(locked, installed)) return;
  say('Installing the locked dependencies (npm ci)...');
  const [command, args] = npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund']);
  const code = await run(command, args, { cwd: projectRoot, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Fault(`npm ci failed with code ${code}.`);
}

/**
 * Whether npm's own record of node_modules has every locked package. Optional ones are skipped: npm leaves out those of
 * other platforms.
 *
 * @param {Lockfile} locked package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked.packages ?? {}).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed.packages?.[path];
    if (!found) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Lockfile | undefined}
 */
function readLockfile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Missing or cut short: the caller decides what that means.
    return undefined;
  }
}
