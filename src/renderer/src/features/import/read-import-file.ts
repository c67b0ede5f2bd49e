import { toImportTable } from '#shared/domain/import/find-header.ts';
import type { ImportTable } from '#shared/domain/import/import-table.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { decodeText } from './decode-text.ts';
import type { FileFault } from './file-fault.ts';
import { parseRecords } from './parse-records.ts';

/** Far above any list that somebody keeps by hand; a larger file is another one than was meant. */
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 100;

/** What is known of a file before it is read. */
export type ImportFile = Pick<File, 'size' | 'arrayBuffer'>;

/**
 * Reads a file as a table. **Errors:** says what the file is instead, and has then changed nothing. **Guarantees:** a
 * file that is too large is not even opened; `pause` is called between parts of a long one.
 */
export async function readImportFile(
  file: ImportFile,
  pause: () => Promise<void>,
): Promise<Result<ImportTable, FileFault>> {
  if (file.size > MOST_BYTES) return err({ code: 'too-large' });
  const bytes = await bytesOf(file);
  if (bytes === undefined) return err({ code: 'unreadable' });
  if (bytes.length === 0) return err({ code: 'empty' });
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const records = await parseRecords(text.value, pause);
  if (!records.ok) return records;
  if (records.value.length > MOST_ROWS + 1) return err({ code: 'too-many-rows' });
  const table = toImportTable(records.value);
  if (table.rows.length === 0) return err({ code: 'no-rows' });
  return table.headers.length > MOST_COLUMNS ? err({ code: 'too-many-columns' }) : ok(table);
}

/** A file can be gone, or locked by another program. */
async function bytesOf(file: ImportFile): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
