import * as v from 'valibot';
import type { CircleId, EpochId, InviteId, MemberId } from '#shared/kernel/ids.ts';

const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'Expected bytes');

const bytesOf = (length: number) =>
  v.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === length, `Expected ${length} bytes`);

/** Bytes, and not too many of them. */
export const bytesUpTo = (most: number) =>
  v.custom<Uint8Array>(
    (value) => value instanceof Uint8Array && value.length <= most,
    `Expected ${most} bytes at most`,
  );

/** An id: so many hexadecimal digits. */
export const hexOf = <Id extends string>(digits: number) =>
  v.custom<Id>(
    (value) => typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value),
    `Expected ${digits} hexadecimal digits`,
  );

/** Most signatures that one call may ask to check: about a second of one core. */
const VERIFY_MAX_COUNT = 5_000;
/** The largest of what is sealed to a device, the answer to a join request, fits. */
const OPEN_MAX_BYTES = 1_048_576;
const OPEN_CONTEXT_MAX_BYTES = 256;
/** Former keys that a device keeps. */
const FORMER_MAX_COUNT = 64;
/** Fewest characters of a passphrase. */
const PASSPHRASE_MIN_LENGTH = 8;
const PASSPHRASE_MAX_LENGTH = 1_024;
const CIRCLE_NAME_MAX_LENGTH = 200;
const LINK_MAX_LENGTH = 8_192;
/** A request to be let in is far smaller. */
const REQUEST_MAX_BYTES = 65_536;
const REQUEST_MAX_COUNT = 20;
/** Longer than any address of a meeting point, so that a wrong one is told as wrong. */
const ADDRESS_MAX_LENGTH = 2_048;
const ADDRESS_MAX_COUNT = 16;
const FILE_MAX_BYTES = 2 * 1_048_576;
const FILE_NAME_MAX_LENGTH = 255;
/** Of a file that crosses part by part. */
const FILE_PART_MAX_BYTES = 1_048_576;

const digestSchema = bytesOf(32);

/** What a device signature is for; part of what is signed, so a signature for one purpose is worth nothing for another. */
export const signaturePurposeSchema = v.picklist([
  'envelope',
  'graph-entry',
  'live',
  'receipt',
  'link',
  'join',
  'bundle',
  'statement',
]);
export type SignaturePurpose = v.InferOutput<typeof signaturePurposeSchema>;

/** Signature of one digest under this device's Ed25519 key. */
export const signInputSchema = v.strictObject({ purpose: signaturePurposeSchema, digest: digestSchema });

/**
 * Signatures to check in one go. Digest, signature and key have no fixed length here: what is malformed in one item comes
 * from a stranger and makes that item false, not the call wrong.
 */
export const verifyManyInputSchema = v.strictObject({
  items: v.pipe(
    v.array(v.strictObject({ purpose: signaturePurposeSchema, digest: bytes, signature: bytes, key: bytes })),
    v.maxLength(VERIFY_MAX_COUNT),
    v.readonly(),
  ),
});
export type SignatureCheck = v.InferOutput<typeof verifyManyInputSchema>['items'][number];

/** What something is sealed to a device for; part of the seal. */
export const sealingPurposeSchema = v.picklist(['sealed-epoch', 'join-answer', 'private-word']);
export type SealingPurpose = v.InferOutput<typeof sealingPurposeSchema>;

/** Something sealed to this device's X25519 key, and the context that it was sealed in. */
export const openInputSchema = v.strictObject({
  purpose: sealingPurposeSchema,
  context: bytesUpTo(OPEN_CONTEXT_MAX_BYTES),
  sealed: bytesUpTo(OPEN_MAX_BYTES),
});

/** The public halves of this device's keys: Ed25519 to recognise it, X25519 to seal something for it. */
export const deviceKeysSchema = v.strictObject({ signingKey: bytesOf(32), sealingKey: bytesOf(32) });
export type DeviceKeys = v.InferOutput<typeof deviceKeysSchema>;

/** The public halves of the keys that this device had before, newest first. */
export const formerKeysSchema = v.pipe(v.array(deviceKeysSchema), v.maxLength(FORMER_MAX_COUNT), v.readonly());

