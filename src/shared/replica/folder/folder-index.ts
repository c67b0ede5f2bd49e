import type { CircleId, DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import type { ShelfStore } from '#shared/ports/shelf-store.ts';
import type { FolderFile } from '#shared/ports/sync-folder.ts';
import type { SyncSite } from '../sync/sync-site.ts';
import { countersOf } from './choose-unwritten.ts';
import type { FileContent } from './file-content.ts';
import { decodeFileRow, encodeFileRow, type ReadFile } from './file-row.ts';

/** A file that lies in the folder now, with what it holds. */
export interface KnownFile extends FolderFile {
  readonly content: FileContent;
}

/**
 * What the files of a sync folder hold, as far as all of it is here too. It is remembered from start to start, and believed only
 * for what the log has: a database that has lost something reads the folder again (SPEC FOLDER5).
 * **Errors**: those of the stores.
 */
export interface FolderIndex {
  /** Compares with what lies there now; answers the files that have to be read. */
  readonly follow: (listed: readonly FolderFile[]) => Promise<readonly FolderFile[]>;
  /** A file was read or written, and all that it holds is here; answers whether that is so. */
  readonly note: (file: FolderFile, content: FileContent) => Promise<boolean>;
  readonly forget: (name: string) => Promise<void>;
  /** What is remembered of a file of this name, whatever lies there now. */
  readonly remembered: (name: string) => FileContent | undefined;
  readonly files: () => readonly KnownFile[];
}

export function createFolderIndex(options: {
  readonly circleId: CircleId;
  readonly shelf: ShelfStore;
  readonly log: Pick<EnvelopeLog, 'known'>;
  readonly site: Pick<SyncSite, 'knowsEntry' | 'tips' | 'receipts'>;
}): FolderIndex {
  const { circleId, shelf, log, site } = options;
  const files = new Map<string, KnownFile>();
  let rows: Map<string, ReadFile> | undefined;

  async function load(): Promise<Map<string, ReadFile>> {
    const loaded = new Map<string, ReadFile>();
    for (const { key, bytes } of await shelf.load(circleId, 'folder')) {
      const row = decodeFileRow(bytes);
      if (row !== undefined) loaded.set(key, row);
    }
    return loaded;
  }

  async function selectHere(contents: readonly FileContent[]): Promise<ReadonlySet<FileContent>> {
    const ids = [...new Set(contents.flatMap(({ runs }) => runs.map(({ lastId }) => lastId)))];
    const known: ReadonlySet<EnvelopeId> = ids.length === 0 ? new Set() : await log.known(circleId, ids);
    const ends = new Map<DeviceId, number>();
    for (const { device, seq } of site.tips()) ends.set(device, Math.max(seq, ends.get(device) ?? 0));
    const counters = countersOf(site.receipts());
    return new Set(
      contents.filter(
        ({ runs, entries, receipts }) =>
          // Up to its end a log has no gap: with the last of a run, all of it is here.
          runs.every(({ device, toSeq, lastId }) => known.has(lastId) && toSeq <= (ends.get(device) ?? 0)) &&
          entries.every(site.knowsEntry) &&
          receipts.every(({ device, counter }) => counter <= (counters.get(device) ?? 0)),
      ),
    );
  }

  return {
    files: () => [...files.values()],
    remembered: (name) => rows?.get(name)?.content,
    follow: async (listed) => {
      rows ??= await load();
      const names = new Set(listed.map(({ name }) => name));
      const gone = [...rows.keys()].filter((name) => !names.has(name));
      if (gone.length > 0) await shelf.remove(circleId, 'folder', gone);
      for (const name of gone) rows.delete(name);
      const before = new Map(files);
      files.clear();
      const same = listed.flatMap((file): KnownFile[] => {
        const row = rows?.get(file.name);
        const isSame = row?.sizeBytes === file.sizeBytes && row.modifiedAt === file.modifiedAt;
        return row !== undefined && isSame ? [{ ...file, content: row.content }] : [];
      });
      // An open circle loses nothing: what was here once is here.
      const isSure = ({ name, content }: KnownFile): boolean => before.get(name)?.content === content;
      const here = await selectHere(same.flatMap((file) => (isSure(file) ? [] : [file.content])));
      for (const file of same) if (isSure(file) || here.has(file.content)) files.set(file.name, file);
      return listed.filter(({ name }) => !files.has(name));
    },
    note: async (file, content) => {
      if (!(await selectHere([content])).has(content)) return false;
      const row = { sizeBytes: file.sizeBytes, modifiedAt: file.modifiedAt, content };
      await shelf.put(circleId, 'folder', [{ key: file.name, bytes: encodeFileRow(row) }]);
      rows?.set(file.name, row);
      files.set(file.name, { ...file, content });
      return true;
    },
    forget: async (name) => {
      files.delete(name);
      rows?.delete(name);
      await shelf.remove(circleId, 'folder', [name]);
    },
  };
}
