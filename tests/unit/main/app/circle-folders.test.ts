import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openCircleFolders } from '#main/app/circle-folders.ts';
import type { RendererEvents } from '#main/ipc/renderer-events.ts';
import { realFolderDisk } from '#main/services/sync-folder/folder-disk.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;

it('[FOLD2] [FOLD12] keeps in the profile what is chosen, and tells a page of changes that listens', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'lateral-profile-'));
  const chosen = await mkdtemp(join(tmpdir(), 'lateral-chosen-'));
  const clock = createFakeClock();
  const emit = vi.fn<RendererEvents['emit']>();
  let isOpen = false;
  let tell: () => void = () => undefined;
  const folders = await openCircleFolders({
    profile,
    askWhich: () => Promise.resolve(chosen),
    events: { emit, isOpen: () => isOpen },
    clock,
    random: createSeededRandom(1),
    log: { error: () => {}, info: () => {} },
    disk: {
      ...realFolderDisk,
      watch: (_directory, onEvent) => {
        tell = () => onEvent({ kind: 'changed', name: undefined });
        return () => undefined;
      },
    },
  });
  await folders.choose(CIRCLE);
  expect(JSON.parse(await readFile(join(profile, 'folders.json'), 'utf8'))).toMatchObject([{ path: chosen }]);
  const change = async () => {
    tell();
    await clock.advance(200);
    // Behind what looks for the directory before it tells.
    await folders.of(CIRCLE).list();
  };
  await folders.of(CIRCLE).list();
  await change();
  expect(emit).not.toHaveBeenCalled();
  isOpen = true;
  await change();
  expect(emit.mock.calls).toEqual([['folder.changed', { circleId: CIRCLE }]]);
});
