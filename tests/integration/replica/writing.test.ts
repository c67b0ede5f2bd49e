import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { decodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { command, contentOf, createOpenCircle, reopen, type } from '#tests/support/circles.ts';
import { createTestDevice, type TestDevice } from '#tests/support/device.ts';
import { settle } from '#tests/support/fake-clock.ts';

function kindsOf(device: TestDevice): number[] {
  return [...device.disk.rows.values()].flat().map(({ bytes }) => {
    const decoded = decodeEnvelope(bytes);
    return decoded.ok ? decoded.value.header.kind : -1;
  });
}

test('[LOG1] [LOG2] a command is sealed at once, and saved only when the disk has said so', async () => {
  const device = createTestDevice();
  const { replica } = await createOpenCircle(device);
  let release = (): void => undefined;
  device.disk.hold = new Promise((resolve) => {
    release = resolve;
  });
  command(replica, 'role', 'Welder');
  await settle();
  expect(replica.saved.get()).toEqual({ state: 'saving', sinceAt: device.clock.now() });
  expect(kindsOf(device)).toEqual([]);
  release();
  await settle();
  expect(replica.saved.get()).toEqual({ state: 'saved' });
  expect(kindsOf(device)).toEqual([1, 2]);
});

test('[LOG1] typing is sealed after 300 ms of quiet', async () => {
  const device = createTestDevice();
  const { replica } = await createOpenCircle(device);
  type(replica, 'a');
  await device.clock.advance(299);
  type(replica, 'b');
  await device.clock.advance(299);
  expect(kindsOf(device)).toEqual([]);
  expect(replica.saved.get().state).toBe('saving');
  await device.clock.advance(1);
  expect(kindsOf(device)).toEqual([1, 2]);
  expect(replica.saved.get().state).toBe('saved');
});

test('[LOG1] typing without a pause is sealed after a second', async () => {
  const device = createTestDevice();
  const { replica } = await createOpenCircle(device);
  for (let keystroke = 0; keystroke < 11; keystroke++) {
    type(replica, 'x');
    await device.clock.advance(100);
  }
  expect(kindsOf(device)).toEqual([1, 2]);
});

test('[LOG1] a flush and a close seal what is pending', async () => {
  const device = createTestDevice();
  const { replica, workspace, circleId } = await createOpenCircle(device);
  type(replica, 'one');
  await replica.flush();
  expect(kindsOf(device)).toEqual([1, 2]);
  type(replica, ' two');
  await workspace.close();
  expect(contentOf(await reopen(device, circleId)).text).toBe('one two');
});

test('[LOG3] [LOG4] a full disk shows at once, keeps everything, and recovers by itself with the same bytes', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  command(replica, 'a', '1');
  await settle();
  device.disk.failWith = 'disk-full';
  command(replica, 'b', '2');
  await settle();
  expect(replica.saved.get()).toEqual({ state: 'failed', code: 'disk-full' });
  command(replica, 'c', '3');
  type(replica, 'still here');
  await device.clock.advance(1_000);
  expect(replica.saved.get().state).toBe('failed');
  expect(kindsOf(device)).toHaveLength(2);
  device.disk.failWith = undefined;
  await device.clock.advance(1_999);
  expect(replica.saved.get().state).toBe('failed');
  await device.clock.advance(1);
  expect(replica.saved.get()).toEqual({ state: 'saved' });
  const seqs = [...device.disk.rows.values()].flat().map(({ seq }) => seq);
  expect(seqs).toEqual([1, 2, 3, 4]);
  expect(contentOf(await reopen(device, circleId))).toEqual({ map: { a: '1', b: '2', c: '3' }, text: 'still here' });
  expect(device.errors.length).toBeGreaterThan(0);
});

test.each([
  ['disk-full', 2_000],
  ['storage-unavailable', 30_000],
] as const)('[LOG3] after a minute of %s it is tried every %d ms', async (code, everyMs) => {
  const device = createTestDevice();
  const { replica } = await createOpenCircle(device);
  device.disk.failWith = code;
  command(replica, 'a', '1');
  await device.clock.advance(61_000);
  const failedBefore = device.errors.length;
  await device.clock.advance(60_000);
  expect(device.errors.length - failedBefore).toBe(60_000 / everyMs);
});

test('[LOG3] asked to try again, it does so at once', async () => {
  const device = createTestDevice();
  const { replica } = await createOpenCircle(device);
  device.disk.failWith = 'storage-unavailable';
  command(replica, 'a', '1');
  await settle();
  device.disk.failWith = undefined;
  replica.retry();
  await settle();
  expect(replica.saved.get()).toEqual({ state: 'saved' });
});

test('[LOG4] a vault that refuses to sign is a failed save too, and takes no sequence number', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  const { crypto } = device.ports;
  const sign = crypto.sign;
  Object.assign(crypto, { sign: () => Promise.reject(new Error('no vault')) });
  command(replica, 'a', '1');
  await settle();
  expect(replica.saved.get()).toEqual({ state: 'failed', code: 'unexpected' });
  Object.assign(crypto, { sign });
  replica.retry();
  await settle();
  expect(replica.saved.get().state).toBe('saved');
  expect([...device.disk.rows.values()].flat().map(({ seq }) => seq)).toEqual([1, 2]);
  expect(contentOf(await reopen(device, circleId)).map).toEqual({ a: '1' });
});

