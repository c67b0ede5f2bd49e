import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ensureEvaluationRuntime,
  EVALUATION_RUNTIME,
  unpackRuntime,
} from '../../../scripts/lib/evaluation-runtime.mjs';

const ARCHIVE = Buffer.from('an archive');
const INTEGRITY = `sha512-${createHash('sha512').update(ARCHIVE).digest('base64')}`;

/** @type {string} */
let root;
/** @type {string} */
let cacheDir;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lateral-runtime-'));
  cacheDir = join(root, 'cache');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A registry that hands out ARCHIVE, and an archive that holds an empty binary. */
const ports = () => ({
  cacheDir,
  integrity: INTEGRITY,
  pack: vi.fn(async (/** @type {string} */ dir) => {
    writeFileSync(join(dir, 'a.tgz'), ARCHIVE);
    return join(dir, 'a.tgz');
  }),
  unpack: vi.fn(async (/** @type {string} */ _archive, /** @type {string} */ dir) => {
    mkdirSync(join(dir, 'runtime'));
    writeFileSync(join(dir, 'runtime', 'electron'), '');
    chmodSync(join(dir, 'runtime', 'electron'), 0o755);
  }),
  say: () => undefined,
});

describe('the evaluation runtime', () => {
  test('an archive with another hash is an error, and nothing of it is unpacked or kept', async () => {
    const machine = { ...ports(), integrity: EVALUATION_RUNTIME.integrity };
    await expect(ensureEvaluationRuntime(machine)).rejects.toThrow(/not the known one/);
    expect(machine.unpack).not.toHaveBeenCalled();
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  test('is fetched once and found again', async () => {
    const machine = ports();
    const first = await ensureEvaluationRuntime(machine);
    expect(existsSync(first)).toBe(true);
    expect(await ensureEvaluationRuntime(machine)).toBe(first);
    expect(machine.pack).toHaveBeenCalledTimes(1);
  });

  test('two commands at once both get a whole one', async () => {
    const machine = ports();
    const [one, two] = await Promise.all([ensureEvaluationRuntime(machine), ensureEvaluationRuntime(machine)]);
    expect(one).toBe(two);
    expect(readdirSync(cacheDir)).toHaveLength(1);
  });

  test('one whose binary is gone is replaced', async () => {
    const machine = ports();
    const binary = await ensureEvaluationRuntime(machine);
    rmSync(binary);
    await ensureEvaluationRuntime(machine);
    expect(existsSync(binary)).toBe(true);
    expect(readdirSync(cacheDir)).toHaveLength(1);
  });

  test('one that was marked with another hash is replaced', async () => {
    const machine = ports();
    const binary = await ensureEvaluationRuntime(machine);
    writeFileSync(join(dirname(binary), '.integrity'), 'sha512-other');
    await ensureEvaluationRuntime(machine);
    expect(machine.pack).toHaveBeenCalledTimes(2);
  });

  test('an unpacking that breaks off leaves nothing that could be used', async () => {
    const machine = { ...ports(), unpack: () => Promise.reject(new Error('disk full')) };
    await expect(ensureEvaluationRuntime(machine)).rejects.toThrow('disk full');
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  test('a launcher that was changed is written anew', async () => {
    const binary = await ensureEvaluationRuntime(ports());
    const launcher = join(dirname(binary), 'resources', 'app', 'launcher.cjs');
    const original = readFileSync(launcher, 'utf8');
    writeFileSync(launcher, 'changed');
    await ensureEvaluationRuntime(ports());
    expect(readFileSync(launcher, 'utf8')).toBe(original);
  });
});

test('unpacking leaves the packaged app behind and names the binary', async () => {
  const release = join(root, 'package', 'release');
  const inner = join(root, 'inner');
  for (const dir of [release, join(inner, 'resources', 'app')]) mkdirSync(dir, { recursive: true });
  const files = [
    '@wingconsoledesktop',
    'icudtl.dat',
    'resources/app/package.json',
    'resources/app-update.yml',
    'resources/other',
  ];
  for (const name of files) writeFileSync(join(inner, name), name);
  execFileSync('tar', ['-czf', join(release, 'app.tar.gz'), '-C', inner, '.']);
  execFileSync('tar', ['-czf', join(root, 'archive.tgz'), '-C', root, 'package']);
  const target = join(root, 'target');
  mkdirSync(target);
  await unpackRuntime(join(root, 'archive.tgz'), target);
  const unpacked = readdirSync(join(target, 'runtime'), { recursive: true }).map(String);
  expect(unpacked.sort()).toEqual(['electron', 'icudtl.dat', 'resources', 'resources/other']);
});
