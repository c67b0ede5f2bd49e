import { expect, test } from 'vitest';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Safekeeping } from '#shared/ports/safekeeping.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;
const OTHER_CIRCLE = '0b'.repeat(32) as CircleId;
const START_AT = Date.UTC(2026, 0, 5, 9, 30);
const LARGE = Uint8Array.from({ length: 2 * 1_048_576 + 11 }, (_, index) => index % 253);

async function* partsOf(...parts: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part);
}

async function contentOf(safekeeping: Safekeeping, circle: CircleId, id: string | undefined): Promise<Uint8Array> {
  const opened = await safekeeping.openCopy(circle, id ?? '');
  if (opened === undefined) throw new Error('it is not there');
  try {
    return await opened.source.read(0, opened.source.sizeBytes);
  } finally {
    opened.close();
  }
}

const timesOf = async (safekeeping: Safekeeping) => (await safekeeping.listCopies(CIRCLE)).map(({ at }) => at);

/** What every Safekeeping guarantees. */
export function safekeepingContract(create: (clock: Pick<Clock, 'now'>) => Promise<Safekeeping>): void {
  /** One whose time a test moves. */
  async function createOne() {
    const clock = { at: START_AT, now: () => clock.at };
    const safekeeping = await create(clock);
    const save = (byte: number, circle = CIRCLE) => safekeeping.saveCopy(circle, partsOf(Uint8Array.of(byte)));
    return { clock, safekeeping, save };
  }

  test('gives the record back that was kept last, byte for byte, and shares it with nobody', async () => {
    const { safekeeping } = await createOne();
    expect(await safekeeping.readRecord(CIRCLE)).toBeUndefined();
    const frame = Uint8Array.of(9, 1, 0, 255, 9);
    await safekeeping.keepRecord(CIRCLE, frame.subarray(1, 4));
    frame.fill(0);
    (await safekeeping.readRecord(CIRCLE))?.fill(0);
    expect(await safekeeping.readRecord(CIRCLE)).toEqual(Uint8Array.of(1, 0, 255));
    await Promise.all([1, 2, 3].map((byte) => safekeeping.keepRecord(CIRCLE, Uint8Array.of(byte))));
    expect(await safekeeping.readRecord(CIRCLE)).toEqual(Uint8Array.of(3));
    await safekeeping.keepRecord(CIRCLE, new Uint8Array());
    expect(await safekeeping.readRecord(CIRCLE)).toEqual(new Uint8Array());
  });

  test('takes a record of 4 MiB and no larger one', async () => {
    const { safekeeping } = await createOne();
    const largest = new Uint8Array(4 * 1_048_576).fill(7);
    await safekeeping.keepRecord(CIRCLE, largest);
    const larger = safekeeping.keepRecord(CIRCLE, new Uint8Array(largest.length + 1));
    await expect(larger).rejects.toMatchObject({ name: 'AppError', code: 'storage-unavailable' });
    expect(Buffer.compare((await safekeeping.readRecord(CIRCLE)) ?? new Uint8Array(), largest)).toBe(0);
  });

  test('lists copies newest first and gives each back whole', async () => {
    const { clock, safekeeping, save } = await createOne();
    expect(await safekeeping.listCopies(CIRCLE)).toEqual([]);
    await safekeeping.saveCopy(CIRCLE, partsOf(LARGE, Uint8Array.of(1, 2), new Uint8Array(), LARGE));
    clock.at += HOUR_MS;
    await save(5);
    clock.at += HOUR_MS;
    await safekeeping.saveCopy(CIRCLE, partsOf());
    const copies = await safekeeping.listCopies(CIRCLE);
    expect(copies.map(({ at, sizeBytes }) => [at, sizeBytes])).toEqual([
      [START_AT + 2 * HOUR_MS, 0],
      [START_AT + HOUR_MS, 1],
      [START_AT, 2 * LARGE.length + 2],
    ]);
    const [none, small, large] = await Promise.all(copies.map(({ id }) => contentOf(safekeeping, CIRCLE, id)));
    expect([none, small]).toEqual([new Uint8Array(), Uint8Array.of(5)]);
    expect(Buffer.compare(large ?? new Uint8Array(), concatBytes(LARGE, Uint8Array.of(1, 2), LARGE))).toBe(0);
  });

  test('a copy that is not made to its end leaves everything as it was, and what stopped it comes out', async () => {
    const { clock, safekeeping, save } = await createOne();
    await save(1);
    const before = await safekeeping.listCopies(CIRCLE);
    clock.at += HOUR_MS;
    async function* broken(): AsyncIterable<Uint8Array> {
      yield* partsOf(LARGE);
      throw new TypeError('a bug');
    }
    await expect(safekeeping.saveCopy(CIRCLE, broken())).rejects.toThrow(new TypeError('a bug'));
    expect(await safekeeping.listCopies(CIRCLE)).toEqual(before);
    await save(2);
    expect(await timesOf(safekeeping)).toEqual([START_AT + HOUR_MS, START_AT]);
  });

  test('keeps circles apart', async () => {
    const { safekeeping, save } = await createOne();
    await safekeeping.keepRecord(CIRCLE, Uint8Array.of(1));
    await save(2);
    expect(await safekeeping.readRecord(OTHER_CIRCLE)).toBeUndefined();
    expect(await safekeeping.listCopies(OTHER_CIRCLE)).toEqual([]);
    const [copy] = await safekeeping.listCopies(CIRCLE);
    expect(await safekeeping.openCopy(OTHER_CIRCLE, copy?.id ?? '')).toBeUndefined();
    await save(3, OTHER_CIRCLE);
    expect(await contentOf(safekeeping, CIRCLE, copy?.id)).toEqual(Uint8Array.of(2));
  });

  test('[KEEP5] of copies every four hours stay those of the last five times and of the last seven days', async () => {
    const { clock, safekeeping, save } = await createOne();
    for (let count = 0; count < 60; count++) {
      await save(count);
      clock.at += 4 * HOUR_MS;
    }
    const last = clock.at - 4 * HOUR_MS;
    expect(new Date(last).toISOString()).toBe('2026-01-15T05:30:00.000Z');
    const hours = [0, 4, 8, 12, 16].map((hours) => last - hours * HOUR_MS);
    // Before today and yesterday, which the hours have.
    const days = [13, 12, 11, 10, 9].map((day) => Date.UTC(2026, 0, day, 21, 30));
    expect(await timesOf(safekeeping)).toEqual([...hours, ...days]);
  });

  test('[KEEP5] of several copies in one hour the last stays', async () => {
    const { clock, safekeeping, save } = await createOne();
    await save(1);
    await save(2);
    clock.at += 1;
    await save(3);
    const [copy, ...others] = await safekeeping.listCopies(CIRCLE);
    expect(others).toEqual([]);
    expect(await contentOf(safekeeping, CIRCLE, copy?.id)).toEqual(Uint8Array.of(3));
  });

  test('[KEEP6] a clock that was ahead for weeks takes nothing from the copies made after it', async () => {
    const { clock, safekeeping, save } = await createOne();
    clock.at += 1_000 * 24 * HOUR_MS;
    for (let count = 0; count < 10; count++, clock.at += 24 * HOUR_MS) await save(count);
    clock.at = START_AT;
    for (let count = 0; count < 5; count++, clock.at += HOUR_MS) await save(count);
    const times = await timesOf(safekeeping);
    expect(times.slice(0, 5)).toEqual([4, 3, 2, 1, 0].map((hours) => START_AT + hours * HOUR_MS));
    expect(times).toHaveLength(5 + 6);
    for (let day = 0; day < 7; day++, clock.at += 24 * HOUR_MS) await save(day);
    expect(Math.max(...(await timesOf(safekeeping)))).toBe(clock.at - 24 * HOUR_MS);
  });

  test('[KEEP7] a copy stays readable as long as it is open, also when it is removed', async () => {
    const { clock, safekeeping, save } = await createOne();
    await save(1);
    const [first] = await safekeeping.listCopies(CIRCLE);
    const opened = await safekeeping.openCopy(CIRCLE, first?.id ?? '');
    clock.at += 1;
    await save(2);
    expect(await safekeeping.openCopy(CIRCLE, first?.id ?? '')).toBeUndefined();
    expect(opened?.source.sizeBytes).toBe(1);
    expect(await opened?.source.read(0, 1)).toEqual(Uint8Array.of(1));
    await expect(opened?.source.read(0, 2)).rejects.toMatchObject({ name: 'AppError', code: 'unreadable' });
    opened?.close();
    await expect(opened?.source.read(0, 1)).rejects.toMatchObject({ name: 'AppError', code: 'unreadable' });
  });

  test('has no copy of a name that it did not give', async () => {
    const { safekeeping, save } = await createOne();
    await save(1);
    expect(await safekeeping.openCopy(CIRCLE, '2026-02-30T09-00-00-000Z')).toBeUndefined();
    expect(await safekeeping.openCopy(CIRCLE, '2025-01-05T09-00-00-000Z')).toBeUndefined();
  });
}
