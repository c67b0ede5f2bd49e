import { createHash } from 'node:crypto';
import { concatBytes, equalBytes } from '#shared/kernel/bytes.ts';

const MAGIC = new TextEncoder().encode('lateral-record');
const VERSION = 1;
const CHECKSUM_BYTES = 32;
const HEADER_BYTES = MAGIC.length + 1 + CHECKSUM_BYTES;

/** No file that was written here is longer. */
export const RECORD_FILE_MAX_BYTES = HEADER_BYTES + 4 * 1_048_576;

/** What a file on disk turned out to be. */
export type RecordFile =
  | { readonly kind: 'whole'; readonly record: Uint8Array }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/**
 * Writes a record as a file.
 * **Shape** `lateral-record`, one byte of version, SHA-256 over these two and the record, the record. This holds for every future
 * version: it is how an older app knows a newer file.
 */
export function encodeRecordFile(record: Uint8Array): Uint8Array {
  return concatBytes(MAGIC, Uint8Array.of(VERSION), checksumOf(VERSION, record), record);
}

/** Judges a file: whole, damaged, or written by a later version of the app. */
export function parseRecordFile(bytes: Uint8Array): RecordFile {
  const version = bytes[MAGIC.length];
  if (version === undefined || !equalBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return { kind: 'damaged' };
  const record = bytes.slice(HEADER_BYTES);
  const checksum = bytes.subarray(MAGIC.length + 1, HEADER_BYTES);
  if (!equalBytes(checksum, checksumOf(version, record))) return { kind: 'damaged' };
  return version === VERSION ? { kind: 'whole', record } : { kind: 'newer' };
}

function checksumOf(version: number, record: Uint8Array): Uint8Array {
  return createHash('sha256').update(MAGIC).update(Uint8Array.of(version)).update(record).digest();
}
