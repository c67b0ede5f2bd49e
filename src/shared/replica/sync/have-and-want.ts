import { assert } from '#shared/kernel/assert.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EntryId, EnvelopeId } from '#shared/kernel/ids.ts';
import { type ByteReader, createByteReader, LayoutError } from '../byte-reader.ts';
import { type ByteWriter, createByteWriter } from '../byte-writer.ts';
import { chooseHeads } from '../choose-heads.ts';
import { idBytes } from '../names.ts';
import { readSortedRecords, writeSortedRecords } from '../sorted-records.ts';
import { readFlag, writeFlag } from './flag.ts';
import {
  type HaveMessage,
  MAX_CONNECTED_COUNT,
  MAX_GRAPH_HEAD_COUNT,
  MAX_TIP_COUNT,
  MAX_WANTED_LOG_COUNT,
  type Tip,
  type WantedLog,
  type WantMessage,
} from './messages.ts';

const MAX_REQUEST = 0xffff_ffff;
const GRAPH_HEADS = { limit: MAX_GRAPH_HEAD_COUNT, recordBytes: 32 };
const CONNECTED = { limit: MAX_CONNECTED_COUNT, recordBytes: 16 };
/** Device, seq and id name a tip; how far it is applied is said of it once. */
const TIPS = { limit: MAX_TIP_COUNT, recordBytes: 64, keyBytes: 56 };
const LOGS = { limit: MAX_WANTED_LOG_COUNT, recordBytes: 24, keyBytes: 16 };

/** Writes what stands behind the first two bytes of a HAVE. */
export function writeHave(writer: ByteWriter, { wantsAnswer, graphHeads, tips, connected }: HaveMessage): void {
  writeFlag(writer, wantsAnswer);
  writeSortedRecords(writer, graphHeads.map(idBytes), GRAPH_HEADS.limit);
  writeSortedRecords(writer, chooseHeads(tips, TIPS.limit).map(tipRecord), TIPS.limit);
  writeSortedRecords(writer, connected.map(idBytes), CONNECTED.limit);
}

/** Reads a HAVE. Throws `LayoutError`. */
export function readHave(reader: ByteReader): HaveMessage {
  return {
    kind: 'have',
    wantsAnswer: readFlag(reader),
    graphHeads: readSortedRecords(reader, GRAPH_HEADS).map((record) => toHex(record) as EntryId),
    tips: readSortedRecords(reader, TIPS).map(readTip),
    connected: readSortedRecords(reader, CONNECTED).map((record) => toHex(record) as DeviceId),
  };
}

/** Writes what stands behind the first two bytes of a WANT. */
export function writeWant(writer: ByteWriter, { request, graph, logs }: WantMessage): void {
  assert(request > 0 && request <= MAX_REQUEST, 'a request has a number from 1');
  assert(logs.length <= LOGS.limit, 'a WANT names at most 64 logs');
  assert(new Set(logs.map(({ device }) => device)).size === logs.length, 'a WANT names each device once');
  writer.u32(request);
  writeFlag(writer, graph !== undefined);
  if (graph !== undefined) writeSortedRecords(writer, graph.map(idBytes), GRAPH_HEADS.limit);
  writeSortedRecords(writer, logs.map(logRecord), LOGS.limit);
}

/** Reads a WANT. Throws `LayoutError`. */
export function readWant(reader: ByteReader): WantMessage {
  const request = reader.u32();
  if (request === 0) throw new LayoutError('no number');
  const asksGraph = readFlag(reader);
  return {
    kind: 'want',
    request,
    graph: asksGraph ? readSortedRecords(reader, GRAPH_HEADS).map((record) => toHex(record) as EntryId) : undefined,
    logs: readSortedRecords(reader, LOGS).map(readLog),
  };
}

function tipRecord(tip: Tip): Uint8Array {
  assert(isTip(tip), 'a tip has a number from 1 and is applied up to itself at most');
  const { device, seq, id, appliedSeq } = tip;
  return createByteWriter().bytes(idBytes(device)).u64(seq).bytes(idBytes(id)).u64(appliedSeq).finish();
}

function readTip(record: Uint8Array): Tip {
  const reader = createByteReader(record);
  const tip: Tip = {
    device: toHex(reader.bytes(16)) as DeviceId,
    seq: reader.u64(),
    id: toHex(reader.bytes(32)) as EnvelopeId,
    appliedSeq: reader.u64(),
  };
  if (!isTip(tip)) throw new LayoutError('bad tip');
  return tip;
}

function isTip({ seq, appliedSeq }: Tip): boolean {
  return seq >= 1 && appliedSeq <= seq;
}

function logRecord({ device, afterSeq }: WantedLog): Uint8Array {
  return createByteWriter().bytes(idBytes(device)).u64(afterSeq).finish();
}

function readLog(record: Uint8Array): WantedLog {
  const reader = createByteReader(record);
  return { device: toHex(reader.bytes(16)) as DeviceId, afterSeq: reader.u64() };
}
