import { expect, test } from 'vitest';

import type { CircleId, DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope, EnvelopeLog, LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import type { RowChecks } from '#shared/ports/row-checks.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;
const OTHER_CIRCLE = '0b'.repeat(32) as CircleId;
const ALICE = 'a1'.repeat(16) as DeviceId;
const BOB = 'b1'.repeat(16) as DeviceId;

function envelope(device: DeviceId, seq: number, note = ''): LoggedEnvelope {
  const id = `${device}-${seq}-${note}` as EnvelopeId;
  return { device, seq, id, bytes: new TextEncoder().encode(id) };
}

async function loadAll(log: EnvelopeLog, circle: CircleId, after = 0): Promise<readonly ArrivedEnvelope[]> {
  const all: ArrivedEnvelope[] = [];
  for await (const batch of log.load(circle, after)) all.push(...batch);
  return all;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Here a row is what it was stored as when its bytes begin with its id; what follows them is as good as a signature. */
export const LEGIBLE: RowChecks = {
  isEnvelope: ({ device, seq, id, bytes }) => textOf(bytes).startsWith(id) && id.startsWith(`${device}-${seq}-`),
  isEntry: ({ id, bytes }) => textOf(bytes).startsWith(id),
};

/** A log, and what a disk may do to its rows. */
export interface AlterableLog {
  readonly log: EnvelopeLog;
  readonly alter: (
    circle: CircleId,
    id: EnvelopeId,
    change: Partial<Pick<LoggedEnvelope, 'device' | 'seq' | 'bytes'>>,
  ) => Promise<void>;
}

/** What every EnvelopeLog guarantees, with the checks of `LEGIBLE`. */
export function envelopeLogContract(create: () => AlterableLog): void {
  const createLog = () => Promise.resolve(create().log);
  const rowsOf = async (log: EnvelopeLog) =>
    (await loadAll(log, CIRCLE)).map(({ arrival, device, seq, bytes }) => [arrival, device, seq, textOf(bytes)]);

  test('puts right what the disk has altered, in its place, when it comes again', async () => {
    const { log, alter } = create();
    const all = [envelope(ALICE, 1), envelope(ALICE, 2), envelope(BOB, 1), envelope(BOB, 2)];
    const last = await log.append(CIRCLE, all);
    const [before, size] = [await rowsOf(log), await log.size(CIRCLE)];
    const wrong = Uint8Array.of(1);
    await alter(CIRCLE, envelope(ALICE, 1).id, { bytes: wrong });
    await alter(CIRCLE, envelope(ALICE, 2).id, { seq: 7 });
    await alter(CIRCLE, envelope(BOB, 1).id, { device: ALICE });
    expect(await log.append(CIRCLE, all.slice(0, 2))).toBe(last - 2);
    expect(await log.append(CIRCLE, [...all.slice(2), envelope(BOB, 3)])).toBe(last + 1);
    expect((await rowsOf(log)).slice(0, -1)).toEqual(before);
    expect(await log.size(CIRCLE)).toBe(size + envelope(BOB, 3).bytes.length);
    expect((await log.read(CIRCLE, ALICE, 0, 9)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await log.position(CIRCLE, last)).toEqual({ arrival: last, count: 4, lastId: envelope(BOB, 2).id });
  });

  test('counts what was put right as long as it is, also when the sum was made before', async () => {
    const { log, alter } = create();
    await log.append(CIRCLE, [envelope(ALICE, 1), envelope(ALICE, 2)]);
    const size = await log.size(CIRCLE);
    for (const bytes of [Uint8Array.of(1), new Uint8Array(500)]) {
      await alter(CIRCLE, envelope(ALICE, 1).id, { bytes });
      await log.append(CIRCLE, [envelope(ALICE, 1)]);
      expect(await log.size(CIRCLE)).toBe(size);
    }
  });

  test('keeps what is right as it first came, and puts nothing wrong in the place of what is wrong', async () => {
    const { log, alter } = create();
    const first = envelope(ALICE, 1);
    const signedAnew = { ...first, bytes: new TextEncoder().encode(`${first.id} signed anew`) };
    await log.append(CIRCLE, [first]);
    await log.append(CIRCLE, [signedAnew]);
    expect((await rowsOf(log)).map(([, , , text]) => text)).toEqual([first.id]);
    await alter(CIRCLE, first.id, { bytes: Uint8Array.of(65) });
    await log.append(CIRCLE, [{ ...first, bytes: Uint8Array.of(66) }]);
    await log.append(OTHER_CIRCLE, [first]);
    expect((await rowsOf(log)).map(([, , , text]) => text)).toEqual(['A']);
    await log.append(CIRCLE, [signedAnew, first]);
    expect((await rowsOf(log)).map(([, , , text]) => text)).toHaveLength(1);
    expect((await rowsOf(log))[0]?.[3]).toMatch(first.id);
  });

  test('gives back what was appended, in order of arrival, byte for byte', async () => {
    const log = await createLog();
    await log.append(CIRCLE, [envelope(BOB, 2), envelope(ALICE, 1)]);
    await log.append(CIRCLE, [envelope(BOB, 1)]);
    const all = await loadAll(log, CIRCLE);
    expect(all.map(({ device, seq }) => [device, seq])).toEqual([
      [BOB, 2],
      [ALICE, 1],
      [BOB, 1],
    ]);
    expect([...(all[1]?.bytes ?? [])]).toEqual([...envelope(ALICE, 1).bytes]);
  });

  test('numbers arrivals upwards and answers the highest', async () => {
    const log = await createLog();
    const first = await log.append(CIRCLE, [envelope(ALICE, 1)]);
    const third = await log.append(CIRCLE, [envelope(ALICE, 2), envelope(ALICE, 3)]);
    const arrivals = (await loadAll(log, CIRCLE)).map(({ arrival }) => arrival);
    expect(arrivals[0]).toBe(first);
    expect(arrivals[2]).toBe(third);
    expect(arrivals.toSorted((a, b) => a - b)).toEqual(arrivals);
    expect((await loadAll(log, CIRCLE, first)).map(({ seq }) => seq)).toEqual([2, 3]);
  });

  test('keeps an envelope once, however often it comes', async () => {
    const log = await createLog();
    const first = await log.append(CIRCLE, [envelope(ALICE, 1)]);
    expect(await log.append(CIRCLE, [envelope(ALICE, 1)])).toBe(first);
    await log.append(CIRCLE, [envelope(ALICE, 1), envelope(ALICE, 2)]);
    expect(await loadAll(log, CIRCLE)).toHaveLength(2);
  });

  test('keeps both branches of a fork', async () => {
    const log = await createLog();
    await log.append(CIRCLE, [envelope(ALICE, 1, 'one')]);
    await log.append(CIRCLE, [envelope(ALICE, 1, 'other')]);
    expect(await loadAll(log, CIRCLE)).toHaveLength(2);
  });

  test('knows the newest envelope of each device, also when they come out of order', async () => {
    const log = await createLog();
    await log.append(CIRCLE, [envelope(ALICE, 1), envelope(ALICE, 3), envelope(BOB, 1)]);
    await log.append(CIRCLE, [envelope(ALICE, 2)]);
    const heads = await log.heads(CIRCLE);
    expect(heads.get(ALICE)).toEqual({ seq: 3, id: envelope(ALICE, 3).id });
    expect(heads.get(BOB)?.seq).toBe(1);
    expect(heads.size).toBe(2);
  });

  test('says which envelope stands at an arrival and how many came up to it', async () => {
    const log = await createLog();
    const second = await log.append(CIRCLE, [envelope(ALICE, 1), envelope(ALICE, 2)]);
    await log.append(CIRCLE, [envelope(ALICE, 3)]);
    expect(await log.position(CIRCLE, second)).toEqual({ arrival: second, count: 2, lastId: envelope(ALICE, 2).id });
    expect(await log.position(CIRCLE, second + 100)).toBeUndefined();
    expect(await log.position(OTHER_CIRCLE, second)).toBeUndefined();
  });

  test('takes the same envelope twice in one append', async () => {
    const log = await createLog();
    await log.append(CIRCLE, [envelope(ALICE, 1), envelope(ALICE, 1), envelope(ALICE, 2)]);
    expect((await loadAll(log, CIRCLE)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test('knows which of some envelopes are stored', async () => {
    const log = await createLog();
    await log.append(CIRCLE, [envelope(ALICE, 1), envelope(ALICE, 2), envelope(BOB, 1)]);
    await log.append(OTHER_CIRCLE, [envelope(ALICE, 3)]);
    const asked = [envelope(BOB, 1), envelope(ALICE, 3), envelope(ALICE, 2), envelope(ALICE, 2)].map(({ id }) => id);
    expect(await log.known(CIRCLE, asked)).toEqual(new Set([envelope(BOB, 1).id, envelope(ALICE, 2).id]));
    expect(await log.known(CIRCLE, [])).toEqual(new Set());
  });

  test('reads on in one device, by sequence number and not by arrival', async () => {
    const log = await createLog();
    await log.append(CIRCLE, [envelope(ALICE, 10), envelope(ALICE, 2), envelope(BOB, 3), envelope(ALICE, 1)]);
    await log.append(OTHER_CIRCLE, [envelope(ALICE, 4)]);
    const arrivals = new Map((await loadAll(log, CIRCLE)).map(({ id, arrival }) => [id, arrival]));
    const all = await log.read(CIRCLE, ALICE, 0, 100);
    expect(all.map(({ seq }) => seq)).toEqual([1, 2, 10]);
    expect(all.map(({ arrival }) => arrival)).toEqual(all.map(({ id }) => arrivals.get(id)));
    expect([...(all[2]?.bytes ?? [])]).toEqual([...envelope(ALICE, 10).bytes]);
    const seqsAfter = async (seq: number) => (await log.read(CIRCLE, ALICE, seq, 100)).map((each) => each.seq);
    expect(await seqsAfter(1)).toEqual([2, 10]);
    expect(await seqsAfter(5)).toEqual([10]);
    expect(await seqsAfter(10)).toEqual([]);
  });

  test('reads the branches of a fork in the order in which they arrived', async () => {
    const log = await createLog();
    await log.append(CIRCLE, [envelope(ALICE, 3), envelope(ALICE, 2, 'z'), envelope(ALICE, 1)]);
    await log.append(CIRCLE, [envelope(ALICE, 2, 'a'), envelope(ALICE, 3, 'a')]);
    const ids = (await log.read(CIRCLE, ALICE, 1, 100)).map(({ id }) => id);
    expect(ids).toEqual(
      [envelope(ALICE, 2, 'z'), envelope(ALICE, 2, 'a'), envelope(ALICE, 3), envelope(ALICE, 3, 'a')].map(
        ({ id }) => id,
      ),
    );
    expect((await log.read(CIRCLE, ALICE, 2, 100)).map(({ seq }) => seq)).toEqual([3, 3]);
  });

  test('reads no more than was asked for', async () => {
    const log = await createLog();
    await log.append(CIRCLE, [envelope(ALICE, 1), envelope(ALICE, 2), envelope(ALICE, 3), envelope(BOB, 1)]);
    expect((await log.read(CIRCLE, ALICE, 1, 1)).map(({ seq }) => seq)).toEqual([2]);
    expect(await log.read(CIRCLE, ALICE, 0, 0)).toEqual([]);
  });

  test('counts the bytes of everything stored once, also both branches of a fork', async () => {
    const log = await createLog();
    expect(await log.size(CIRCLE)).toBe(0);
    await log.append(CIRCLE, [envelope(ALICE, 1), envelope(ALICE, 1), envelope(ALICE, 4)]);
    await log.append(CIRCLE, [envelope(ALICE, 1), envelope(ALICE, 1, 'other'), envelope(BOB, 2)]);
    await log.append(CIRCLE, [envelope(BOB, 2)]);
    await log.append(OTHER_CIRCLE, [envelope(ALICE, 1)]);
    const stored = [envelope(ALICE, 1), envelope(ALICE, 4), envelope(ALICE, 1, 'other'), envelope(BOB, 2)];
    expect(await log.size(CIRCLE)).toBe(stored.reduce((sum, { bytes }) => sum + bytes.length, 0));
    expect(await log.size(OTHER_CIRCLE)).toBe(envelope(ALICE, 1).bytes.length);
  });

  test('keeps a part of a larger array without the rest, and shares it with nobody', async () => {
    const log = await createLog();
    const frame = Uint8Array.from({ length: 1_000 }, (_, index) => index % 251);
    await log.append(CIRCLE, [{ ...envelope(ALICE, 1), bytes: frame.subarray(10, 13) }]);
    frame.fill(0);
    const [read] = await log.read(CIRCLE, ALICE, 0, 1);
    expect(read?.bytes.buffer.byteLength).toBe(3);
    read?.bytes.fill(0);
    const [loaded] = await loadAll(log, CIRCLE);
    expect([...(loaded?.bytes ?? [])]).toEqual([10, 11, 12]);
    loaded?.bytes.fill(0);
    expect([...((await loadAll(log, CIRCLE))[0]?.bytes ?? [])]).toEqual([10, 11, 12]);
  });

  test('keeps circles apart', async () => {
    const log = await createLog();
    await log.append(CIRCLE, [envelope(ALICE, 1)]);
    await log.append(OTHER_CIRCLE, [envelope(ALICE, 1), envelope(ALICE, 2)]);
    expect(await loadAll(log, CIRCLE)).toHaveLength(1);
    expect((await log.heads(OTHER_CIRCLE)).get(ALICE)?.seq).toBe(2);
  });

  test('loads more than one batch', async () => {
    const log = await createLog();
    const many = Array.from({ length: 1_234 }, (_, index) => envelope(ALICE, index + 1));
    await log.append(CIRCLE, many);
    expect((await loadAll(log, CIRCLE)).map(({ seq }) => seq)).toEqual(many.map(({ seq }) => seq));
  });
}
