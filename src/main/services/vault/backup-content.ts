import * as v from 'valibot';
import { parseJson } from '#main/platform/json-file.ts';
import type { KeyringCircle } from '#shared/ipc/schemas.ts';
import type { CircleId, EpochId, MemberId } from '#shared/kernel/ids.ts';
import { base64BytesSchema, stringifyWithBytes } from './bytes-json.ts';
import type { DevicePrivateKeys } from './device-key-pairs.ts';
import { FORMER_MAX_COUNT, type Secrets } from './secrets.ts';

/** The PKCS #8 form of a key of either curve. */
const PRIVATE_KEY_BYTES = 48;
const EPOCH_KEY_BYTES = 32;
const NAME_MAX_LENGTH = 200;

/** What lies sealed in the head of a backup: all secrets but the open requests, which another device cannot go on with. */
export interface BackupContent {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The version of the app that made it. */
  readonly app: string;
  readonly deviceKeys: DevicePrivateKeys;
  /** Newest first. */
  readonly formerDeviceKeys: readonly DevicePrivateKeys[];
  readonly circles: readonly KeyringCircle[];
}

// Stricter than what the vault reads of its own: somebody else may have made the backup, and the passphrase with it.
const bytesOf = (count: number) =>
  v.pipe(
    base64BytesSchema,
    v.check((bytes) => bytes.length === count),
  );
const hexOf = (digits: number) => v.pipe(v.string(), v.regex(/^[0-9a-f]+$/), v.length(digits));
const timeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const deviceKeysSchema = v.object({ signing: bytesOf(PRIVATE_KEY_BYTES), sealing: bytesOf(PRIVATE_KEY_BYTES) });

const contentSchema = v.object({
  at: timeSchema,
  app: v.string(),
  deviceKeys: deviceKeysSchema,
  formerDeviceKeys: v.pipe(v.array(deviceKeysSchema), v.maxLength(FORMER_MAX_COUNT)),
  circles: v.array(
    v.object({
      circleId: v.pipe(
        hexOf(64),
        v.transform((text) => text as CircleId),
      ),
      kind: v.picklist(['circle', 'private']),
      memberId: v.pipe(
        hexOf(64),
        v.transform((text) => text as MemberId),
      ),
      name: v.pipe(v.string(), v.maxLength(NAME_MAX_LENGTH)),
      createdAt: timeSchema,
      epochs: v.array(
        v.object({
          epochId: v.pipe(
            hexOf(32),
            v.transform((text) => text as EpochId),
          ),
          key: bytesOf(EPOCH_KEY_BYTES),
        }),
      ),
    }),
  ),
});

/** What a backup of these secrets has to hold. */
export function backupOf(
  { deviceKeys, formerDeviceKeys, circles }: Secrets,
  { at, app }: Pick<BackupContent, 'at' | 'app'>,
): BackupContent {
  return { at, app, deviceKeys, formerDeviceKeys, circles };
}

/** Writes what a backup holds as UTF-8 JSON with bytes in base64. */
export function encodeBackupContent(content: BackupContent): Uint8Array {
  return Buffer.from(stringifyWithBytes(content), 'utf8');
}

/** Reads what a backup holds; `undefined` when it is not of this shape. */
export function decodeBackupContent(bytes: Uint8Array): BackupContent | undefined {
  const parsed = v.safeParse(contentSchema, parseJson(Buffer.from(bytes).toString('utf8')));
  return parsed.success ? parsed.output : undefined;
}
