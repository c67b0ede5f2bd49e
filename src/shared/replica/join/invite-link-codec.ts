import { concatBytes, equalBytes, toHex } from '#shared/kernel/bytes.ts';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import { type ByteReader, LayoutError } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { labelledDigest } from '../digest.ts';
import { SIGNATURE_BYTES } from '../graph/entry.ts';
import { createInviteKey } from '../graph/invite-key.ts';
import { readExactly } from '../graph/read-exactly.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import {
  type InviteLink,
  isMeetingPoint,
  MAX_MEETING_POINT_COUNT,
  MAX_NAME_COUNT,
  MAX_NAME_LENGTH,
  SECRET_BYTES,
} from './invite-link.ts';
import { decodePlainLine, encodePlainLine } from './plain-line.ts';

const LINK_VERSION = 1;
const ASKS_FIRST_FLAG = 1;
/** Version and length of the whole, in every version: four digits of base64url. */
export const LINK_START_BYTES = 3;
const CHECK_BYTES = 4;
/** The last instant that a Date can tell: a later one could not be shown. */
const MAX_INSTANT = 8_640_000_000_000_000;

/** Writes the content of a link (SPEC JOIN2). */
export function encodeInviteLink(link: InviteLink): Uint8Array {
  const writer = createByteWriter()
    .bytes(link.secret)
    .bytes(idBytes(link.circleId))
    .bytes(idBytes(link.inviterDevice))
    .u64(link.writtenAt)
    .u64(link.expiresAt)
    .u8(link.asksFirst ? ASKS_FIRST_FLAG : 0);
  const names = [link.circleName, link.inviterName, ...link.memberNames].map(encodePlainLine);
  writer.u8(link.memberNames.length);
  for (const bytes of names) writer.u16(bytes.length).bytes(bytes);
  writer.u8(link.meetingPoints.length);
  for (const address of link.meetingPoints) writer.u16(address.length).bytes(utf8ToBytes(address));
  const content = writer.finish();
  const length = LINK_START_BYTES + content.length + SIGNATURE_BYTES + CHECK_BYTES;
  const signed = concatBytes(createByteWriter().u8(LINK_VERSION).u16(length).finish(), content);
  const whole = concatBytes(signed, signatureOf(link.secret, signed));
  return concatBytes(whole, checkOf(whole));
}

/** How long the content of a link is that begins like this. */
export function linkBytesOf(start: Uint8Array): number {
  return ((start[1] ?? 0) << 8) | (start[2] ?? 0);
}

/** Reads the content of a link of any age: `newer` when it is whole and not ours to read, `undefined` when it is not whole. */
export function decodeInviteLink(bytes: Uint8Array): InviteLink | 'newer' | undefined {
  const checkAt = bytes.length - CHECK_BYTES;
  if (checkAt < LINK_START_BYTES || linkBytesOf(bytes) !== bytes.length) return undefined;
  const whole = bytes.subarray(0, checkAt);
  if (!equalBytes(checkOf(whole), bytes.subarray(checkAt))) return undefined;
  if (bytes[0] !== LINK_VERSION) return 'newer';
  const signed = whole.subarray(0, Math.max(LINK_START_BYTES, whole.length - SIGNATURE_BYTES));
  const link = readExactly(signed.subarray(LINK_START_BYTES), readContent);
  // Only one signature is right: whoever reads has the key, too.
  const isGenuine = link && equalBytes(signatureOf(link.secret, signed), whole.subarray(signed.length));
  return isGenuine ? link : undefined;
}

function readContent(reader: ByteReader): InviteLink | undefined {
  const secret = reader.bytes(SECRET_BYTES);
  const circleId = toHex(reader.bytes(32)) as CircleId;
  const inviterDevice = toHex(reader.bytes(16)) as DeviceId;
  const writtenAt = reader.u64();
  const expiresAt = reader.u64();
  if (Math.max(writtenAt, expiresAt) > MAX_INSTANT) return undefined;
  const flags = reader.u8();
  const nameCount = reader.u8();
  if (flags > ASKS_FIRST_FLAG || nameCount > MAX_NAME_COUNT) return undefined;
  const circleName = readLine(reader);
  const inviterName = readLine(reader);
  const memberNames = Array.from({ length: nameCount }, () => readLine(reader));
  const pointCount = reader.u8();
  if (pointCount > MAX_MEETING_POINT_COUNT) return undefined;
  const meetingPoints = Array.from({ length: pointCount }, () => readLine(reader, isMeetingPoint));
  const asksFirst = flags === ASKS_FIRST_FLAG;
  const what = { circleId, circleName, inviterDevice, inviterName, memberNames, meetingPoints };
  return { ...what, writtenAt, expiresAt, asksFirst, secret };
}

/** A name, unless it is said what else. */
function readLine(reader: ByteReader, isFit = (line: string): boolean => line.length <= MAX_NAME_LENGTH): string {
  const bytes = reader.bytes(reader.u16());
  const line = decodePlainLine(bytes, bytes.length);
  if (line === undefined || !isFit(line)) throw new LayoutError('not a line');
  return line;
}

function signatureOf(secret: Uint8Array, signed: Uint8Array): Uint8Array {
  return createInviteKey(secret).sign(labelledDigest(LABEL.inviteLink, signed));
}

function checkOf(whole: Uint8Array): Uint8Array {
  return labelledDigest(LABEL.inviteLinkCheck, whole).subarray(0, CHECK_BYTES);
}
