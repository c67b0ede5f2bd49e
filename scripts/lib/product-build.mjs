import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault, say } from './fault.mjs';
import { projectRoot } from './paths.mjs';
import { run } from './run.mjs';
import { tool } from './tools.mjs';

/** What the build reads, beside everything below src. */
const CONFIG_FILES = [
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'vite.aliases.ts',
];
/** What a whole build leaves behind. */
const PRODUCTS = ['out/main/index.js', 'out/main/meeting-point.js', 'out/preload/index.js', 'out/renderer/index.html'];

/** Builds the app into out/, unless the one that is there was made from these very sources. */
export async function ensureBuilt() {
  const isWhole = PRODUCTS.every((file) => existsSync(join(projectRoot, file)));
  if (isWhole && readStamp() === hashSources(projectRoot)) return;
  say('Building...');
  const code = await build();
  if (code !== 0) throw new Fault(`The build failed with code ${code}.`);
}

/**
 * Builds the app into out/.
 *
 * @param {import('./run.mjs').RunOptions} [options] How to run the bundler; its output goes to stderr by default.
 * @returns {Promise<number>} The bundler's exit code.
 */
export async function build(options = { stdio: ['ignore', 2, 2] }) {
  forgetBuild();
  const sources = hashSources(projectRoot);
  const [command, args] = tool('electron-vite', ['build']);
  const code = await run(command, args, { ...options, cwd: projectRoot });
  if (code === 0) {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, sources);
  }
  return code;
}

/** Makes the next start build anew: what is in out/ is unfinished, or was made for development. */
export function forgetBuild() {
  rmSync(stampFile, { force: true });
}

/**
 * One hash over the names and contents of all that the build reads.
 *
 * @param {string} root
 * @returns {string} Hexadecimal SHA-256.
 */
export function hashSources(root) {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...sources, ...CONFIG_FILES.map((name) => join(root, name))]) {
    const content = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

const stampFile = join(projectRoot, '.cache', 'product-build.sha256');

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
}
