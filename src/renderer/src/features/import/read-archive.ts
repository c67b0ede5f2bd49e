import { type ImportPart, partsOfArchive } from '#shared/domain/import/import-part.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Archive } from './archive.ts';
import { isArchive } from './decode-text.ts';
import type { FileFault } from './file-fault.ts';
import { MOST_BYTES } from './file-limits.ts';

/** What lists are called in archives; pages, pictures and letters beside them are not even unpacked. */
const MAY_BE_LIST = /\.(?:csv|tsv|json)$/iu;
const MAY_BE_ARCHIVE = /\.zip$/iu;
/** Faults that say only that a file is no list at all. */
const NO_LIST: ReadonlySet<FileFault['code']> = new Set(['empty', 'no-rows', 'no-cards', 'unknown-json', 'web-page']);

/** The lists of an archive, and those that could not be read. */
export interface FoundInArchive {
  readonly parts: readonly ImportPart[];
  readonly unread: readonly FileFault[];
}

/**
 * Finds the lists in an archive, also in archives inside of it as Notion packs them. **Errors:** what is wrong with the
 * archive; `no-list` when it holds none; the fault of a list when no other could be read.
 */
export async function readArchive(
  archive: Archive,
  read: (bytes: Uint8Array, name: string) => Promise<Result<ImportPart, FileFault>>,
): Promise<Result<FoundInArchive, FileFault>> {
  const found: { part: ImportPart; fileName: string }[] = [];
  const unread: FileFault[] = [];
  const archives = [archive];
  for (const name of archive.names.filter((each) => MAY_BE_ARCHIVE.test(each))) {
    const bytes = await archive.unpack(name);
    if (!bytes.ok) return bytes;
    const inner = isArchive(bytes.value) ? archive.open(bytes.value) : undefined;
    if (inner?.ok === true) archives.push(inner.value);
    else if (inner !== undefined) unread.push({ ...inner.error, part: name });
  }
  for (const each of archives) {
    for (const name of each.names.filter((one) => MAY_BE_LIST.test(one))) {
      const bytes = await each.unpack(name);
      if (!bytes.ok && bytes.error.code === 'archive-too-large') return bytes;
      const part = await readWithin(bytes, name, read);
      if (part.ok) found.push({ part: part.value, fileName: name });
      else if (!NO_LIST.has(part.error.code)) unread.push({ ...part.error, part: name });
    }
  }
  const parts = partsOfArchive(found);
  if (parts.length > 0) return ok({ parts, unread: unread.filter(isAmong(parts)) });
  return err(unread[0] ?? { code: 'no-list' });
}

/** Of LinkedIn, only lists of jobs are missed. All that is known of a file that was not read is its name. */
function isAmong(parts: readonly ImportPart[]): (fault: FileFault) => boolean {
  const isLinkedIn = parts.some(({ kind }) => kind.startsWith('linkedin-'));
  return ({ part = '' }) => !isLinkedIn || /\bjobs?\b/iu.test(part);
}

async function readWithin(
  bytes: Result<Uint8Array, FileFault>,
  name: string,
  read: (bytes: Uint8Array, name: string) => Promise<Result<ImportPart, FileFault>>,
): Promise<Result<ImportPart, FileFault>> {
  if (!bytes.ok) return bytes;
  return bytes.value.length > MOST_BYTES ? err({ code: 'too-large' }) : await read(bytes.value, name);
}
