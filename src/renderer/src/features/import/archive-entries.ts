import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { FileFault } from './file-fault.ts';

/** One file inside of an archive, as its list says. Nothing of it is believed but where it begins and ends. */
export interface ArchiveEntry {
  /** Only a name: nothing is ever written where it points. */
  readonly name: string;
  /** How it is packed: 0 as it is, 8 deflated. */
  readonly method: number;
  readonly isLocked: boolean;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly headerAt: number;
}

const MOST_ENTRIES = 2_000;
const END = 0x06054b50;
const END_BYTES = 22;
/** What is written behind the end is at most so long. */
const MOST_COMMENT_BYTES = 65_535;
const LISTED = 0x02014b50;
const LISTED_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** The numbers of a file do not fit, and stand with what is added to its name. */
const ELSEWHERE = 0xffff_ffff;

/**
 * Reads the list of an archive. **Errors:** `broken-archive` when it is not whole, `too-many-entries` above 2,000; by the
 * number of entries that are there, whatever the archive says of it.
 */
export function readEntries(bytes: Uint8Array): Result<readonly ArchiveEntry[], FileFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return err({ code: 'broken-archive' });
  let at = view.getUint32(end + 16, true);
  if (at === ELSEWHERE) at = findList(view, end);
  const entries: ArchiveEntry[] = [];
  while (at + LISTED_BYTES <= view.byteLength && view.getUint32(at, true) === LISTED) {
    if (entries.length === MOST_ENTRIES) return err({ code: 'too-many-entries' });
    const nameBytes = view.getUint16(at + 28, true);
    const moreBytes = view.getUint16(at + 30, true);
    const next = at + LISTED_BYTES + nameBytes + moreBytes + view.getUint16(at + 32, true);
    if (next > view.byteLength) return err({ code: 'broken-archive' });
    const nameAt = at + LISTED_BYTES;
    entries.push({
      name: decodeName(bytes.subarray(nameAt, nameAt + nameBytes)),
      method: view.getUint16(at + 10, true),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      ...longNumbers(view, at, { at: nameAt + nameBytes, bytes: moreBytes }),
    });
    at = next;
  }
  return at > end || (entries.length === 0 && view.getUint16(end + 10, true) > 0)
    ? err({ code: 'broken-archive' })
    : ok(entries);
}

/** The packed bytes of an entry; `undefined` when they are not there. */
export function packedOf(bytes: Uint8Array, { headerAt, packedBytes }: ArchiveEntry): Uint8Array | undefined {
  if (headerAt + LOCAL_BYTES > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(headerAt, true) !== LOCAL) return undefined;
  const begin = headerAt + LOCAL_BYTES + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  return begin + packedBytes > bytes.length ? undefined : bytes.subarray(begin, begin + packedBytes);
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/** Where the list begins when the end does not say so: at the place that the longer end before it names. */
function findList(view: DataView, end: number): number {
  const LONG_END_BYTES = 56;
  const LOCATOR_BYTES = 20;
  const longEnd = end - LOCATOR_BYTES - LONG_END_BYTES;
  return longEnd < 0 ? view.byteLength : Number(view.getBigUint64(longEnd + 48, true));
}

/** Numbers of four bytes, or of eight among what is added to the name. */
function longNumbers(
  view: DataView,
  at: number,
  more: { readonly at: number; readonly bytes: number },
): Pick<ArchiveEntry, 'packedBytes' | 'headerAt'> {
  const short = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  const long: number[] = [];
  for (let field = more.at; field + 4 <= more.at + more.bytes; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    const last = Math.min(field + 4 + view.getUint16(field + 2, true), more.at + more.bytes);
    for (let place = field + 4; place + 8 <= last; place += 8) long.push(Number(view.getBigUint64(place, true)));
    break;
  }
  const [, packedBytes = 0, headerAt = 0] = short.map((number) =>
    number === ELSEWHERE ? (long.shift() ?? number) : number,
  );
  return { packedBytes, headerAt };
}

/** Names are in UTF-8 or in whatever the computer had that they come from. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
