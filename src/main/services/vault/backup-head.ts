import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { BackupRefusal } from '#shared/ipc/backup-schemas.ts';
import {
  BACKUP_HEAD_MAX_BYTES,
  BACKUP_PRELUDE_BYTES,
  encodeBackupPrelude,
  readBackupPrelude,
} from '#shared/kernel/backup-prelude.ts';
import { concatBytes, equalBytes } from '#shared/kernel/bytes.ts';
import type { Result } from '#shared/kernel/result.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { deriveKey, SALT_BYTES } from './guards.ts';
import { BOX_OVERHEAD_BYTES, openBox, sealBox } from './sealed-box.ts';
import { type ScryptCost, scryptCostSchema } from './vault-file.ts';

const VERSION = 1;
const COST_BYTES = 6;
const CHECKSUM_BYTES = 32;
const BOX_AT = BACKUP_PRELUDE_BYTES + COST_BYTES + SALT_BYTES;

/** Memory times rounds that a head may ask for: eight times as much as those that are written here. */
const WORK_MAX = 2 ** 23;

/**
 * Seals the head of a backup under a passphrase; `undefined` when there is more to seal than a head takes.
 * **Shape** prelude | scrypt N (4), r (1), p (1) | salt (16) | box | SHA-256 over all before. What stands before the box is its
 * associated data. Prelude and checksum stand so in every version: it is how an older app knows a newer backup from a damaged one.
 */
export async function sealBackupHead(
  content: Uint8Array,
  passphrase: string,
  cost: ScryptCost,
): Promise<Uint8Array | undefined> {
  const headBytes = BOX_AT + BOX_OVERHEAD_BYTES + content.length + CHECKSUM_BYTES;
  if (headBytes > BACKUP_HEAD_MAX_BYTES) return undefined;
  const salt = randomBytes(SALT_BYTES);
  const front = concatBytes(encodeBackupPrelude({ version: VERSION, headBytes }), encodeCost(cost), salt);
  const box = sealBox(await deriveKey(passphrase, { ...cost, salt }), front, content);
  return concatBytes(front, box, checksumOf(front, box));
}

/** Opens the head of a backup, which must be neither shorter nor longer than it says. */
export async function openBackupHead(head: Uint8Array, passphrase: string): Promise<Result<Uint8Array, BackupRefusal>> {
  const prelude = readBackupPrelude(head);
  if (prelude === undefined) return err('not-a-backup');
  if (prelude === 'damaged' || head.length !== prelude.headBytes) return err('damaged');
  const checksumAt = head.length - CHECKSUM_BYTES;
  if (!equalBytes(head.subarray(checksumAt), checksumOf(head.subarray(0, checksumAt)))) return err('damaged');
  if (prelude.version > VERSION) return err('newer-version');
  const cost = prelude.version === VERSION && checksumAt >= BOX_AT ? readCost(head) : undefined;
  if (!cost) return err('damaged');
  const salt = head.subarray(BOX_AT - SALT_BYTES, BOX_AT);
  const key = await deriveKey(passphrase, { ...cost, salt });
  const content = openBox(key, head.subarray(0, BOX_AT), head.subarray(BOX_AT, checksumAt));
  return content ? ok(content) : err('wrong-passphrase');
}

function encodeCost({ N, r, p }: ScryptCost): Uint8Array {
  const bytes = Buffer.alloc(COST_BYTES);
  bytes.writeUInt32BE(N);
  bytes.writeUInt8(r, 4);
  bytes.writeUInt8(p, 5);
  return bytes;
}

function readCost(head: Uint8Array): ScryptCost | undefined {
  const view = new DataView(head.buffer, head.byteOffset + BACKUP_PRELUDE_BYTES, COST_BYTES);
  const parsed = v.safeParse(scryptCostSchema, { N: view.getUint32(0), r: view.getUint8(4), p: view.getUint8(5) });
  if (!parsed.success) return undefined;
  const { N, r, p } = parsed.output;
  // What scrypt itself refuses: N is a power of two below 2^(16 r), and larger than p by what its bound of memory leaves.
  const isScrypt = Number.isInteger(Math.log2(N)) && N < 2 ** (16 * r) && N >= p + 2;
  return isScrypt && N * r * p <= WORK_MAX ? parsed.output : undefined;
}

function checksumOf(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
