import { cp, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

const GOLDEN_DIR = join('tests', 'golden');

/** What Lateral needs of a profile; the rest are caches and locks of the browser. */
const KEPT = ['vault.json', 'vault.backup.json', 'preferences.json', 'circles', 'IndexedDB', 'Local Storage'];
/** What the browser writes for people who look for faults in it. */
const NEEDLESS = new Set(['LOCK', 'LOG', 'LOG.old']);

/** The profiles that are kept, each as a folder. */
export async function goldenProfiles(): Promise<readonly string[]> {
  const names = await readdir(GOLDEN_DIR);
  return names.filter((name) => /^profile-\d+$/.test(name)).map((name) => join(GOLDEN_DIR, name));
}

/** The backup that was saved from a golden profile. */
export function goldenBackupOf(profile: string): string {
  return `${profile}.lateral-backup`;
}

/** Where the next one goes: those that are there are never made again. */
export async function nextGoldenProfile(): Promise<string> {
  const numbers = (await goldenProfiles()).map((path) => Number(basename(path).replace('profile-', '')));
  return join(GOLDEN_DIR, `profile-${Math.max(0, ...numbers) + 1}`);
}

/** Copies out of the profile of an app that has ended what Lateral needs of it. */
export async function keepProfile(from: string, to: string): Promise<void> {
  for (const name of KEPT) {
    const isThere = await stat(join(from, name)).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    await cp(join(from, name), join(to, name), { recursive: true, filter: (path) => !NEEDLESS.has(basename(path)) });
  }
}
