import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import { err } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { createSerialQueue } from '#main/platform/serial-queue.ts';
import { FOLDER_FAILED } from './folder-error.ts';

/** A network drive that has ended nothing for so long is not waited for, though nothing takes back what it was asked. */
const STALL_MS = MINUTE_MS;

/**
 * Runs the work on one folder one piece after the other, so that a drive that hangs holds up one thread and no other folder.
 * **Errors** As the work does, and `folder-failed` when no work has ended there for a minute: then what has not begun is not
 * done.
 */
export type FolderLane = <T>(work: () => Promise<ShellResult<T>>) => Promise<ShellResult<T>>;

export function createFolderLane(clock: Pick<Clock, 'after'>): FolderLane {
  const inTurn = createSerialQueue();
  let endedCount = 0;

  return (work) =>
    new Promise((resolve, reject) => {
      let isGivenUp = false;
      const wait = () => {
        const before = endedCount;
        return clock.after(STALL_MS, () => {
          if (endedCount === before) {
            isGivenUp = true;
            resolve(err(FOLDER_FAILED));
          } else {
            stopWaiting = wait();
          }
        });
      };
      let stopWaiting = wait();
      void inTurn(async () => {
        if (isGivenUp) return;
        try {
          resolve(await work());
        } catch (cause) {
          reject(cause);
        } finally {
          endedCount++;
          stopWaiting();
        }
      });
    });
}
