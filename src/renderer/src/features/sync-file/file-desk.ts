import type { LoadSyncFile, SyncFileFault, SyncFileReport } from '#renderer/bindings/sync-files.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { BundleProgress } from '#shared/ports/bundles.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { OpenedFile } from '#shared/ports/program.ts';

/** A file and what came of it. */
export interface TakenFile {
  readonly id: number;
  readonly name: string;
  readonly outcome: Result<SyncFileReport, SyncFileFault>;
  /** The person has stopped it before its end. */
  readonly isStopped: boolean;
}

/** What happens with the files that were handed in. */
export interface DeskState {
  readonly isBusy: boolean;
  /** The file that is being taken, once something of it was. */
  readonly present: { readonly name: string; readonly progress: BundleProgress | undefined } | undefined;
  /** What came of the others, until it is forgotten. */
  readonly taken: readonly TakenFile[];
}

/** Where files are handed in: they are taken by what is in them, one after the other. */
export interface FileDesk {
  readonly state: Observable<DeskState>;
  readonly take: (file: OpenedFile) => void;
  /** Stops with the present file, and leaves those that wait; what was taken stays. */
  readonly stop: () => void;
  readonly forget: () => void;
}

export function createFileDesk(options: {
  readonly load: LoadSyncFile;
  /** Takes a file that is no sync file; answers whether it was one to take. */
  readonly takeOther: (source: ByteSource) => Promise<boolean>;
  /** Files wait for this. */
  readonly whenReady?: () => Promise<unknown>;
}): FileDesk {
  const { load, takeOther, whenReady } = options;
  const state = createSubject<DeskState>({ isBusy: false, present: undefined, taken: [] });
  const waiting: OpenedFile[] = [];
  let isWorking = false;
  let isStopped = false;
  let lastId = 0;
  const change = (part: Partial<DeskState>): void => state.set({ ...state.get(), ...part });

  async function takeNow({ name, source }: OpenedFile): Promise<void> {
    isStopped = false;
    if (source === undefined) return note(name, err('unreadable'), false);
    let isAtEnd = false;
    change({ present: { name, progress: undefined } });
    const outcome = await load(source, {
      shouldStop: () => isStopped,
      onProgress: (progress) => {
        isAtEnd = progress.doneCount >= progress.totalCount;
        change({ present: { name, progress } });
      },
    });
    if (!outcome.ok && outcome.error === 'not-a-bundle' && (await takeOther(source))) return;
    note(name, outcome, isStopped && !isAtEnd);
  }

  function note(name: string, outcome: TakenFile['outcome'], wasStopped: boolean): void {
    lastId += 1;
    change({ taken: [...state.get().taken, { id: lastId, name, outcome, isStopped: wasStopped }] });
  }

  async function work(): Promise<void> {
    await whenReady?.();
    change({ isBusy: true });
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      await takeNow(file);
      file.close();
    }
    change({ isBusy: false, present: undefined });
  }

  return {
    state,
    take: (file) => {
      waiting.push(file);
      if (isWorking) return;
      isWorking = true;
      void work().finally(() => {
        isWorking = false;
      });
    },
    stop: () => {
      isStopped = true;
      for (const { close } of waiting.splice(0)) close();
    },
    forget: () => change({ taken: [] }),
  };
}
