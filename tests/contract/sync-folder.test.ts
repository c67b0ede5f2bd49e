import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import { directoryNameOf } from '#main/services/sync-folder/folder-names.ts';
import { createShellFolders } from '#renderer/adapters/shell/shell-folders.ts';
import { joinPageToMain } from '#tests/integration/ipc/join-page-to-main.ts';
import { createMemoryFolderWorld } from '#tests/support/memory-folders.ts';
import { syncFolderContract } from './sync-folder.contract.ts';

describe('SyncFolders in memory', () => {
  syncFolderContract(async () => {
    const world = createMemoryFolderWorld();
    return {
      startDevice: async (deviceName) => {
        const folders = world.forDevice(deviceName);
        return { folders, setAnswer: folders.setAnswer };
      },
      put: async (directoryName, circle, name, bytes) => {
        world.filesOf(directoryName, circle).set(name, { bytes, modifiedAt: Date.UTC(2026, 0, 5) });
      },
    };
  });
});

describe('SyncFolders by main, on a disk', () => {
  const putAway: (() => void)[] = [];
  afterEach(() => {
    for (const close of putAway.splice(0)) close();
  });

  syncFolderContract(async () => {
    const root = await mkdtemp(join(tmpdir(), 'lateral-shared-'));
    return {
      startDevice: async () => {
        let answer: string | undefined;
        const { shell, closeFolders } = await joinPageToMain({ askWhichFolder: () => Promise.resolve(answer) });
        putAway.push(closeFolders);
        await shell.app.ready();
        for (const name of ['shared', 'first', 'second']) await mkdir(join(root, name), { recursive: true });
        return {
          folders: await createShellFolders(shell),
          setAnswer: (directoryName) => {
            answer = directoryName === undefined ? undefined : join(root, directoryName);
          },
        };
      },
      put: (directoryName, circle, name, bytes) =>
        writeFile(join(root, directoryName, directoryNameOf(circle), name), bytes),
    };
  });
});
