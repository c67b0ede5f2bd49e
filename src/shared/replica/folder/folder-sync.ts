import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId, DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { FolderFile, FolderStatus, SyncFolder } from '#shared/ports/sync-folder.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import type { ShelfStore } from '#shared/ports/shelf-store.ts';
import type { CircleBundles } from '../bundle/circle-bundles.ts';
import type { SyncSite } from '../sync/sync-site.ts';
import { readFileLabel } from './file-label.ts';
import { createFolderIndex } from './folder-index.ts';
import { createFolderReader } from './folder-reader.ts';
import { createFolderWriter } from './folder-writer.ts';
import { FolderTrouble, guardFolder } from './guard-folder.ts';
import type { SegmentMaker } from './write-segments.ts';

/** Not every system tells of every change, and of those on other computers none does. */
const LOOK_EVERY_MS = 30 * SECOND_MS;
const TRY_AGAIN_MS = 15 * SECOND_MS;
/** What is done in one go comes into one file. */
const GATHER_MS = 100;
/** While somebody writes on, files must not become many. */
const WRITE_EVERY_MS = 3 * SECOND_MS;
/** Nobody waits longer than this for a folder before the program closes. */
const PARTING_MS = 1.5 * SECOND_MS;

/** The travelling of one circle through its folder. */
export interface FolderSync {
  readonly status: Observable<FolderStatus>;
  /** Looks into the folder and writes, waiting for nobody. Never throws. */
  readonly lookNow: () => void;
  /** Whether the circle is about to close: then nothing more is read. */
  readonly setParting: (isParting: boolean) => void;
  /** Writes what is not there yet, if that does not take long. Never throws. */
  readonly finish: () => Promise<void>;
  readonly dispose: Dispose;
}

export function startFolderSync(
  options: SegmentMaker & {
    readonly circleId: CircleId;
    readonly me: MemberId;
    readonly memberOf: (device: DeviceId) => MemberId | undefined;
    readonly folder: SyncFolder;
    readonly site: SyncSite;
    readonly bundles: Pick<CircleBundles, 'take'>;
    /** Changes whenever there may be more to write. */
    readonly growth: Observable<unknown>;
    readonly shelf: ShelfStore;
    readonly log: Pick<EnvelopeLog, 'known'>;
    readonly clock: Clock;
    readonly logger: Logger;
  },
): FolderSync {
  const { me, clock, logger, growth } = options;
  const folder = guardFolder(options.folder);
  const status = createSubject<FolderStatus>({ state: 'working', doneCount: 0, totalCount: 0 });
  const index = createFolderIndex(options);
  let listed: readonly FolderFile[] = [];
  let isDisposed = false;
  let isParting = false;
  const shouldStop = (): boolean => isDisposed;
  const reader = createFolderReader({ ...options, folder, index, shouldStop: () => isDisposed || isParting });
  const writer = createFolderWriter({ ...options, folder, index, shouldStop, listed: () => listed });
  let lookedAt: number | undefined;
  let isToLook = true;
  let isAtOnce = true;
  let lastWrittenAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;
  let isRunAgain = false;
  let stopTimer: Dispose | undefined;
  let timerAt = Number.POSITIVE_INFINITY;

  /** Runs at this time, or earlier when something else comes first. */
  function runAt(at: number): void {
    if (isDisposed || timerAt <= at) return;
    stopTimer?.();
    timerAt = at;
    stopTimer = clock.after(Math.max(0, at - clock.now()), () => {
      timerAt = Number.POSITIVE_INFINITY;
      void run();
    });
  }

  /** A clock that was set back puts nothing off. */
  function writeDelay(): number {
    return Math.max(GATHER_MS, Math.min(WRITE_EVERY_MS, lastWrittenAt + WRITE_EVERY_MS - clock.now()));
  }

  function look(): void {
    isToLook = true;
    void run();
  }

  function run(): Promise<void> {
    isRunAgain = running !== undefined;
    running ??= runWhileAsked().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function runWhileAsked(): Promise<void> {
    do {
      isRunAgain = false;
      await pass();
    } while (isRunAgain && !isDisposed && status.get().state !== 'unavailable');
  }

  async function pass(): Promise<void> {
    try {
      if (!isParting && (isToLook || lookedAt === undefined)) await lookThrough();
      // Nothing is known of a folder that was not looked through: it would be written twice.
      if (lookedAt === undefined) return;
      const atOnce = isAtOnce;
      isAtOnce = false;
      const dueAt = await writer.write({ atOnce }).catch((error: unknown) => {
        isAtOnce ||= atOnce;
        throw error;
      });
      if (isDisposed) return;
      lastWrittenAt = clock.now();
      if (dueAt !== undefined) runAt(dueAt);
      noteReady(lookedAt);
    } catch (error) {
      noteTrouble(error);
    }
  }

  async function lookThrough(): Promise<void> {
    isToLook = false;
    listed = await folder.list();
    const segments = listed.filter(({ name }) => readFileLabel(name).kind === 'segment');
    const unread = await index.follow(segments);
    await reader.read(unread, (doneCount, totalCount) => {
      if (doneCount > 0 || lookedAt === undefined) status.set({ state: 'working', doneCount, totalCount });
    });
    if (isDisposed || isParting) return;
    lookedAt = clock.now();
    await writer.tidy();
    scheduleLook(LOOK_EVERY_MS);
  }

  function scheduleLook(delayMs: number): void {
    stopLook?.();
    if (!isDisposed) stopLook = clock.after(delayMs, look);
  }

  function noteReady(checkedAt: number): void {
    const writers = new Set(index.files().flatMap(({ content }) => content.by ?? []));
    writers.delete(me);
    status.set({
      state: 'ready',
      checkedAt,
      writers: [...writers],
      unreadCount: reader.unreadCount(),
      newerCount: reader.newerCount(),
    });
  }

  function noteTrouble(error: unknown): void {
    if (isDisposed) return;
    isToLook = true;
    scheduleLook(TRY_AGAIN_MS);
    if (error instanceof FolderTrouble) {
      const before = status.get();
      const isSame = before.state === 'unavailable' && before.code === error.failure;
      if (!isSame) status.set({ state: 'unavailable', code: error.failure, sinceAt: clock.now() });
    } else {
      logger.error('what lies in the folder could not be taken', error);
    }
  }

  let stopLook: Dispose | undefined;
  const stopFollowing = [growth.subscribe(() => runAt(clock.now() + writeDelay())), folder.onChange(look)];
  look();

  return {
    status,
    lookNow: () => {
      isAtOnce = true;
      look();
    },
    setParting: (next) => {
      isParting = next;
      if (!next) look();
    },
    finish: async () => {
      if (status.get().state === 'unavailable') return;
      isAtOnce = true;
      let stop: Dispose | undefined;
      const tooLate = new Promise<void>((resolve) => {
        stop = clock.after(PARTING_MS, resolve);
      });
      await Promise.race([run(), tooLate]);
      stop?.();
    },
    dispose: () => {
      isDisposed = true;
      stopTimer?.();
      stopLook?.();
      for (const stop of stopFollowing) stop();
    },
  };
}
