import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled } from '../../../scripts/lib/dependencies.mjs';
import { checkNodeVersion } from '../../../scripts/lib/node-version.mjs';
import { hashSources } from '../../../scripts/lib/product-build.mjs';
import { capture, run } from '../../../scripts/lib/run.mjs';
import { runSideBySide } from '../../../scripts/lib/side-by-side.mjs';
import { checkScreen, missingLibraries } from '../../../scripts/lib/system-packages.mjs';
import { countPlaywright, countVitest, summaryLines } from '../../../scripts/lib/test-report.mjs';

describe('what has to be installed', () => {
  const react = { version: '19.0.0', integrity: 'sha512-a' };

  test('a package that is missing or another version has to be', () => {
    expect(isInstalled({ packages: { '': {}, react } }, { packages: {} })).toBe(false);
    expect(isInstalled({ packages: { react } }, { packages: { react: { ...react, version: '18.0.0' } } })).toBe(false);
    expect(isInstalled({ packages: { react } }, { packages: { react: { ...react, integrity: 'sha512-b' } } })).toBe(
      false,
    );
  });

  test('optional packages of other systems need not be', () => {
    expect(isInstalled({ packages: { '': {}, react, other: { optional: true } } }, { packages: { react } })).toBe(true);
  });
});

describe('the sources of a build', () => {
  /** @type {string} */
  let root;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lateral-sources-'));
    mkdirSync(join(root, 'src'));
    writeFileSync(join(root, 'src', 'a.ts'), 'one');
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('changed, new and renamed files are other sources', () => {
    const seen = [hashSources(root)];
    writeFileSync(join(root, 'src', 'a.ts'), 'two');
    seen.push(hashSources(root));
    writeFileSync(join(root, 'src', 'b.ts'), '');
    seen.push(hashSources(root));
    rmSync(join(root, 'src', 'b.ts'));
    writeFileSync(join(root, 'src', 'c.ts'), '');
    seen.push(hashSources(root));
    writeFileSync(join(root, 'package-lock.json'), '{}');
    seen.push(hashSources(root));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('the same files and their documentation are not', () => {
    const before = hashSources(root);
    writeFileSync(join(root, 'src', 'SPEC.md'), '- LEAD1 A rule.');
    writeFileSync(join(root, 'src', 'a.ts'), 'one');
    expect(hashSources(root)).toBe(before);
  });
});

describe('the machine', () => {
  test.for(['18.20.0', '20.18.3', '21.7.0', '22.11.0'])('Node %s is too old', (version) => {
    expect(() => checkNodeVersion(version)).toThrow(version);
  });

  test.for(['20.19.0', '22.12.0', '24.0.0'])('Node %s will do', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });

  test('Linux without a screen is told how to do without', () => {
    expect(() => checkScreen({}, 'linux')).toThrow('xvfb-run -a npm start');
    expect(() => checkScreen({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).not.toThrow();
    expect(() => checkScreen({}, 'darwin')).not.toThrow();
  });

  test('the libraries that ldd does not find are named', () => {
    const output = '\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n\tlibgbm.so.1 => not found\n';
    expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libgbm.so.1']);
  });
});

describe('running a program', () => {
  test('its exit code is passed on', async () => {
    expect(await run(process.execPath, ['-e', 'process.exit(7)'])).toBe(7);
    expect(await run('no-such-program-anywhere', [])).toBe(127);
  });

  test('one that was killed did not succeed', async () => {
    expect(await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGTERM")'])).toBe(143);
  });

  test('one that takes too long is ended', async () => {
    const { code } = await capture(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 200 });
    expect(code).toBe(124);
  });
});

describe('counting tests', () => {
  test('a file that fails before its first test is a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(countVitest({ numPassedTests: 1, numFailedTests: 0, testResults })).toEqual({ passed: 1, failed: 1 });
  });

  test('flaky tests and errors outside of tests are failures', () => {
    expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [{}] })).toEqual({
      passed: 3,
      failed: 3,
    });
  });

  test("only the runners' own summaries are repeated", () => {
    const output =
      ' ✓ a.test.ts\n\u001B[2m Test Files \u001B[22m 1 passed (1)\n      Tests  4 passed (4)\n  ✓ 1 opens\n  1 passed (3.1s)\n';
    expect(summaryLines(output)).toEqual([
      ' Test Files  1 passed (1)',
      '      Tests  4 passed (4)',
      '  1 passed (3.1s)',
    ]);
  });
});

describe('lanes side by side', () => {
  test('are told of in order, each as soon as it and all before it have ended; no more run at once than may', async () => {
    /** @type {string[]} */
    const told = [];
    let [running, most] = [0, 0];
    /** @type {(() => void)[]} */
    const ends = [];
    const tasks = ['a', 'b', 'c', 'd'].map((name, index) => async () => {
      most = Math.max(most, ++running);
      await new Promise((end) => (ends[index] = () => end(undefined)));
      running--;
      return name;
    });
    const all = runSideBySide(tasks, { atOnce: 2, onEnded: (name) => told.push(name) });
    /** @param {number} index */
    const end = async (index) => {
      ends[index]?.();
      await new Promise(setImmediate);
    };
    await end(1);
    expect(told).toEqual([]);
    await end(0);
    expect(told).toEqual(['a', 'b']);
    await end(3);
    expect(told).toEqual(['a', 'b']);
    await end(2);
    expect(await all).toEqual(['a', 'b', 'c', 'd']);
    expect(told).toEqual(['a', 'b', 'c', 'd']);
    expect(most).toBe(2);
  });

  test('one that cannot be run is no silent end', async () => {
    const broken = () => Promise.reject(new Error('no such thing'));
    await expect(runSideBySide([broken], { atOnce: 2, onEnded: () => undefined })).rejects.toThrow('no such thing');
  });
});