/** Signature of one digest as the former device of that key. It has no purpose: there is but one, an entry of the graph. */
export const signAsInputSchema = v.strictObject({ signingKey: bytesOf(32), digest: digestSchema });

export const signatureSchema = bytesOf(64);

/** What was sealed; nothing when it cannot be opened here. */
export const openedSchema = v.undefinedable(bytes);

/** One circle this profile belongs to, with every epoch key it holds, oldest first; `private` is the place only its owner sees. */
export interface KeyringCircle {
  readonly circleId: CircleId;
  readonly kind: 'circle' | 'private';
  readonly memberId: MemberId;
  readonly name: string;
  readonly createdAt: number;
  readonly epochs: readonly { readonly epochId: EpochId; readonly key: Uint8Array }[];
}

export const keyringCircleSchema: v.GenericSchema<KeyringCircle> = v.strictObject({
  circleId: hexOf<CircleId>(64),
  kind: v.picklist(['circle', 'private']),
  memberId: hexOf<MemberId>(64),
  name: v.pipe(v.string(), v.maxLength(CIRCLE_NAME_MAX_LENGTH)),
  createdAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  epochs: v.array(v.strictObject({ epochId: hexOf<EpochId>(32), key: bytesOf(32) })),
});

/** A request to be let into a circle that was not answered yet, with the invite as a link and the message as it was made. */
export interface KeptRequest {
  readonly inviteId: InviteId;
  readonly link: string;
  readonly message: Uint8Array;
  readonly askedAt: number;
}

const inviteIdSchema = hexOf<InviteId>(32);
const inviteLinkSchema = v.pipe(v.string(), v.maxLength(LINK_MAX_LENGTH));

