import { expect, test } from 'vitest';

import type { CircleId, DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope, EnvelopeLog, LoggedEnvelope } from '#shared/ports/envelope-log.ts';

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

/** What every EnvelopeLog guarantees. */
export function envelopeLogContract(createLog: () => Promise<EnvelopeLog>): void {
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
