import { Inflate } from 'fflate';

import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type ArchiveEntry, packedOf, readEntries } from './archive-entries.ts';
import { checksumOf } from './checksum.ts';
import type { FileFault } from './file-fault.ts';

/** How much an archive may hold once it is unpacked, all that is read of it together. */
const MOST_BYTES = 200 * 1024 * 1024;
/** So much is unpacked at once: a thousand times as much can come of it. */
const CHUNK_BYTES = 16 * 1024;
/** Lists fold to a tenth, hardly to a hundredth; what folds to less than this, and is long, was made to burst. */
const MOST_TIMES = 300;
/** Short files may be as dull as they like. */
const FREE_BYTES = 8 * 1024 * 1024;
/** After so much the page gets a turn. */
const TURN_BYTES = 4 * 1024 * 1024;
/** What Macs add beside each file. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\._)/u;

/** An archive whose files are unpacked one by one, within a budget for all of them. */
export interface Archive {
  /** Without folders and what systems add. */
  readonly names: readonly string[];
  /** **Errors:** `broken-archive`, `locked-archive`, `archive-too-large`, each with the name of the file. */
  readonly unpack: (name: string) => Promise<Result<Uint8Array, FileFault>>;
  /** Opens an archive inside of this one, within the same budget. */
  readonly open: (bytes: Uint8Array) => Result<Archive, FileFault>;
}

/** What may still be unpacked. */
interface Budget {
  left: number;
}

/**
 * Opens an archive in memory; nothing is written anywhere. **Guarantees:** what comes out is counted while it does, so
 * no archive unfolds to more than the budget, whatever it says of itself; `pause` is called between parts.
 * Source: SPEC IMP16.
 */
export function openArchive(
  bytes: Uint8Array,
  pause: () => Promise<void>,
  mostBytes = MOST_BYTES,
): Result<Archive, FileFault> {
  return openWithin(bytes, { left: mostBytes }, pause);
}

function openWithin(bytes: Uint8Array, budget: Budget, pause: () => Promise<void>): Result<Archive, FileFault> {
  const entries = readEntries(bytes);
  if (!entries.ok) return entries;
  const byName = new Map(
    entries.value.filter(({ name }) => !name.endsWith('/') && !BESIDE.test(name)).map((entry) => [entry.name, entry]),
  );
  return ok({
    names: [...byName.keys()],
    unpack: async (name) => {
      const entry = byName.get(name);
      return entry === undefined ? err({ code: 'broken-archive' }) : await unpackEntry(bytes, entry, budget, pause);
    },
    open: (inner) => openWithin(inner, budget, pause),
  });
}

async function unpackEntry(
  bytes: Uint8Array,
  entry: ArchiveEntry,
  budget: Budget,
  pause: () => Promise<void>,
): Promise<Result<Uint8Array, FileFault>> {
  const broken = err<FileFault>({ code: 'broken-archive', part: entry.name });
  if (entry.isLocked) return err({ code: 'locked-archive', part: entry.name });
  const packed = packedOf(bytes, entry);
  if (packed === undefined || (entry.method !== 0 && entry.method !== 8)) return broken;
  const pieces: Uint8Array[] = [];
  let isEnded = entry.method === 0;
  let taken = 0;
  let sinceTurn = 0;
  const take = (piece: Uint8Array, isLast: boolean): void => {
    budget.left -= piece.length;
    taken += piece.length;
    sinceTurn += piece.length;
    isEnded ||= isLast;
    if (budget.left >= 0) pieces.push(piece);
  };
  if (entry.method === 0) take(packed, true);
  else {
    const inflate = new Inflate(take);
    for (let at = 0; at < packed.length && budget.left >= 0; at += CHUNK_BYTES) {
      const end = Math.min(at + CHUNK_BYTES, packed.length);
      if (!push(inflate, packed.subarray(at, end), end === packed.length)) return broken;
      if (taken > FREE_BYTES && taken > end * MOST_TIMES) return err({ code: 'archive-too-large' });
      if (sinceTurn < TURN_BYTES) continue;
      sinceTurn = 0;
      await pause();
    }
  }
  if (budget.left < 0) return err({ code: 'archive-too-large' });
  if (!isEnded) return broken;
  const whole = joined(pieces);
  return checksumOf(whole) === entry.checksum ? ok(whole) : broken;
}

/** The library throws at what it cannot read. */
function push(inflate: Inflate, chunk: Uint8Array, isLast: boolean): boolean {
  try {
    inflate.push(chunk, isLast);
    return true;
  } catch {
    return false;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
