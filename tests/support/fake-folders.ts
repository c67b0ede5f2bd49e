import { noFolders } from '#renderer/adapters/browser/no-folders.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject, type Subject } from '#shared/kernel/observable.ts';
import type { ChosenFolder, SyncFolders } from '#shared/ports/sync-folder.ts';

/** Folders that are chosen as the test says, with nothing in them. */
export interface FakeFolders extends SyncFolders {
  readonly chosen: Subject<ReadonlyMap<CircleId, ChosenFolder>>;
  /** What was asked of it, in turn. */
  readonly asked: (readonly ['choose' | 'forget', CircleId])[];
  /** What the calls come to; changed by the test. */
  readonly outcome: {
    /** The path that the person chooses; nothing when they choose none. */
    choose: () => Promise<string | undefined>;
    forget: () => Promise<void>;
  };
}

/** Where the person keeps the folder, unless the test says otherwise. */
export const FOLDER_PATH = '/home/alice/Dropbox/Thursday circle';

export function createFakeFolders(): FakeFolders {
  const chosen = createSubject<ReadonlyMap<CircleId, ChosenFolder>>(new Map());
  const asked: FakeFolders['asked'] = [];
  const outcome: FakeFolders['outcome'] = {
    choose: () => Promise.resolve(FOLDER_PATH),
    forget: () => Promise.resolve(),
  };
  return {
    chosen,
    asked,
    outcome,
    choose: async (circle) => {
      asked.push(['choose', circle]);
      const path = await outcome.choose();
      if (path === undefined) return false;
      chosen.set(new Map([...chosen.get(), [circle, { path }]]));
      return true;
    },
    forget: async (circle) => {
      asked.push(['forget', circle]);
      await outcome.forget();
      chosen.set(new Map([...chosen.get()].filter(([each]) => each !== circle)));
    },
    of: noFolders.of,
  };
}
