import { existsSync } from 'node:fs';
import { Fault, say } from './fault.mjs';
import { capture, run } from './run.mjs';

/** Debian packages by need, each with the names it has had; the first one that the release knows is taken. */
const WINDOW_LIBRARIES = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1']];
const TEST_PACKAGES = [['xvfb'], ['xauth'], ...WINDOW_LIBRARIES, ['chromium']];

/** For programs whose words are read here: they must not be translated. */
const untranslated = { ...process.env, LC_ALL: 'C' };

/** Whether this process may do everything; Chromium's own sandbox does not start for it. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Switches that Electron needs here. Only scripts and tests add them, never the app. */
export const electronSwitches = isRoot ? ['--no-sandbox'] : [];

/**
 * Refuses to open a window that nobody could see.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function checkScreen(env, platform) {
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return;
  throw new Fault(
    'There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).\nTo run without one: xvfb-run -a npm start',
  );
}

/**
 * Names what a binary misses, and the one command that helps. Installs nothing.
 *
 * @param {string} binary
 */
export async function checkSharedLibraries(binary) {
  if (process.platform !== 'linux') return;
  const { code, output } = await capture('ldd', [binary], { env: untranslated });
  if (code === 127) return; // No ldd to ask: the binary says itself what it misses.
  const missing = missingLibraries(output);
  if (missing.length === 0) return;
  const names = await availableNames(WINDOW_LIBRARIES);
  throw new Fault(
    `Electron misses ${missing.join(', ')}.\nOn Debian and Ubuntu: sudo apt-get install -y ${names.join(' ')}`,
  );
}

/**
 * @param {string} lddOutput
 * @returns {string[]}
 */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
}

/** Installs what the tests need of the system where that may be done unasked (Debian, root); else says the command. */
export async function ensureTestPackages() {
  if (process.platform !== 'linux') return;
  if (!existsSync('/etc/debian_version')) {
    say('Not a Debian system: xvfb-run, xauth, GTK 3, NSS, ALSA, GBM and chromium have to be here already.');
    return;
  }
  const missing = await packagesToInstall(TEST_PACKAGES);
  if (missing.length === 0) return;
  if (!isRoot) {
    throw new Fault(
      `The tests need system packages:\n  sudo apt-get install -y ${(await availableNames(missing)).join(' ')}`,
    );
  }
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', ...(await availableNames(missing))]);
}

/** @param {string[]} args */
async function apt(args) {
  say(`apt-get ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const code = await run('apt-get', ['-q', ...args], { env, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Fault(`apt-get ${args[0]} failed with code ${code}.`);
}

/** @param {string[][]} needs */
async function packagesToInstall(needs) {
  const { output } = await capture('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Abbrev}\n']);
  const installed = new Set([...output.matchAll(/^(\S+) ii/gm)].map(([, name]) => name));
  return needs.filter((names) => !names.some((name) => installed.has(name)));
}

/** @param {string[][]} needs */
async function availableNames(needs) {
  const { output } = await capture('apt-cache', ['policy', ...needs.flat()], { env: untranslated });
  const known = new Set(
    [...output.matchAll(/^(\S+):\n\s+Installed: .*\n\s+Candidate: (?!\(none\))/gm)].map(([, name]) => name),
  );
  return needs.map((names) => names.find((name) => known.has(name)) ?? names[0] ?? '');
}
