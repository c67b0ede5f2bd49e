import { expect, test } from 'vitest';

import type { DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import { createLogAppender } from '#shared/replica/log/log-appender.ts';
import { AUTHORS_CIRCLE } from '#tests/support/log-author.ts';
import { createMemoryDisk } from '#tests/support/memory-stores.ts';

const { circleId } = AUTHORS_CIRCLE;
const rowOf = (seq: number): LoggedEnvelope => ({
  ...{ device: 'a1'.repeat(16) as DeviceId, seq, bytes: new Uint8Array(3) },
  id: String(seq).padStart(64, '0') as EnvelopeId,
});

test('[RECV1] appends resolve in the order in which they were asked for, and the position follows', async () => {
  const disk = createMemoryDisk();
  const appender = createLogAppender({ circleId, log: disk.log, position: undefined });
  let release = (): void => undefined;
  disk.hold = new Promise((resolve) => (release = resolve));
  const order: number[] = [];
  const first = appender.append([rowOf(1), rowOf(2)]).then(() => order.push(1));
  disk.hold = undefined;
  const second = appender.append([rowOf(3)]).then(() => order.push(2));
  release();
  await Promise.all([first, second]);
  expect(order).toEqual([1, 2]);
  expect(disk.rows.get(circleId)?.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(appender.position()).toMatchObject({ count: 3, lastId: rowOf(3).id });
});

test('[KEPT9] what is put right was counted where it stands', async () => {
  const { log } = createMemoryDisk();
  const altered = new Set([rowOf(1).id]);
  await log.append(circleId, [rowOf(1), rowOf(2)]);
  const position = await log.position(circleId, 2);
  const appender = createLogAppender({ circleId, log, position, altered });
  await appender.append([rowOf(1)]);
  expect(appender.position()).toEqual(position);
  expect(altered.size).toBe(0);
  altered.add(rowOf(2).id);
  await appender.append([rowOf(3), rowOf(2)]);
  expect(appender.position()).toEqual({ arrival: 3, count: 3, lastId: rowOf(3).id });
  expect(appender.position()).toEqual(await log.position(circleId, 3));
});

test('[RECV8] an append that fails is its caller’s to know: the next goes on, the position stays', async () => {
  const disk = createMemoryDisk();
  const appender = createLogAppender({ circleId, log: disk.log, position: undefined });
  disk.failWith = 'disk-full';
  await expect(appender.append([rowOf(1)])).rejects.toMatchObject({ code: 'disk-full' });
  expect(appender.position()).toBeUndefined();
  disk.failWith = undefined;
  await appender.append([rowOf(1)]);
  await appender.append([rowOf(1)]);
  await appender.append([]);
  expect(appender.position()).toMatchObject({ count: 1, lastId: rowOf(1).id });
});
