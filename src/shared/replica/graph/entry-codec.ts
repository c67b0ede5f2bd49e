import { concatBytes, toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EntryId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto, SignatureClaim } from '#shared/ports/device-crypto.ts';
import { type ByteReader, createByteReader, LayoutError } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { labelledDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import {
  COMMITMENT_BYTES,
  type Entry,
  ENTRY_KIND,
  type EntryHeader,
  type EntrySeal,
  LAST_RESERVED_KIND,
  MAX_ENTRY_BYTES,
  MAX_PARENT_COUNT,
  NONCE_BYTES,
  SEAL_TAG_BYTES,
  SIGNATURE_BYTES,
} from './entry.ts';

const ENTRY_VERSION = 1;
const CRITICAL_FLAG = 1;
const CLEAR_EPOCH = '0'.repeat(32);

/** Why bytes are not an entry. */
export type EntryDecodeError =
  | 'too-long'
  | 'bad-layout'
  | 'unknown-version'
  | 'bad-flags'
  | 'bad-parents'
  | 'bad-epoch';

/** Writes everything before the body (SPEC, Membership graph). */
export function encodeHeader({ kind, critical, parents, device, at, seal }: EntryHeader): Uint8Array {
  const writer = createByteWriter()
    .u8(ENTRY_VERSION)
    .u8(kind)
    .u16(critical ? CRITICAL_FLAG : 0)
    .u8(parents.length);
  for (const parent of parents) writer.bytes(idBytes(parent));
  writer.bytes(idBytes(device)).u64(at);
  if (seal === undefined) return writer.bytes(new Uint8Array(16)).finish();
  return writer.bytes(idBytes(seal.epochId)).bytes(seal.nonce).bytes(seal.commitment).finish();
}

/** Writes an entry as it is stored and sent. */
export function encodeEntry(entry: Entry): Uint8Array {
  return concatBytes(entry.headerBytes, entry.body, entry.signature);
}

/** Names and signs an entry whose body is ready (SPEC GRAPH1). */
export async function signEntry(header: EntryHeader, body: Uint8Array, crypto: DeviceCrypto): Promise<Entry> {
  const headerBytes = encodeHeader(header);
  const digest = labelledDigest(LABEL.graphEntry, headerBytes, body);
  const signature = await crypto.sign('graph-entry', digest);
  return { id: toHex(digest) as EntryId, header, headerBytes, body, signature };
}

/** What has to hold for an entry to be by the owner of a key. */
export function signatureClaimOf(entry: Entry, key: Uint8Array): SignatureClaim {
  return { purpose: 'graph-entry', digest: idBytes(entry.id), signature: entry.signature, key };
}

/** Reads the form of an entry. Says nothing about its signature, its body or its place in a graph. */
export function decodeEntry(bytes: Uint8Array): Result<Entry, EntryDecodeError> {
  if (bytes.length > MAX_ENTRY_BYTES) return err('too-long');
  const reader = createByteReader(bytes);
  try {
    const read = readHeader(reader);
    if (!read.ok) return read;
    const header = read.value;
    const headerBytes = bytes.subarray(0, bytes.length - reader.remaining());
    const bodyLength = reader.remaining() - SIGNATURE_BYTES;
    if (bodyLength < (header.seal === undefined ? 0 : SEAL_TAG_BYTES)) return err('bad-layout');
    const body = reader.bytes(bodyLength);
    const id = toHex(labelledDigest(LABEL.graphEntry, headerBytes, body)) as EntryId;
    return ok({ id, header, headerBytes, body, signature: reader.rest() });
  } catch (error) {
    if (error instanceof LayoutError) return err('bad-layout');
    throw error;
  }
}

function readHeader(reader: ByteReader): Result<EntryHeader, EntryDecodeError> {
  if (reader.u8() !== ENTRY_VERSION) return err('unknown-version');
  const kind = reader.u8();
  const flags = reader.u16();
  const critical = flags === CRITICAL_FLAG;
  const mustBeCritical = kind <= LAST_RESERVED_KIND;
  if ((flags & ~CRITICAL_FLAG) !== 0 || (mustBeCritical && !critical)) return err('bad-flags');
  const isGenesis = kind === ENTRY_KIND.genesis;
  const parents = readParents(reader);
  if (parents === undefined || isGenesis !== (parents.length === 0)) return err('bad-parents');
  const device = toHex(reader.bytes(16)) as DeviceId;
  const at = reader.u64();
  const epochId = toHex(reader.bytes(16)) as EpochId;
  if (isGenesis !== (epochId === CLEAR_EPOCH)) return err('bad-epoch');
  const seal: EntrySeal | undefined = isGenesis
    ? undefined
    : { epochId, nonce: reader.bytes(NONCE_BYTES), commitment: reader.bytes(COMMITMENT_BYTES) };
  return ok({ kind, critical, parents, device, at, seal });
}

function readParents(reader: ByteReader): readonly EntryId[] | undefined {
  const count = reader.u8();
  if (count > MAX_PARENT_COUNT) return undefined;
  const parents = Array.from({ length: count }, () => toHex(reader.bytes(32)) as EntryId);
  // One form for one set of parents: the same knowledge makes the same bytes.
  return parents.every((parent, index) => index === 0 || (parents[index - 1] ?? '') < parent) ? parents : undefined;
}
