import type { BackupContents, BackupRefusal } from '#shared/ipc/backup-schemas.ts';
import type { Result } from '#shared/kernel/result.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { type BackupContent, decodeBackupContent } from './backup-content.ts';
import { openBackupHead } from './backup-head.ts';
import { type DeviceKeyPairs, type DevicePrivateKeys, openDeviceKeys } from './device-key-pairs.ts';

/** A device of a backup: its keys as they are stored, and in use. */
export interface BackupDevice {
  readonly keys: DevicePrivateKeys;
  readonly pairs: DeviceKeyPairs;
}

/** A backup that was opened and found whole. */
export interface OpenBackup extends Pick<BackupContent, 'at' | 'circles'> {
  /** All that the profile had, newest first. */
  readonly devices: readonly BackupDevice[];
}

/** Opens a backup by its head; what was sealed well and is no backup is damaged too. */
export async function openBackup(head: Uint8Array, passphrase: string): Promise<Result<OpenBackup, BackupRefusal>> {
  const opened = await openBackupHead(head, passphrase);
  if (!opened.ok) return opened;
  const content = decodeBackupContent(opened.value);
  if (!content) return err('damaged');
  const { at, circles, deviceKeys, formerDeviceKeys } = content;
  try {
    const devices = [deviceKeys, ...formerDeviceKeys].map((keys) => ({ keys, pairs: openDeviceKeys(keys) }));
    return ok({ at, circles, devices });
  } catch {
    // The cause may quote key bytes.
    return err('damaged');
  }
}

/** What a backup says of itself without its keys. */
export async function lookIntoBackup(head: Uint8Array, passphrase: string): Promise<BackupContents | BackupRefusal> {
  const opened = await openBackup(head, passphrase);
  if (!opened.ok) return opened.error;
  const { at, circles } = opened.value;
  return { at, circles: circles.map(({ circleId, kind, name }) => ({ circleId, kind, name })) };
}
