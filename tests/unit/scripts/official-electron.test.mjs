import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchOfficialBinary, findOfficialBinary } from '../../../scripts/lib/official-electron.mjs';

const HOUR_MS = 60 * 60_000;

/** @type {string} */
let electronDir;

beforeEach(() => {
  electronDir = mkdtempSync(join(tmpdir(), 'lateral-official-'));
  writeFileSync(join(electronDir, 'package.json'), JSON.stringify({ version: '45.4.1' }));
  writeFileSync(join(electronDir, 'install.js'), '');
});

afterEach(() => rmSync(electronDir, { recursive: true, force: true }));

/** @param {string} version */
function unpack(version) {
  mkdirSync(join(electronDir, 'dist'), { recursive: true });
  writeFileSync(join(electronDir, 'dist', 'version'), version);
  writeFileSync(join(electronDir, 'dist', 'electron'), '');
  writeFileSync(join(electronDir, 'path.txt'), 'electron');
}

const ports = (now = () => 0) => ({
  electronDir,
  memoryFile: join(electronDir, 'cache', 'failed.json'),
  now,
  runInstaller: vi.fn(async () => ({ code: 1, output: 'TypeError: fetch failed\n    at somewhere' })),
  say: () => undefined,
});

describe('the official binary', () => {
  test('one of another version is not taken for it', () => {
    unpack('44.0.0');
    expect(findOfficialBinary(electronDir)).toBeUndefined();
    unpack('45.4.1');
    expect(findOfficialBinary(electronDir)).toBe(join(electronDir, 'dist', 'electron'));
  });

  test('a failed fetch is told in one line and remembered for some hours', async () => {
    let now = 0;
    const machine = ports(() => now);
    expect(await fetchOfficialBinary(machine)).toBe('TypeError: fetch failed');
    now = 5 * HOUR_MS;
    expect(await fetchOfficialBinary(machine)).toMatch(/^TypeError: fetch failed \(remembered/);
    expect(machine.runInstaller).toHaveBeenCalledTimes(1);
    now = 7 * HOUR_MS;
    await fetchOfficialBinary(machine);
    expect(machine.runInstaller).toHaveBeenCalledTimes(2);
  });

  test('a clock that was set back does not make a failure last', async () => {
    let now = 100 * HOUR_MS;
    const machine = ports(() => now);
    await fetchOfficialBinary(machine);
    now = 0;
    await fetchOfficialBinary(machine);
    expect(machine.runInstaller).toHaveBeenCalledTimes(2);
  });

  test('an installer that ends well and leaves no binary has failed', async () => {
    const machine = { ...ports(), runInstaller: async () => ({ code: 0, output: '' }) };
    expect(await fetchOfficialBinary(machine)).toBe('its installer left no binary (exit code 0)');
  });

  test('a success forgets the failure', async () => {
    const machine = ports(() => 0);
    await fetchOfficialBinary(machine);
    const later = {
      ...ports(() => 7 * HOUR_MS),
      runInstaller: async () => {
        unpack('45.4.1');
        return { code: 0, output: '' };
      },
    };
    expect(await fetchOfficialBinary(later)).toBeUndefined();
    expect(existsSync(machine.memoryFile)).toBe(false);
  });
});
