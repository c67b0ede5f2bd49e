import { AppError } from '#shared/kernel/app-error.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { BundleFault } from '#shared/ports/bundles.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { FolderFile, SyncFolder } from '#shared/ports/sync-folder.ts';
import { bytesSource } from '../bundle/bytes-source.ts';
import type { CircleBundles } from '../bundle/circle-bundles.ts';
import { createContentNotes } from './file-content.ts';
import { checkOf, readFileLabel, segmentNumberOf } from './file-label.ts';
import type { FolderIndex } from './folder-index.ts';

/** Waits before a file that could not be read is looked at again; it may still be on its way. The last for ever. */
const READ_AGAIN_MS = [10 * SECOND_MS, 30 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 10 * MINUTE_MS];
/** A clock that was set back must not put it off any longer. */
const LONGEST_WAIT_MS = 10 * MINUTE_MS;

/** `incomplete`: whole, but something it holds lacks what stands in another file. */
type Fault = BundleFault | 'unreadable' | 'incomplete';

interface Trouble extends Pick<FolderFile, 'sizeBytes' | 'modifiedAt'> {
  readonly fault: Fault;
  readonly count: number;
  readonly againAt: number;
}

/** Reads the files of others into the log. **Errors**: `FolderTrouble`, those of the stores and the keys. */
export interface FolderReader {
  /** Of these files, those that are new or that it is time to look at again. */
  readonly read: (
    unread: readonly FolderFile[],
    onProgress: (doneCount: number, totalCount: number) => void,
  ) => Promise<void>;
  readonly unreadCount: () => number;
  readonly newerCount: () => number;
}

export function createFolderReader(options: {
  readonly folder: SyncFolder;
  readonly index: FolderIndex;
  readonly bundles: Pick<CircleBundles, 'take'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly shouldStop: () => boolean;
}): FolderReader {
  const { folder, index, bundles, clock, shouldStop } = options;
  const troubles = new Map<string, Trouble>();

  function isDue(file: FolderFile): boolean {
    const trouble = troubles.get(file.name);
    if (trouble?.sizeBytes !== file.sizeBytes || trouble.modifiedAt !== file.modifiedAt) return true;
    const waitMs = trouble.againAt - clock.now();
    return waitMs <= 0 || waitMs > LONGEST_WAIT_MS;
  }

  function noteTrouble({ name, sizeBytes, modifiedAt }: FolderFile, fault: Fault, before: number): void {
    const count = before;
    const delayMs = READ_AGAIN_MS[Math.min(count, READ_AGAIN_MS.length - 1)] ?? 0;
    troubles.set(name, { sizeBytes, modifiedAt, fault, count: count + 1, againAt: clock.now() + delayMs });
  }

  async function load(name: string): Promise<Uint8Array | undefined> {
    try {
      return await folder.read(name);
    } catch (error) {
      if (error instanceof AppError && error.code === 'unreadable') return undefined;
      throw error;
    }
  }

  /** What is wrong with a file; `undefined` when all it holds is here now. */
  async function take(file: FolderFile): Promise<Fault | undefined> {
    const bytes = await load(file.name);
    if (bytes === undefined) return 'unreadable';
    const own = file.isOwn ? index.remembered(file.name) : undefined;
    if (own !== undefined && isAsWritten(file.name, bytes) && (await index.note(file, own))) return undefined;
    const notes = createContentNotes();
    const taken = await bundles.take(bytesSource(bytes), { shouldStop, onItems: notes.note });
    if (!taken.ok) return taken.error;
    const { by } = taken.value;
    // Whoever made it may become known, and with them what it says.
    if (by === undefined) return 'incomplete';
    return (await index.note(file, { ...notes.content(), by })) ? undefined : 'incomplete';
  }

  async function read(
    unread: readonly FolderFile[],
    onProgress: (doneCount: number, totalCount: number) => void,
  ): Promise<void> {
    const names = new Set(unread.map(({ name }) => name));
    for (const name of troubles.keys()) if (!names.has(name)) troubles.delete(name);
    const due = new Set(unread.filter(isDue));
    const isIncomplete = ({ name }: FolderFile): boolean => troubles.get(name)?.fault === 'incomplete';
    const countsBefore = new Map([...troubles].map(([name, { count }]) => [name, count]));
    const left = new Set(unread.toSorted(inWritingOrder));
    let doneCount = 0;
    // What one file lacks may stand in another: as long as one brings something, the others are looked at again.
    for (let isGrowing = true, round = 0; isGrowing && !shouldStop(); round++) {
      isGrowing = false;
      for (const file of left) {
        if (round === 0 ? !due.has(file) : !isIncomplete(file)) continue;
        if (shouldStop()) return;
        onProgress(doneCount, due.size);
        const fault = await take(file);
        if (shouldStop()) return;
        if (fault === undefined) {
          troubles.delete(file.name);
          left.delete(file);
          isGrowing = true;
          doneCount += 1;
        } else {
          noteTrouble(file, fault, countsBefore.get(file.name) ?? 0);
        }
      }
    }
  }

  const countOf = (isMeant: (fault: Fault) => boolean): number =>
    [...troubles.values()].filter(({ fault }) => isMeant(fault)).length;

  return {
    read,
    unreadCount: () => countOf((fault) => fault !== 'newer-version'),
    newerCount: () => countOf((fault) => fault === 'newer-version'),
  };
}

/** An own file that lies there byte for byte as it was written: what it holds is known. */
function isAsWritten(name: string, bytes: Uint8Array): boolean {
  const label = readFileLabel(name);
  return label.kind === 'segment' && label.check === checkOf(bytes);
}

function inWritingOrder(a: FolderFile, b: FolderFile): number {
  return segmentNumberOf(a.name) - segmentNumberOf(b.name) || (a.name < b.name ? -1 : 1);
}
