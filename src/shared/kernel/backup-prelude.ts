import { concatBytes, equalBytes } from './bytes.ts';

/** Most bytes of a backup's head, in every version. */
export const BACKUP_HEAD_MAX_BYTES = 4 * 1_048_576;
/** Length of what every version of a backup begins with. */
export const BACKUP_PRELUDE_BYTES = 19;

const NAME = Uint8Array.from('LATERAL-BACKUP', (letter) => letter.charCodeAt(0));

/** What a backup says before anything else. */
export interface BackupPrelude {
  readonly version: number;
  /** Of the whole head, with this beginning. */
  readonly headBytes: number;
}

/**
 * Writes the beginning of a backup.
 * **Shape** `LATERAL-BACKUP` | version (1) | length of the head (4, the highest byte first), for ever.
 */
export function encodeBackupPrelude({ version, headBytes }: BackupPrelude): Uint8Array {
  const numbers = new Uint8Array(5);
  numbers[0] = version;
  new DataView(numbers.buffer).setUint32(1, headBytes);
  return concatBytes(NAME, numbers);
}

/** Reads the beginning of a file: `undefined` when it is no backup, `damaged` when it was one. */
export function readBackupPrelude(bytes: Uint8Array): BackupPrelude | 'damaged' | undefined {
  if (!equalBytes(bytes.subarray(0, NAME.length), NAME)) return undefined;
  if (bytes.length < BACKUP_PRELUDE_BYTES) return 'damaged';
  const view = new DataView(bytes.buffer, bytes.byteOffset, BACKUP_PRELUDE_BYTES);
  const headBytes = view.getUint32(NAME.length + 1);
  if (headBytes < BACKUP_PRELUDE_BYTES || headBytes > BACKUP_HEAD_MAX_BYTES) return 'damaged';
  return { version: view.getUint8(NAME.length), headBytes };
}
