import { expect, test } from 'vitest';

import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { FolderStatus } from '#shared/ports/sync-folder.ts';
import { followFolder } from '#shared/replica/folder/follow-folder.ts';
import { createMemoryFolderWorld } from '#tests/support/memory-folders.ts';

const CIRCLE = '11'.repeat(32) as CircleId;
const READY: FolderStatus = { state: 'ready', checkedAt: 1, writers: [], unreadCount: 0, newerCount: 0 };

test('[FOLDER6] with another folder the one before is let go, and says nothing any more', async () => {
  const folders = createMemoryFolderWorld().forDevice('alice');
  const begun: { readonly status: ReturnType<typeof createSubject<FolderStatus>>; isDisposed: boolean }[] = [];
  const followed = followFolder(CIRCLE, folders, () => {
    const status = createSubject<FolderStatus>({ state: 'working', doneCount: 0, totalCount: 0 });
    const sync = { status, isDisposed: false };
    begun.push(sync);
    return {
      status,
      lookNow: () => undefined,
      setParting: () => undefined,
      finish: () => Promise.resolve(),
      dispose: () => {
        sync.isDisposed = true;
      },
    };
  });
  expect(followed.status.get()).toEqual({ state: 'none' });
  folders.point(CIRCLE, 'ours');
  folders.point('22'.repeat(32) as CircleId, 'others');
  expect(begun).toHaveLength(1);
  folders.point(CIRCLE, 'other');
  expect(begun.map(({ isDisposed }) => isDisposed)).toEqual([true, false]);
  begun[0]?.status.set(READY);
  expect(followed.status.get().state).toBe('working');
  begun[1]?.status.set(READY);
  expect(followed.status.get()).toBe(READY);
  await folders.forget(CIRCLE);
  expect([begun[1]?.isDisposed, followed.status.get().state]).toEqual([true, 'none']);
});
