import { expect, test } from 'vitest';

import type { CircleId, DeviceId, EntryId, EnvelopeId } from '#shared/kernel/ids.ts';
import { codeOf } from '#tests/support/circles.ts';
import { createMemoryDisk, type MemoryProcess } from '#tests/support/memory-stores.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;
const ALICE = 'a1'.repeat(16) as DeviceId;
const BYTES = Uint8Array.of(1, 2);

function envelope(seq: number): { device: DeviceId; seq: number; id: EnvelopeId; bytes: Uint8Array } {
  return { device: ALICE, seq, id: `e${seq}` as EnvelopeId, bytes: BYTES };
}

function writes({ log, graph, shelf }: MemoryProcess): Promise<unknown>[] {
  return [
    codeOf(log.append(CIRCLE, [envelope(1)])),
    codeOf(graph.append(CIRCLE, [{ id: 'entry' as EntryId, bytes: BYTES }])),
    codeOf(shelf.put(CIRCLE, 'drafts', [{ key: 'new', bytes: BYTES }])),
    codeOf(shelf.remove(CIRCLE, 'drafts', ['old'])),
  ];
}

async function contentOf({ log, graph, shelf }: MemoryProcess): Promise<unknown> {
  return [await log.size(CIRCLE), await graph.load(CIRCLE), (await shelf.load(CIRCLE, 'drafts')).map(({ key }) => key)];
}

test('a process that is dead writes nothing, also not what it had under way', async () => {
  const disk = createMemoryDisk();
  await disk.shelf.put(CIRCLE, 'drafts', [{ key: 'old', bytes: BYTES }]);
  const dead = disk.startProcess();
  let goOn = (): void => undefined;
  disk.hold = new Promise((resolve) => (goOn = resolve));
  const underWay = writes(dead);
  const living = disk.startProcess();
  goOn();
  const late = [...writes(dead), codeOf(dead.cache.write(CIRCLE, BYTES)), codeOf(dead.cache.clear(CIRCLE))];
  const codes = await Promise.all([...underWay, ...late]);
  expect(codes).toEqual(codes.map(() => 'storage-unavailable'));
  expect(await contentOf(living)).toEqual([0, [], ['old']]);
  expect(disk.states.size).toBe(0);
  expect(await Promise.all(writes(living))).toEqual(['done', 'done', 'done', 'done']);
  expect(await contentOf(dead)).toEqual([2, [{ id: 'entry', bytes: BYTES }], ['new']]);
  expect([...(disk.shelves.drafts.get(CIRCLE)?.keys() ?? [])]).toEqual(['new']);
});

test('a disk that is told to fail writes nothing', async () => {
  const disk = createMemoryDisk();
  await disk.shelf.put(CIRCLE, 'drafts', [{ key: 'old', bytes: BYTES }]);
  disk.failWith = 'disk-full';
  expect(await Promise.all(writes(disk))).toEqual(['disk-full', 'disk-full', 'disk-full', 'disk-full']);
  expect(await contentOf(disk)).toEqual([0, [], ['old']]);
  disk.failWith = undefined;
  expect(await Promise.all(writes(disk))).toEqual(['done', 'done', 'done', 'done']);
});

test('rows that a test takes away or puts in are seen in everything that the log says', async () => {
  const { log, rows } = createMemoryDisk();
  await log.append(CIRCLE, [envelope(1), envelope(2), envelope(3)]);
  const removed = rows.get(CIRCLE)?.splice(1, 1) ?? [];
  const ids = [1, 2, 3].map((seq) => envelope(seq).id);
  const seqs = async (): Promise<number[]> => (await log.read(CIRCLE, ALICE, 0, 9)).map(({ seq }) => seq);
  expect([await log.size(CIRCLE), (await log.known(CIRCLE, ids)).size, await seqs()]).toEqual([4, 2, [1, 3]]);
  rows.set(CIRCLE, removed);
  expect([await log.size(CIRCLE), (await log.known(CIRCLE, ids)).size, await seqs()]).toEqual([2, 1, [2]]);
});
