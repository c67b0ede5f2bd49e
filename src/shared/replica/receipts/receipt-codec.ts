import { concatBytes, toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EntryId, EnvelopeId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { createByteReader, LayoutError } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { chooseHeads } from '../choose-heads.ts';
import { COMMITMENT_BYTES, NONCE_BYTES, SEAL_TAG_BYTES, SIGNATURE_BYTES } from '../envelope/envelope.ts';
import { readExactly } from '../graph/read-exactly.ts';
import { idBytes } from '../names.ts';
import { readSortedRecords, writeSortedRecords } from '../sorted-records.ts';
import {
  MAX_GRAPH_HEAD_COUNT,
  MAX_HEAD_COUNT,
  MAX_RECEIPT_BYTES,
  RECEIPT_VERSION,
  type ReceiptBody,
  type ReceiptHead,
  type ReceiptHeader,
  type SealedReceipt,
} from './receipt.ts';

const HEADER_BYTES = 1 + 16 + 16 + 16 + 8 + 8 + NONCE_BYTES + COMMITMENT_BYTES;
const MIN_RECEIPT_BYTES = HEADER_BYTES + SEAL_TAG_BYTES + SIGNATURE_BYTES;
const HEADS = { limit: MAX_HEAD_COUNT, recordBytes: 56 };
const GRAPH_HEADS = { limit: MAX_GRAPH_HEAD_COUNT, recordBytes: 32 };

/** Why bytes are not a receipt. */
export type ReceiptDecodeError = 'too-short' | 'too-long' | 'unknown-version' | 'bad-number';

/** Writes the 121 header bytes (SPEC, Receipt). */
export function encodeReceiptHeader(header: ReceiptHeader): Uint8Array {
  return createByteWriter()
    .u8(RECEIPT_VERSION)
    .bytes(header.circleTag)
    .bytes(idBytes(header.epochId))
    .bytes(idBytes(header.device))
    .u64(header.counter)
    .u64(header.at)
    .bytes(header.nonce)
    .bytes(header.commitment)
    .finish();
}

/** Writes a receipt as it is stored and sent. */
export function encodeReceipt({ headerBytes, ciphertext, signature }: SealedReceipt): Uint8Array {
  return concatBytes(headerBytes, ciphertext, signature);
}

/** Reads the form of a receipt. Says nothing about its signature or content. */
export function decodeReceipt(bytes: Uint8Array): Result<SealedReceipt, ReceiptDecodeError> {
  if (bytes.length < MIN_RECEIPT_BYTES) return err('too-short');
  if (bytes.length > MAX_RECEIPT_BYTES) return err('too-long');
  if (bytes[0] !== RECEIPT_VERSION) return err('unknown-version');
  const headerBytes = bytes.subarray(0, HEADER_BYTES);
  const header = decodeHeader(headerBytes.subarray(1));
  if (header === undefined) return err('bad-number');
  return ok({
    header,
    headerBytes,
    ciphertext: bytes.subarray(HEADER_BYTES, bytes.length - SIGNATURE_BYTES),
    signature: bytes.subarray(bytes.length - SIGNATURE_BYTES),
  });
}

function decodeHeader(bytes: Uint8Array): ReceiptHeader | undefined {
  return readExactly(bytes, (reader) => {
    const header: ReceiptHeader = {
      circleTag: reader.bytes(16),
      epochId: toHex(reader.bytes(16)) as EpochId,
      device: toHex(reader.bytes(16)) as DeviceId,
      counter: reader.u64(),
      at: reader.u64(),
      nonce: reader.bytes(NONCE_BYTES),
      commitment: reader.bytes(COMMITMENT_BYTES),
    };
    return header.counter >= 1 ? header : undefined;
  });
}

/** Writes what is sealed. Of too many heads some are left out (SPEC RCPT2). */
export function encodeReceiptBody({ heads, graphHeads }: ReceiptBody): Uint8Array {
  const writer = createByteWriter();
  writeSortedRecords(writer, chooseHeads(heads, HEADS.limit).map(headRecord), HEADS.limit);
  writeSortedRecords(writer, graphHeads.map(idBytes), GRAPH_HEADS.limit);
  return writer.finish();
}

/** Reads what was sealed; `undefined` for every other form. */
export function decodeReceiptBody(body: Uint8Array): ReceiptBody | undefined {
  return readExactly(body, (reader) => ({
    heads: readSortedRecords(reader, HEADS).map(readHead),
    graphHeads: readSortedRecords(reader, GRAPH_HEADS).map((record) => toHex(record) as EntryId),
  }));
}

function headRecord({ device, seq, id }: ReceiptHead): Uint8Array {
  return createByteWriter().bytes(idBytes(device)).u64(seq).bytes(idBytes(id)).finish();
}

function readHead(record: Uint8Array): ReceiptHead {
  const reader = createByteReader(record);
  const head: ReceiptHead = {
    device: toHex(reader.bytes(16)) as DeviceId,
    seq: reader.u64(),
    id: toHex(reader.bytes(32)) as EnvelopeId,
  };
  if (head.seq < 1) throw new LayoutError('bad sequence number');
  return head;
}
