import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FolderDisk, realFolderDisk } from '#main/services/sync-folder/folder-disk.ts';
import { directoryNameOf } from '#main/services/sync-folder/folder-names.ts';
import { type FolderChoice, openKeptChoices } from '#main/services/sync-folder/kept-choices.ts';
import { createSyncFolders } from '#main/services/sync-folder/sync-folders.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

export const CIRCLE = '0a'.repeat(32) as CircleId;
export const OTHER_CIRCLE = '0b'.repeat(32) as CircleId;
export const BYTES = Uint8Array.of(1, 2, 3);
export const ok = <T>(value: T) => ({ ok: true, value });
export const refusal = (code: string) => ({ ok: false, error: { code } });

/** A folder on a real disk that alice has chosen, some acts of which can be put by others; `start` is a start of the app. */
export async function createFolderGround() {
  const root = await mkdtemp(join(tmpdir(), 'lateral-folder-'));
  const chosen = join(root, 'chosen');
  await mkdir(chosen);
  const lines: string[] = [];
  const changed: CircleId[] = [];
  const clock = createFakeClock();
  const ground = { answer: chosen as string | undefined, isProfileFull: false };
  let kept: readonly FolderChoice[] | undefined;
  const random = createSeededRandom(1);

  const start = async (other: Partial<FolderDisk> = {}) => {
    const log = { error: (...note: unknown[]) => lines.push(note.join()), info: () => {} };
    const choices = await openKeptChoices({
      file: {
        read: () => Promise.resolve(kept),
        write: async (next) => {
          if (ground.isProfileFull) throw new Error('no room');
          kept = next;
        },
      },
      random,
      log,
    });
    const folders = createSyncFolders({
      choices,
      askWhich: () => Promise.resolve(ground.answer),
      onChange: (circle) => changed.push(circle),
      clock,
      random,
      log,
      disk: { ...realFolderDisk, ...other },
    });
    return folders;
  };
  return {
    ...{ root, chosen, directory: join(chosen, directoryNameOf(CIRCLE)), lines, changed, clock, ground, start },
    kept: () => kept,
    /** Started, and the folder chosen for the circle. */
    startChosen: async (other: Partial<FolderDisk> = {}) => {
      const folders = await start(other);
      await folders.choose(CIRCLE);
      return { folders, folder: folders.of(CIRCLE), writer: kept?.[0]?.writer ?? '' };
    },
  };
}

/** A refusal of the disk, with a text that must stand in no log. */
export const refuse = (code: string) => () =>
  Promise.reject(Object.assign(new Error(`at /home/alice/${CIRCLE}`), { code }));
