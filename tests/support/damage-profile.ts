import { cp, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DATABASE = join('IndexedDB', 'app_lateral_0.indexeddb.leveldb');
const SPOILED_BYTES = 64;

/** What can become of the files of a profile while the program is closed. */
export const DAMAGES: Readonly<Record<string, (profile: string) => Promise<void>>> = {
  'its folder deleted': (profile) => rm(join(profile, 'IndexedDB'), { recursive: true }),
  'its folder emptied': async (profile) => {
    for (const name of await readdir(join(profile, DATABASE))) await rm(join(profile, DATABASE, name));
  },
  '64 bytes overwritten at 10 % of its log': (profile) => overwrite(profile, 0.1),
  '64 bytes overwritten at 50 % of its log': (profile) => overwrite(profile, 0.5),
  '64 bytes overwritten at 95 % of its log': (profile) => overwrite(profile, 0.95),
  'its log cut in half': async (profile) => {
    const log = await logOf(profile);
    await truncate(log, Math.floor((await stat(log)).size / 2));
  },
  'its manifest damaged': async (profile) => {
    const name = (await readdir(join(profile, DATABASE))).find((each) => each.startsWith('MANIFEST-'));
    await writeFile(join(profile, DATABASE, name ?? ''), 'no manifest');
  },
};

/** Damages every record that is kept of circles. */
export async function damageRecords(profile: string): Promise<void> {
  for (const circle of await readdir(join(profile, 'circles'))) {
    await writeFile(join(profile, 'circles', circle, 'record'), 'no record');
  }
}

/** Deletes every saved copy. */
export async function deleteCopies(profile: string): Promise<void> {
  for (const circle of await readdir(join(profile, 'circles'))) {
    await rm(join(profile, 'circles', circle, 'copies'), { recursive: true });
  }
}

/** Copies a profile with all that is in it, over whatever is there. */
export async function copyProfile(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  // Locks of a program that ran are links that lead nowhere.
  await cp(from, to, { recursive: true, filter: (path) => !/Singleton|lockfile/i.test(path) });
}

async function overwrite(profile: string, share: number): Promise<void> {
  const log = await logOf(profile);
  const file = await open(log, 'r+');
  try {
    const at = Math.floor((await file.stat()).size * share);
    await file.write(new Uint8Array(SPOILED_BYTES).fill(0xa5), 0, SPOILED_BYTES, at);
  } finally {
    await file.close();
  }
}

async function logOf(profile: string): Promise<string> {
  const name = (await readdir(join(profile, DATABASE)))
    .filter((each) => each.endsWith('.log'))
    .toSorted()
    .at(-1);
  return join(profile, DATABASE, name ?? '');
}
