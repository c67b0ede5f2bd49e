import { assert } from '#shared/kernel/assert.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type ByteReader, LayoutError } from '../byte-reader.ts';
import { type ByteWriter, createByteWriter } from '../byte-writer.ts';
import { readExactly } from '../graph/read-exactly.ts';
import { readHave, readWant, writeHave, writeWant } from './have-and-want.ts';
import { readItems, writeItems } from './item-list.ts';
import { MAX_MESSAGE_BYTES, MAX_PROOF_BYTES, type SyncMessage } from './messages.ts';
import { readFlag, writeFlag } from './flag.ts';

const MESSAGE_VERSION = 1;
const CODE = { have: 1, want: 2, envelopes: 3, graph: 4, receipts: 5, prove: 6, proof: 7 } as const;
const HEAD_BYTES = 2;

/** Why bytes are not read: a newer version made them, which is no fault, or they keep to no rule. */
export type MessageDecodeError = 'unknown' | 'malformed';

/**
 * Writes a message in its one form (SPEC MSG1). Of too many heads or tips some are left out (SPEC MSG3); that everything
 * else keeps to its limits is the caller's part.
 */
export function encodeSyncMessage(message: SyncMessage): Uint8Array {
  const writer = createByteWriter().u8(MESSAGE_VERSION).u8(CODE[message.kind]);
  writeBody(writer, message);
  const bytes = writer.finish();
  assert(bytes.length <= MAX_MESSAGE_BYTES, 'a message has at most 320 KiB');
  return bytes;
}

/** Reads a message. Says nothing about what the envelopes, entries and receipts in it are worth. */
export function decodeSyncMessage(bytes: Uint8Array): Result<SyncMessage, MessageDecodeError> {
  const [version, code] = bytes;
  if (bytes.length > MAX_MESSAGE_BYTES || version === undefined) return err('malformed');
  if (version !== MESSAGE_VERSION) return err('unknown');
  if (code === undefined) return err('malformed');
  const read = READERS.get(code);
  if (read === undefined) return err('unknown');
  const message = readExactly(bytes.subarray(HEAD_BYTES), read);
  return message === undefined ? err('malformed') : ok(message);
}

function writeBody(writer: ByteWriter, message: SyncMessage): void {
  switch (message.kind) {
    case 'have':
      return writeHave(writer, message);
    case 'want':
      return writeWant(writer, message);
    case 'envelopes':
      return writeAnswer(writer, message, message.envelopes);
    case 'graph':
      return writeAnswer(writer, message, message.entries);
    case 'receipts':
      return writeItems(writer, message.receipts);
    case 'prove':
      return undefined;
    case 'proof':
      assert(fitsProof(message.entries), 'a proof has at most 64 KiB');
      return writeItems(writer, message.entries);
  }
}

const READERS: ReadonlyMap<number, (reader: ByteReader) => SyncMessage> = new Map<
  number,
  (reader: ByteReader) => SyncMessage
>([
  [CODE.have, readHave],
  [CODE.want, readWant],
  [CODE.envelopes, (reader) => ({ kind: 'envelopes', ...readAnswerHead(reader), envelopes: readItems(reader) })],
  [CODE.graph, (reader) => ({ kind: 'graph', ...readAnswerHead(reader), entries: readItems(reader) })],
  [CODE.receipts, (reader) => ({ kind: 'receipts', receipts: readItems(reader) })],
  [CODE.prove, () => ({ kind: 'prove' })],
  [CODE.proof, (reader) => ({ kind: 'proof', entries: readProof(reader) })],
]);

interface AnswerHead {
  readonly request: number;
  readonly isLast: boolean;
}

function writeAnswer(writer: ByteWriter, { request, isLast }: AnswerHead, items: readonly Uint8Array[]): void {
  writer.u32(request);
  writeFlag(writer, isLast);
  writeItems(writer, items);
}

function readAnswerHead(reader: ByteReader): AnswerHead {
  return { request: reader.u32(), isLast: readFlag(reader) };
}

function readProof(reader: ByteReader): readonly Uint8Array[] {
  const entries = readItems(reader);
  if (!fitsProof(entries)) throw new LayoutError('too long');
  return entries;
}

function fitsProof(entries: readonly Uint8Array[]): boolean {
  return entries.reduce((sum, { length }) => sum + length, 0) <= MAX_PROOF_BYTES;
}
