import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

/**
 * How to call the command of an installed package. It is given to Node rather than to a shell: this needs no execute
 * bit and is the same on every system.
 *
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [binName] Default: the package's name.
 * @returns {[command: string, args: string[]]}
 */
export function tool(packageName, args, binName = packageName) {
  const dir = join(projectRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  return [process.execPath, [join(dir, typeof bin === 'string' ? bin : bin[binName]), ...args]];
}