export const keptRequestSchema: v.GenericSchema<KeptRequest> = v.strictObject({
  inviteId: inviteIdSchema,
  link: inviteLinkSchema,
  message: bytesUpTo(REQUEST_MAX_BYTES),
  askedAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

export const keptRequestsSchema = v.pipe(v.array(keptRequestSchema), v.maxLength(REQUEST_MAX_COUNT), v.readonly());

export const removeRequestSchema = v.strictObject({ inviteId: inviteIdSchema });

const meetingPointStateSchema = v.variant('state', [
  v.strictObject({ state: v.picklist(['idle', 'connecting', 'online']) }),
  v.strictObject({ state: v.literal('failed'), reason: v.string(), nextAttemptAt: v.undefinedable(v.number()) }),
]);
export type MeetingPointState = v.InferOutput<typeof meetingPointStateSchema>;

const meetingPointSchema = v.strictObject({
  url: v.string(),
  source: v.picklist(['default', 'added', 'invite', 'nearby']),
  status: meetingPointStateSchema,
});
export type KnownMeetingPoint = v.InferOutput<typeof meetingPointSchema>;

/** The places where devices find each other, and whether others on the own network can find this one. */
export const meetingPointListSchema = v.strictObject({
  points: v.pipe(v.array(meetingPointSchema), v.readonly()),
  nearby: v.picklist(['on', 'off', 'failed']),
});
export type MeetingPointList = v.InferOutput<typeof meetingPointListSchema>;

/** The one meeting point that the page speaks to, main's own; `undefined` where none could be opened. */
export const meetingAddressSchema = v.strictObject({ url: v.undefinedable(v.string()) });

const addressSchema = v.pipe(v.string(), v.maxLength(ADDRESS_MAX_LENGTH));

export const addMeetingPointsSchema = v.strictObject({
  urls: v.pipe(v.array(addressSchema), v.maxLength(ADDRESS_MAX_COUNT), v.readonly()),
  source: v.picklist(['added', 'invite']),
});
export type AddMeetingPoints = v.InferOutput<typeof addMeetingPointsSchema>;

export const removeMeetingPointSchema = v.strictObject({ url: addressSchema });

/** How a file is to be called. */
export const fileNameSchema = v.pipe(v.string(), v.maxLength(FILE_NAME_MAX_LENGTH));

/** A file for the person to keep somewhere. */
export const saveFileSchema = v.strictObject({ name: fileNameSchema, bytes: bytesUpTo(FILE_MAX_BYTES) });
export type FileToSave = v.InferOutput<typeof saveFileSchema>;

/** A file that the page writes or reads part by part, by the number that main gave it; no path stands behind any other. */
export const fileIdSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const fileRefSchema = v.strictObject({ id: fileIdSchema });

export const beginFileSchema = v.strictObject({ name: fileNameSchema });

export const filePartSchema = bytesUpTo(FILE_PART_MAX_BYTES);
export const writePartSchema = v.strictObject({ id: fileIdSchema, bytes: filePartSchema });

export const fileRangeSchema = v.strictObject({
  id: fileIdSchema,
  offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  length: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(FILE_PART_MAX_BYTES)),
});

/** A file of this program that was opened outside; without content where it could not be opened. The name has no folder. */
export const openedFileSchema = v.strictObject({
  name: fileNameSchema,
  content: v.undefinedable(
    v.strictObject({ id: fileIdSchema, sizeBytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  ),
});
export type OpenedFileNews = v.InferOutput<typeof openedFileSchema>;

/** A `lateral://join` link that was opened outside. */
export const openedInviteSchema = v.strictObject({ link: inviteLinkSchema });

/** A passphrase given to open the vault: any length, so that a wrong one is told as wrong. */
export const passphraseSchema = v.strictObject({ passphrase: v.pipe(v.string(), v.maxLength(PASSPHRASE_MAX_LENGTH)) });

/** A passphrase to protect the vault from now on. */
export const newPassphraseSchema = v.strictObject({
  passphrase: v.pipe(v.string(), v.minLength(PASSPHRASE_MIN_LENGTH), v.maxLength(PASSPHRASE_MAX_LENGTH)),
});

/**
 * Whether the keys can be used, and what guards them on disk.
 * `reason` is there only when broken: `damaged` (neither copy is whole), `newer` (written by a later version),
 * `keychain` (the keychain that guards them is not there or refuses), `unreadable` (the disk refuses).
 */
export const vaultStatusSchema = v.strictObject({
  state: v.picklist(['open', 'locked', 'broken']),
  protection: v.picklist(['keychain', 'passphrase', 'none']),
  reason: v.exactOptional(v.picklist(['damaged', 'newer', 'keychain', 'unreadable'])),
});
export type VaultStatus = v.InferOutput<typeof vaultStatusSchema>;

/** How the app looks on this device; `textSize` in percent. */
export const preferencesSchema = v.strictObject({
  theme: v.picklist(['system', 'light', 'dark']),
  textSize: v.picklist([90, 100, 115, 130]),
});
export type Preferences = v.InferOutput<typeof preferencesSchema>;

/** As they are kept: there may be more of a newer version. */
export const keptPreferencesSchema = v.object(preferencesSchema.entries);

/** What the renderer wants to know about the program around it. `locale` is a BCP 47 tag. */
export const shellInfoSchema = v.strictObject({
  version: v.string(),
  platform: v.string(),
  locale: v.string(),
  evaluationRuntime: v.boolean(),
});
export type ShellInfo = v.InferOutput<typeof shellInfoSchema>;

/** How many bytes more the disk takes that the profile lies on; nothing where the system does not say. */
export const roomSchema = v.strictObject({ freeBytes: v.undefinedable(v.pipe(v.number(), v.minValue(0))) });
export type FreeRoom = v.InferOutput<typeof roomSchema>;

export const linkSchema = v.strictObject({ url: v.pipe(v.string(), v.maxLength(LINK_MAX_LENGTH)) });

/** What a menu item asks the page to do. */
export const menuCommandSchema = v.strictObject({
  command: v.picklist([
    'add-lead',
    'join-circle',
    'search',
    'undo',
    'go-today',
    'go-board',
    'go-priorities',
    'go-members',
    'go-together',
    'go-settings',
  ]),
});
export type MenuCommand = v.InferOutput<typeof menuCommandSchema>['command'];

export const nothingSchema = v.undefined();
