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
