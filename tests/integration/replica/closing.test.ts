import { expect, test } from 'vitest';

import { codeOf, command, contentOf, createOpenCircle, reopen } from '#tests/support/circles.ts';
import { createTestDevice, type TestDevice } from '#tests/support/device.ts';
import { settle } from '#tests/support/fake-clock.ts';

/** A promise and the way to fulfil it. */
function held(): { readonly until: Promise<void>; readonly release: () => void } {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
}

function seqsOf(device: TestDevice): number[] {
  return [...device.disk.rows.values()].flat().map(({ seq }) => seq);
}

test('[LOG7] an edit made while a circle closes is stored too', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  for (let index = 0; index < 205; index++) {
    command(replica, `k${index}`, '1');
    await replica.flush();
  }
  const slow = held();
  const cache = { ...device.ports.cache, write: () => slow.until };
  const again = await reopen({ ...device, ports: { ...device.ports, cache } }, circleId);
  const closing = again.close();
  await settle();
  command(again, 'late', 'yes');
  slow.release();
  expect(await closing).toBe(true);
  expect(contentOf(await reopen(device, circleId)).map).toHaveProperty('late', 'yes');
});

test('[LOG7] what cannot be stored keeps the circle open, and closing works once it can', async () => {
  const device = createTestDevice();
  const { replica, workspace, circleId } = await createOpenCircle(device);
  device.disk.failWith = 'disk-full';
  command(replica, 'a', '1');
  expect(await workspace.close()).toBe(false);
  expect(workspace.saved.get()).toEqual({ state: 'failed', code: 'disk-full' });
  command(replica, 'b', '2');
  device.disk.failWith = undefined;
  expect(await workspace.close()).toBe(true);
  expect(contentOf(await reopen(device, circleId)).map).toEqual({ a: '1', b: '2' });
});

test('[LOG7] nobody opens a circle that is still closing: no sequence number is used twice', async () => {
  const device = createTestDevice();
  const { replica, workspace, circleId } = await createOpenCircle(device);
  command(replica, 'a', '1');
  await replica.flush();
  const slow = held();
  device.disk.hold = slow.until;
  command(replica, 'b', '2');
  await settle();
  const closing = workspace.close();
  await settle();
  expect(await codeOf(workspace.open(circleId))).toBe('closing');
  slow.release();
  expect(await closing).toBe(true);
  const second = await workspace.open(circleId);
  command(second, 'c', '3');
  await second.close();
  expect(seqsOf(device)).toEqual([1, 2, 3, 4, 5]);
  expect(contentOf(await reopen(device, circleId)).map).toEqual({ a: '1', b: '2', c: '3' });
});

test('[LOG3] an append that was done but whose answer was lost is in the log once', async () => {
  const device = createTestDevice();
  const { log } = device.ports;
  const { append } = log;
  let isFirst = true;
  Object.assign(log, {
    append: async (...call: Parameters<typeof append>) => {
      const answer = await append(...call);
      if (isFirst) {
        isFirst = false;
        throw new Error('the answer was lost');
      }
      return answer;
    },
  });
  const { replica } = await createOpenCircle(device);
  command(replica, 'a', '1');
  await settle();
  await device.clock.advance(5_000);
  command(replica, 'b', '1');
  await settle();
  expect(seqsOf(device)).toEqual([1, 2, 3]);
});

test('[LOG4] whoever hears that all is saved may edit at once, and that is saved too', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  let isFirst = true;
  replica.saved.subscribe(() => {
    if (replica.saved.get().state !== 'saved' || !isFirst) return;
    isFirst = false;
    command(replica, 'again', '1');
  });
  command(replica, 'a', '1');
  await settle();
  expect(replica.saved.get().state).toBe('saved');
  expect(contentOf(await reopen(device, circleId)).map).toEqual({ a: '1', again: '1' });
});

test('[LOG4] a listener that fails does not stop the retries', async () => {
  const device = createTestDevice();
  const { replica } = await createOpenCircle(device);
  const unsubscribe = replica.saved.subscribe(() => {
    if (replica.saved.get().state === 'failed') throw new Error('a view broke');
  });
  device.disk.failWith = 'disk-full';
  command(replica, 'a', '1');
  await replica.flush();
  expect(replica.saved.get().state).toBe('failed');
  unsubscribe();
  device.disk.failWith = undefined;
  await device.clock.advance(1_000);
  expect(replica.saved.get().state).toBe('saved');
});
