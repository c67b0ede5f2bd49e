import { toHex } from '#shared/kernel/bytes.ts';
import { type ByteReader, LayoutError } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/**
 * Writes a set of records of one size: their number (2 bytes), then each once, ascending by its bytes. Of more than `limit`
 * the lowest are written.
 */
export function writeSortedRecords(writer: ByteWriter, records: readonly Uint8Array[], limit: number): void {
  const byDigits = new Map(records.map((record) => [toHex(record), record]));
  const sorted = [...byDigits].toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, limit);
  writer.u16(sorted.length);
  for (const [, record] of sorted) writer.bytes(record);
}

/** Reads a set of records. No two may begin with the same `keyBytes` bytes (all, when not said). Throws `LayoutError`. */
export function readSortedRecords(
  reader: ByteReader,
  form: { readonly limit: number; readonly recordBytes: number; readonly keyBytes?: number },
): readonly Uint8Array[] {
  const { limit, recordBytes, keyBytes = recordBytes } = form;
  const count = reader.u16();
  if (count > limit) throw new LayoutError('too many records');
  const all = reader.bytes(count * recordBytes);
  const records = Array.from({ length: count }, (_, index) =>
    all.subarray(index * recordBytes, (index + 1) * recordBytes),
  );
  const keys = records.map((record) => toHex(record.subarray(0, keyBytes)));
  // One form for one set: the same knowledge makes the same bytes.
  const ascends = keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key);
  if (!ascends) throw new LayoutError('records are not ascending');
  return records;
}
