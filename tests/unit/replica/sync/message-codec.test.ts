import { readFileSync } from 'node:fs';

import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';

import { concatBytes, fromHex, toHex } from '#shared/kernel/bytes.ts';
import { decodeSyncMessage, encodeSyncMessage } from '#shared/replica/sync/message-codec.ts';
import { MAX_MESSAGE_BYTES, type SyncMessage } from '#shared/replica/sync/messages.ts';
import { deviceOf, entryOf, EXAMPLES, itemOf, tipOf } from './examples.ts';

const vectors = JSON.parse(readFileSync(new URL('../../../vectors/sync-v1.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>;

const HAVE: SyncMessage = { kind: 'have', wantsAnswer: false, graphHeads: [], tips: [], connected: [] };
const WANT: SyncMessage = { kind: 'want', request: 1, graph: undefined, logs: [] };

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new Error('a test holds hexadecimal digits');
  return bytes;
}

function codeOf(...parts: readonly (string | Uint8Array)[]): string {
  const result = decodeSyncMessage(
    concatBytes(...parts.map((part) => (typeof part === 'string' ? bytesOf(part) : part))),
  );
  return result.ok ? 'ok' : result.error;
}

function read(bytes: Uint8Array): SyncMessage {
  const result = decodeSyncMessage(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

test.each(Object.entries(EXAMPLES))('[MSG1] %s has the bytes of its vector', (name, message) => {
  expect(toHex(encodeSyncMessage(message))).toBe(vectors[name]);
  expect(read(bytesOf(vectors[name] ?? ''))).toEqual(message);
});

test('[MSG1] every other form is refused, whole', () => {
  expect(codeOf('')).toBe('malformed');
  expect(codeOf('01')).toBe('malformed');
  for (const message of Object.values(EXAMPLES)) {
    const bytes = encodeSyncMessage(message);
    expect(codeOf(bytes.subarray(0, -1))).toBe('malformed');
    expect(codeOf(bytes, '00')).toBe('malformed');
  }
  expect(codeOf('010102', '0000'.repeat(3))).toBe('malformed');
  expect(codeOf('0102', '00000000', '00', '0000')).toBe('malformed');
  expect(codeOf('0102', '00000001', '02', '0000')).toBe('malformed');
  expect(codeOf('0103', '00000001', '02')).toBe('malformed');
  expect(codeOf('0105', '00000000')).toBe('malformed');
});

test('[MSG1] a set has one form, whatever the order in which it is given', () => {
  const graphHeads = [entryOf(3), entryOf(1), entryOf(3)];
  const tips = [tipOf(2, 1), tipOf(1, 9), tipOf(1, 2), tipOf(2, 1)];
  expect(read(encodeSyncMessage({ ...HAVE, graphHeads, tips, connected: [deviceOf(2), deviceOf(1)] }))).toEqual({
    ...HAVE,
    graphHeads: [entryOf(1), entryOf(3)],
    tips: [tipOf(1, 2), tipOf(1, 9), tipOf(2, 1)],
    connected: [deviceOf(1), deviceOf(2)],
  });
});

test('[MSG1] a set out of order, or that names something twice, is refused', () => {
  const [one, two] = [entryOf(1), entryOf(2)];
  expect(codeOf('010100', '0002', one, two, '0000', '0000')).toBe('ok');
  expect(codeOf('010100', '0002', two, one, '0000', '0000')).toBe('malformed');
  expect(codeOf('010100', '0002', one, one, '0000', '0000')).toBe('malformed');
  const tip = (seq: number, applied: number) => `${deviceOf(1)}${u64(seq)}${entryOf(4)}${u64(applied)}`;
  expect(codeOf('010100', '0000', '0002', tip(3, 0), tip(4, 0), '0000')).toBe('ok');
  expect(codeOf('010100', '0000', '0002', tip(3, 0), tip(3, 1), '0000')).toBe('malformed');
  const log = (device: number, after: number) => `${deviceOf(device)}${u64(after)}`;
  expect(codeOf('0102', '00000001', '00', '0002', log(1, 5), log(2, 5))).toBe('ok');
  expect(codeOf('0102', '00000001', '00', '0002', log(1, 5), log(1, 6))).toBe('malformed');
});

test('[MSG1] a tip has a place in its log and is applied up to itself at most', () => {
  const tip = (seq: string, applied: string) => `${deviceOf(1)}${seq}${entryOf(4)}${applied}`;
  const have = (seq: string, applied: string) => codeOf('010100', '0000', '0001', tip(seq, applied), '0000');
  expect(have(u64(4), u64(4))).toBe('ok');
  expect(have(u64(0), u64(0))).toBe('malformed');
  expect(have(u64(4), u64(5))).toBe('malformed');
  expect(have('ff'.repeat(8), u64(0))).toBe('malformed');
});

test('[MSG2] what a newer version says is unknown, not malformed', () => {
  expect(codeOf('02')).toBe('unknown');
  expect(codeOf('0201', 'ffff')).toBe('unknown');
  expect(codeOf('0100')).toBe('unknown');
  expect(codeOf('0108', 'ffff')).toBe('unknown');
});

const anyBody = fc.uint8Array({ maxLength: 200 });
const anyOfKind = fc.tuple(fc.nat(9), anyBody).map(([kind, body]) => concatBytes(Uint8Array.of(1, kind), body));
const anyMangled = fc
  .record({ name: fc.constantFrom(...Object.keys(EXAMPLES)), at: fc.nat(300), byte: fc.nat(255), cut: fc.nat(3) })
  .map(({ name, at, byte, cut }) => {
    const bytes = bytesOf(vectors[name] ?? '');
    bytes[at % bytes.length] = byte;
    return bytes.subarray(0, bytes.length - cut);
  });

test.prop([fc.oneof(anyBody, anyOfKind, anyMangled)], { numRuns: 1_000 })(
  '[MSG1] [MSG2] no bytes make the reader throw, and what it takes has exactly these bytes',
  (bytes) => {
    const result = decodeSyncMessage(bytes);
    expect(toHex(result.ok ? encodeSyncMessage(result.value) : bytes)).toBe(toHex(bytes));
  },
);

test('[MSG3] a reader takes no more than the limits', () => {
  const list = (count: number, record: (index: number) => string) =>
    count.toString(16).padStart(4, '0') + Array.from({ length: count }, (_, index) => record(index)).join('');
  const heads = (count: number) => codeOf('010100', list(count, entryOf), '0000', '0000');
  expect([heads(256), heads(257)]).toEqual(['ok', 'malformed']);
  const tips = (count: number) =>
    codeOf(
      '010100',
      '0000',
      list(count, (index) => `${deviceOf(index)}${u64(1)}${entryOf(1)}${u64(1)}`),
      '0000',
    );
  expect([tips(256), tips(257)]).toEqual(['ok', 'malformed']);
  const connected = (count: number) => codeOf('010100', '0000', '0000', list(count, deviceOf));
  expect([connected(64), connected(65)]).toEqual(['ok', 'malformed']);
  const logs = (count: number) =>
    codeOf(
      '0102',
      '00000001',
      '00',
      list(count, (index) => deviceOf(index) + u64(0)),
    );
  expect([logs(64), logs(65)]).toEqual(['ok', 'malformed']);
  const items = (count: number) => codeOf('0105', '0000000107'.repeat(count));
  expect([items(1_024), items(1_025)]).toEqual(['ok', 'malformed']);
  const proof = (bytes: number) => codeOf('0107', bytes.toString(16).padStart(8, '0'), itemOf(bytes));
  expect([proof(65_536), proof(65_537)]).toEqual(['ok', 'malformed']);
  const largest = MAX_MESSAGE_BYTES - 7 - 4;
  const message = (bytes: number) => codeOf('01030000000001', bytes.toString(16).padStart(8, '0'), itemOf(bytes));
  expect([message(largest), message(largest + 1)]).toEqual(['ok', 'malformed']);
});

test('[MSG3] of too many heads the lowest are named, of too many tips the newest of every device first', () => {
  const graphHeads = Array.from({ length: 300 }, (_, index) => entryOf(300 - index));
  const forks = Array.from({ length: 300 }, (_, index) => tipOf(1, index + 1));
  const others = Array.from({ length: 40 }, (_, index) => tipOf(index + 2, 5));
  const had = read(encodeSyncMessage({ ...HAVE, graphHeads, tips: [...forks, ...others] }));
  if (had.kind !== 'have') throw new Error('a HAVE stays one');
  expect(had.graphHeads).toEqual(Array.from({ length: 256 }, (_, index) => entryOf(index + 1)));
  expect(had.tips).toHaveLength(256);
  expect(had.tips).toEqual(expect.arrayContaining([...others, tipOf(1, 300)]));
  expect(had.tips).not.toContainEqual(tipOf(1, 1));
});

test('[MSG3] nobody writes what nobody reads', () => {
  const logs = Array.from({ length: 65 }, (_, index) => ({ device: deviceOf(index), afterSeq: 0 }));
  expect(() => encodeSyncMessage({ ...WANT, logs })).toThrow('at most 64');
  expect(() => encodeSyncMessage({ ...WANT, logs: [...logs.slice(0, 1), ...logs.slice(0, 1)] })).toThrow('once');
  expect(() => encodeSyncMessage({ ...WANT, request: 0 })).toThrow('from 1');
  expect(() => encodeSyncMessage({ ...WANT, request: 2 ** 32 })).toThrow('from 1');
  expect(() => encodeSyncMessage({ ...HAVE, tips: [tipOf(1, 2, 3)] })).toThrow('applied');
  expect(() => encodeSyncMessage({ kind: 'receipts', receipts: [itemOf(0)] })).toThrow('empty');
  expect(() => encodeSyncMessage({ kind: 'receipts', receipts: Array<Uint8Array>(1_025).fill(itemOf(1)) })).toThrow(
    '1,024',
  );
  expect(() => encodeSyncMessage({ kind: 'proof', entries: [itemOf(40_000), itemOf(25_537)] })).toThrow('64 KiB');
  expect(() => encodeSyncMessage({ kind: 'receipts', receipts: [itemOf(MAX_MESSAGE_BYTES)] })).toThrow('320 KiB');
});

test('[MSG4] an item that is read keeps nothing of its message alive', () => {
  const message = read(encodeSyncMessage({ kind: 'receipts', receipts: [itemOf(5), itemOf(6)] }));
  if (message.kind !== 'receipts') throw new Error('receipts stay some');
  expect(message.receipts.map(({ buffer }) => buffer.byteLength)).toEqual([5, 6]);
});

function u64(value: number): string {
  return value.toString(16).padStart(16, '0');
}