test('[LOG5] what others did is not written again, and clean-up goes along with the next own edit', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  command(replica, 'mine', '1');
  await settle();
  Y.applyUpdateV2(replica.doc, Y.encodeStateAsUpdateV2(new Y.Doc()), 'remote');
  const remote = new Y.Doc();
  remote.getMap('elsewhere').set('from', 'bob');
  Y.applyUpdateV2(replica.doc, Y.encodeStateAsUpdateV2(remote), 'remote');
  replica.doc.transact(() => replica.doc.getMap('map').delete('mine'), null);
  await device.clock.advance(60_000);
  expect(kindsOf(device)).toEqual([1, 2]);
  command(replica, 'a', '1');
  await settle();
  expect(kindsOf(device)).toEqual([1, 2, 2]);
  expect(contentOf(await reopen(device, circleId)).map).toEqual({ a: '1' });
});

test('[LOG5] an edit with any other origin is written too: nothing is silently left out', async () => {
  const device = createTestDevice();
  const { replica } = await createOpenCircle(device);
  replica.doc.transact(() => replica.doc.getText('text').insert(0, 'hello'), 'an editor');
  expect(replica.saved.get().state).toBe('saving');
  await device.clock.advance(300);
  expect(kindsOf(device)).toEqual([1, 2]);
});

test('[SES3] edits of the earlier session stand before the new session', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  type(replica, 'old words');
  const before = replica.doc.clientID;
  const intruder = new Y.Doc();
  intruder.clientID = before;
  for (let clock = 0; clock < 12; clock++) intruder.getMap('elsewhere').set(`x${clock}`, clock);
  Y.applyUpdateV2(replica.doc, Y.encodeStateAsUpdateV2(intruder), 'remote');
  type(replica, ' and new');
  await replica.flush();
  expect(kindsOf(device)).toEqual([1, 2, 1, 2]);
  const reopened = await reopen(device, circleId);
  expect(reopened.authorOf(before)).toBe(replica.me);
  expect(reopened.authorOf(replica.doc.clientID)).toBe(replica.me);
});

test('[LOG6] after a crash the log opens to exactly what was acknowledged, or more', async () => {
  const device = createTestDevice(3);
  const { replica, circleId } = await createOpenCircle(device);
  const acknowledged = new Set<string>();
  for (let index = 0; index < 30; index++) {
    const key = `k${index}`;
    if (index % 7 === 3) device.disk.failWith = 'disk-full';
    command(replica, key, String(index));
    if (index % 3 === 0) await settle();
    if (index % 7 === 5) {
      device.disk.failWith = undefined;
      replica.retry();
      await settle();
    }
    if (replica.saved.get().state === 'saved') for (let done = 0; done <= index; done++) acknowledged.add(`k${done}`);
    const reopened = await reopen(device, circleId);
    const stored = Object.keys(contentOf(reopened).map as object);
    for (const name of acknowledged) expect(stored).toContain(name);
  }
  expect(acknowledged.size).toBeGreaterThan(20);
});

test('[SES2] a start that changes nothing writes nothing; one that does begins with its session', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  await replica.close();
  expect(kindsOf(device)).toEqual([]);
  const second = await reopen(device, circleId);
  command(second, 'a', '1');
  await second.close();
  const third = await reopen(device, circleId);
  command(third, 'b', '2');
  command(third, 'c', '3');
  await third.close();
  expect(kindsOf(device).slice(0, 4)).toEqual([1, 2, 1, 2]);
});

test('[SES3] when Yjs takes another client id, a new session comes first', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  command(replica, 'a', '1');
  await settle();
  const before = replica.doc.clientID;
  const intruder = new Y.Doc();
  intruder.clientID = before;
  for (let clock = 0; clock < 5; clock++) intruder.getMap('elsewhere').set(`x${clock}`, clock);
  Y.applyUpdateV2(replica.doc, Y.encodeStateAsUpdateV2(intruder), 'remote');
  expect(replica.doc.clientID).not.toBe(before);
  expect(replica.authorOf(replica.doc.clientID)).toBe(replica.me);
  command(replica, 'b', '2');
  await settle();
  expect(kindsOf(device)).toEqual([1, 2, 1, 2]);
  expect(contentOf(await reopen(device, circleId)).map).toEqual({ a: '1', b: '2' });
});

test('[SES4] the author of an edit is who held its client id, also after opening again', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  command(replica, 'a', '1');
  const client = replica.doc.clientID;
  expect(replica.authorOf(client)).toBe(replica.me);
  expect(replica.authorOf(client + 1)).toBeUndefined();
  await replica.close();
  const reopened = await reopen(device, circleId);
  expect(reopened.authorOf(client)).toBe(replica.me);
  expect(reopened.doc.clientID).not.toBe(client);
});
