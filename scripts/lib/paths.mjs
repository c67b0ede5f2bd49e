import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The per-user folder for what is costly to fetch and the same for every clone. It can be deleted at any time.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function userCacheDir(env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lateral');
}
