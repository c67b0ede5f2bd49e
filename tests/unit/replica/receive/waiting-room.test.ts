import { beforeEach, describe, expect, test } from 'vitest';

import type { Envelope } from '#shared/replica/envelope/envelope.ts';
import { createWaitingRoom } from '#shared/replica/receive/waiting-room.ts';
import { AUTHORS_CIRCLE, createLogAuthor, type LogAuthor } from '#tests/support/log-author.ts';
import { createMemoryDisk, type MemoryDisk } from '#tests/support/memory-stores.ts';

const { circleId } = AUTHORS_CIRCLE;
let disk: MemoryDisk;
let alice: LogAuthor;
const errors: string[] = [];

beforeEach(async () => {
  disk = createMemoryDisk();
  alice = await createLogAuthor(1);
  errors.length = 0;
});

async function open() {
  const logger = { error: (message: string) => void errors.push(message), info: () => undefined };
  const room = createWaitingRoom({ circleId, shelf: disk.shelf, log: disk.log, logger });
  await room.load();
  return room;
}

async function write(author: LogAuthor, count: number, bytes = 10): Promise<readonly Envelope[]> {
  const written: Envelope[] = [];
  for (let index = 0; index < count; index++) written.push(await author.writeBody(2, new Uint8Array(bytes)));
  return written;
}

const seqsOf = (list: readonly Envelope[]): readonly number[] =>
  list.map(({ header }) => header.seq).toSorted((a, b) => a - b);

describe('[RECV5] the waiting room', () => {
  test('is the same after a restart, without what left it', async () => {
    const room = await open();
    const written = await write(alice, 4);
    await room.add(written);
    await room.remove(written.slice(1, 3).map(({ id }) => id));
    const again = await open();
    expect(seqsOf(again.all())).toEqual([1, 4]);
    expect(written.map(({ id }) => again.has(id))).toEqual([true, false, false, true]);
  });

  test('holds 200 of a device at most, in memory and on the disk; the furthest go, whoever came first', async () => {
    const [room, bob] = [await open(), await createLogAuthor(2)];
    const written = await write(alice, 230);
    await room.add(written.slice(100));
    await room.add(await write(bob, 3));
    await room.add(written.slice(0, 100));
    const ofAlice = room.all().filter(({ header }) => header.device === alice.device);
    expect(seqsOf(ofAlice)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(room.all()).toHaveLength(203);
    expect((await open()).all()).toHaveLength(203);
  });

  test('holds 16 MiB of a device at most', async () => {
    const room = await open();
    await room.add(await write(alice, 80, 240 * 1024));
    const bytes = room.all().reduce((sum, { ciphertext }) => sum + ciphertext.length, 0);
    expect(bytes).toBeLessThanOrEqual(16 * 1024 * 1024);
    expect(seqsOf(room.all())).toEqual(Array.from({ length: room.all().length }, (_, index) => index + 1));
    expect(room.all().length).toBeGreaterThan(60);
  });

  test('keeps in memory what a failing disk does not take', async () => {
    const room = await open();
    disk.failWith = 'disk-full';
    const written = await write(alice, 2);
    await room.add(written);
    expect(room.all()).toHaveLength(2);
    await room.remove(written.map(({ id }) => id));
    expect([room.all().length, errors.length]).toEqual([0, 2]);
  });

  test('forgets what the disk has altered: it is not what was checked', async () => {
    const room = await open();
    await room.add(await write(alice, 3));
    const [first, second] = disk.shelves.waiting.get(circleId)?.values() ?? [];
    if (first === undefined || second === undefined) throw new Error('they are on the disk');
    first[170] = (first[170] ?? 0) ^ 1;
    second[0] = 9;
    expect((await open()).all()).toHaveLength(1);
  });
});
