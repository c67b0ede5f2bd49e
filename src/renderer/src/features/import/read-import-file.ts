import { type ReadLead, readSavedCells } from '#shared/domain/export/read-csv.ts';
import { readSavedJson } from '#shared/domain/export/read-json.ts';
import {
  boardPart,
  type ImportPart,
  likelyPart,
  recognisePart,
  savedPart,
  sheetPart,
} from '#shared/domain/import/import-part.ts';
import { toImportTable, usedColumns } from '#shared/domain/import/find-header.ts';
import type { ImportTable } from '#shared/domain/import/import-table.ts';
import { readTrelloBoard } from '#shared/domain/import/trello-board.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Archive, openArchive } from './archive.ts';
import { decodeText, isArchive, isMarkedText } from './decode-text.ts';
import type { FileFault } from './file-fault.ts';
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from './file-limits.ts';
import { parseRecords } from './parse-records.ts';
import { readArchive } from './read-archive.ts';
import { readJson } from './read-json.ts';
import { isWorkbook, readWorkbook } from './read-workbook.ts';

/** What is known of a file before it is read. */
export type ImportFile = Pick<File, 'size' | 'arrayBuffer' | 'name'>;

/** What a file holds. */
export interface ImportSource {
  /** At least one, each with rows. */
  readonly parts: readonly ImportPart[];
  /** The one of them that is most likely meant, by its place. */
  readonly likely: number;
  /** Lists in an archive that could not be read, beside others that could. */
  readonly unread: readonly FileFault[];
}

/**
 * Reads a file as tables, whatever it is called. **Errors:** says what the file is instead, and has then changed nothing.
 * **Guarantees:** a file that is too large is not even opened; `pause` is called between parts of a long one.
 */
export async function readImportFile(
  file: ImportFile,
  pause: () => Promise<void>,
): Promise<Result<ImportSource, FileFault>> {
  if (file.size > MOST_BYTES) return err({ code: 'too-large' });
  const bytes = await bytesOf(file);
  if (bytes === undefined) return err({ code: 'unreadable' });
  if (bytes.length === 0) return err({ code: 'empty' });
  if (!isArchive(bytes)) {
    const part = await readTextPart(bytes, file.name, pause);
    return part.ok ? ok(sourceOf([part.value])) : part;
  }
  const archive = openArchive(bytes, pause);
  if (!archive.ok) return archive;
  if (isWorkbook(archive.value)) return await readSheets(archive.value, pause);
  const found = await readArchive(archive.value, (inner, name) => readTextPart(inner, name, pause));
  return found.ok ? ok(sourceOf(found.value.parts, found.value.unread)) : found;
}

/** Reads one text as a table: a board in JSON, or lines of cells. */
async function readTextPart(
  bytes: Uint8Array,
  fileName: string,
  pause: () => Promise<void>,
): Promise<Result<ImportPart, FileFault>> {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const json = readJson(text.value);
  if (json !== undefined) {
    if (!json.ok) return json;
    const leads = readSavedJson(json.value);
    if (leads === 'later-version') return err({ code: 'later-version' });
    if (leads !== undefined) return savedOf(leads, fileName);
    const board = readTrelloBoard(json.value);
    if (board === undefined) return err({ code: 'unknown-json' });
    if (board.table.rows.length === 0) return err({ code: 'no-cards' });
    const table = checkSize(board.table);
    return table.ok ? ok(boardPart(board)) : table;
  }
  const records = await parseRecords(text.value, pause);
  if (!records.ok) return records;
  // As they stand there: spaces and empty columns may belong to what somebody wrote.
  const leads = readSavedCells(records.value);
  if (leads !== undefined) return savedOf(leads, fileName);
  const table = tableOf(records.value);
  return table.ok ? ok(recognisePart({ table: table.value, fileName, isMarked: isMarkedText(bytes) })) : table;
}

function savedOf(leads: readonly ReadLead[], fileName: string): Result<ImportPart, FileFault> {
  if (leads.length === 0) return err({ code: 'no-rows' });
  return leads.length > MOST_ROWS ? err({ code: 'too-many-rows' }) : ok(savedPart(leads, fileName));
}

/** Sheets without rows are left out. */
async function readSheets(archive: Archive, pause: () => Promise<void>): Promise<Result<ImportSource, FileFault>> {
  const sheets = await readWorkbook(archive, pause);
  if (!sheets.ok) return sheets;
  const parts: ImportPart[] = [];
  for (const { name, records } of sheets.value) {
    const leads = readSavedCells(records);
    const saved = leads === undefined ? undefined : savedOf(leads, '');
    if (saved?.ok === true) parts.push({ ...saved.value, name });
    if (saved !== undefined) continue;
    const table = tableOf(records);
    if (table.ok) parts.push(sheetPart(name, table.value));
    else if (table.error.code !== 'no-rows') return table;
  }
  return parts.length === 0 ? err({ code: 'no-rows' }) : ok(sourceOf(parts));
}

function tableOf(records: readonly (readonly string[])[]): Result<ImportTable, FileFault> {
  // Before a table is made, which has a cell for each of its columns in every row.
  if (usedColumns(records).length > MOST_COLUMNS) return err({ code: 'too-many-columns' });
  const table = toImportTable(records);
  return table.rows.length === 0 ? err({ code: 'no-rows' }) : checkSize(table);
}

function checkSize(table: ImportTable): Result<ImportTable, FileFault> {
  if (table.rows.length > MOST_ROWS) return err({ code: 'too-many-rows' });
  if (table.headers.length > MOST_COLUMNS) return err({ code: 'too-many-columns' });
  // A file can say once what stands in every row.
  const length = table.rows.reduce((sum, row) => row.reduce((more, cell) => more + cell.length, sum), 0);
  return length > MOST_BYTES ? err({ code: 'too-large' }) : ok(table);
}

function sourceOf(parts: readonly ImportPart[], unread: readonly FileFault[] = []): ImportSource {
  return { parts, likely: likelyPart(parts), unread };
}

/** A file can be gone, or locked by another program. */
async function bytesOf(file: ImportFile): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
