import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resolveElectron } from '../../../scripts/electron-runtime.mjs';

/** @type {string[]} */
let said;
/** @type {string} */
let folder;

beforeEach(() => {
  said = [];
  folder = mkdtempSync(join(tmpdir(), 'lateral-electron-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/**
 * A Linux machine without any Electron, where every fetch is a failure of the test unless it is expected.
 *
 * @param {Partial<import('../../../scripts/electron-runtime.mjs').ElectronPorts>} differences
 */
const machine = (differences = {}) => ({
  overrideDir: undefined,
  platform: 'linux',
  arch: 'x64',
  findOfficial: () => undefined,
  fetchOfficial: () => Promise.reject(new Error('fetched the official binary unasked')),
  ensureEvaluation: () => Promise.reject(new Error('took the evaluation runtime unasked')),
  say: (/** @type {string} */ line) => void said.push(line),
  ...differences,
});

describe('which Electron', () => {
  test('a folder that was asked for comes before everything else', async () => {
    writeFileSync(join(folder, 'electron'), '');
    const found = await resolveElectron(machine({ overrideDir: folder, findOfficial: () => '/official' }));
    expect(found).toEqual({ kind: 'override', path: join(folder, 'electron') });
  });

  test('a folder that was asked for and holds no binary is an error, even with the official one at hand', async () => {
    const asked = resolveElectron(machine({ overrideDir: folder, findOfficial: () => '/official' }));
    await expect(asked).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH/);
  });

  test('the official binary is taken without fetching anything', async () => {
    expect(await resolveElectron(machine({ findOfficial: () => '/official' }))).toEqual({
      kind: 'official',
      path: '/official',
    });
    expect(said).toEqual([]);
  });

  test('the official binary is fetched before the evaluation runtime is thought of', async () => {
    let fetched = false;
    const found = await resolveElectron(
      machine({
        findOfficial: () => (fetched ? '/official' : undefined),
        fetchOfficial: () => Promise.resolve(void (fetched = true)),
      }),
    );
    expect(found.kind).toBe('official');
  });

  test('the evaluation runtime is never taken in silence', async () => {
    const found = await resolveElectron(
      machine({ fetchOfficial: async () => 'refused', ensureEvaluation: async () => '/old/electron' }),
    );
    expect(found).toEqual({ kind: 'evaluation', path: '/old/electron' });
    expect(said.join('\n')).toMatch(/could not be fetched: refused/);
    expect(said.join('\n')).toMatch(/EVALUATION RUNTIME: Electron 25\.1\.1, old .* evaluation and tests only/);
  });

  test.for([
    { platform: 'darwin', arch: 'arm64' },
    { platform: 'win32', arch: 'x64' },
    { platform: 'linux', arch: 'arm64' },
  ])('$platform $arch has no evaluation runtime: the reason is told', async ({ platform, arch }) => {
    const asked = resolveElectron(machine({ platform, arch, fetchOfficial: async () => 'refused' }));
    await expect(asked).rejects.toThrow(/refused/);
  });

  test('an evaluation runtime that cannot be trusted stops everything', async () => {
    const asked = resolveElectron(
      machine({
        fetchOfficial: async () => 'refused',
        ensureEvaluation: () => Promise.reject(new Error('not the known one')),
      }),
    );
    await expect(asked).rejects.toThrow('not the known one');
  });
});
