import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { FileContent } from './file-content.ts';
import type { KnownFile } from './folder-index.ts';

/** Files below this size are put together when there are so many of them. */
const SMALL_BYTES = 128 * 1024;
const MAX_SMALL_COUNT = 24;
/** Most own files that are compared with one another at a time, the oldest. */
const MAX_COMPARED_COUNT = 300;
/** Whoever carries the folder brings files in any order: what takes the place of others has to arrive first. */
const GRACE_MS = 15 * MINUTE_MS;

/** What this device would better do with its own files. */
export interface Surplus {
  /** Everything in them stands in other own files, too, and has for a while. */
  readonly removable: readonly KnownFile[];
  /** Small ones that would better be one; empty until there are many. */
  readonly scattered: readonly KnownFile[];
}

/**
 * Looks through the own files of this device, oldest first (SPEC FOLDER4). What holds part of a log that has parted stays as it is:
 * there the same numbers may be other envelopes.
 */
export function chooseSurplus(
  files: readonly KnownFile[],
  { now, hasParted }: { readonly now: number; readonly hasParted: (device: DeviceId) => boolean },
): Surplus {
  const own = files
    .filter(({ isOwn, content }) => isOwn && !content.runs.some(({ device }) => hasParted(device)))
    .toSorted((a, b) => a.modifiedAt - b.modifiedAt)
    .slice(0, MAX_COMPARED_COUNT);
  const isOld = ({ modifiedAt }: KnownFile): boolean => modifiedAt <= now - GRACE_MS;
  const removable = selectRedundant(own.filter(isOld));
  const redundant = new Set(selectRedundant(own));
  const scattered = own.filter((file) => file.sizeBytes < SMALL_BYTES && !redundant.has(file));
  return { removable, scattered: scattered.length >= MAX_SMALL_COUNT ? scattered : [] };
}

/** Those that can go, one after the other, without anything going with them. */
function selectRedundant(own: readonly KnownFile[]): readonly KnownFile[] {
  let left = own;
  return own.filter((file) => {
    const others = left.filter((other) => other !== file);
    // By its files it is known who uses the folder.
    if (others.length === 0) return false;
    if (!isCovered(file.content, coverageOf(others.map(({ content }) => content)))) return false;
    left = others;
    return true;
  });
}

function isCovered({ entries, runs, receipts }: FileContent, by: Coverage): boolean {
  return (
    entries.every(by.hasEntry) &&
    runs.every(by.holds) &&
    receipts.every(({ device, counter }) => by.receiptOf(device) >= counter)
  );
}
