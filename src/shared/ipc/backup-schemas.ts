import * as v from 'valibot';
import { BACKUP_HEAD_MAX_BYTES } from '#shared/kernel/backup-prelude.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { beginFileSchema, bytesUpTo, hexOf, newPassphraseSchema, passphraseSchema } from './schemas.ts';

/** A backup to begin: how its file may be called, and the passphrase that it is opened with. */
export const beginBackupSchema = v.strictObject({ ...beginFileSchema.entries, ...newPassphraseSchema.entries });

/** The head of a backup, and a passphrase of any length, so that a wrong one is told as wrong. */
export const openBackupSchema = v.strictObject({
  head: bytesUpTo(BACKUP_HEAD_MAX_BYTES),
  ...passphraseSchema.entries,
});

const refusalSchema = v.picklist(['not-a-backup', 'newer-version', 'damaged', 'wrong-passphrase']);
/** Why the head of a backup was not opened; nothing was changed. */
export type BackupRefusal = v.InferOutput<typeof refusalSchema>;

/** What a backup says of itself; no key is among it. */
export interface BackupContents {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly circles: readonly {
    readonly circleId: CircleId;
    readonly kind: 'circle' | 'private';
    readonly name: string;
  }[];
}

const contentsSchema: v.GenericSchema<BackupContents> = v.strictObject({
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  circles: v.array(
    v.strictObject({ circleId: hexOf<CircleId>(64), kind: v.picklist(['circle', 'private']), name: v.string() }),
  ),
});

export const lookedBackupSchema = v.union([refusalSchema, contentsSchema]);

/** Nothing when the keys are in the vault. */
export const adoptedBackupSchema = v.undefinedable(refusalSchema);
