import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { errorCodeOf } from '#main/platform/error-code.ts';
import type { FolderDisk } from './folder-disk.ts';

/** Long enough for the many small changes that carrying one file makes. */
const GATHER_MS = 200;

/** Hears of changes in one directory at a time. Where that cannot be had, nothing is heard. */
export interface FolderWatch {
  /** Watches this directory from now on, unless it is the very one that is watched. */
  readonly arm: (directory: string, identity: string) => void;
  /** Hears nothing more, whatever is to be watched. */
  readonly close: () => void;
}

interface FolderWatchDependencies {
  readonly disk: Pick<FolderDisk, 'watch'>;
  /** Whether a change in a directory is worth telling; where the system gives no name it is. */
  readonly matters: (directory: string, name: string) => boolean;
  /** Several changes, told once. */
  readonly onChange: () => void;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: Logger;
}

export function createFolderWatch({ disk, matters, onChange, clock, log }: FolderWatchDependencies): FolderWatch {
  let armed: { readonly key: string; readonly stop: Dispose } | undefined;
  let stopGathering: Dispose | undefined;
  let isClosed = false;

  const hear = (): void => {
    if (isClosed || stopGathering !== undefined) return;
    stopGathering = clock.after(GATHER_MS, () => {
      stopGathering = undefined;
      onChange();
    });
  };

  const disarm = (key: string): void => {
    if (armed?.key !== key) return;
    armed.stop();
    armed = undefined;
  };

  return {
    arm: (directory, identity) => {
      const key = `${identity} ${directory}`;
      if (isClosed || armed?.key === key) return;
      const before = armed;
      armed = undefined;
      try {
        const stop = disk.watch(directory, (event) => {
          // What has ended is not tried again before somebody looks into the folder: a system that refuses would be asked for ever.
          if (event.kind === 'ended') disarm(key);
          else if (event.name === undefined || matters(directory, event.name)) hear();
        });
        armed = { key, stop };
      } catch (cause) {
        log.info(`A folder is not watched (${errorCodeOf(cause)})`);
      }
      // Only now, so that nothing is missed between the two.
      before?.stop();
    },
    close: () => {
      isClosed = true;
      armed?.stop();
      stopGathering?.();
    },
  };
}
