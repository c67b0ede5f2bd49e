import { expect, test } from 'vitest';

import type { CircleId, MemberId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope } from '#shared/ports/envelope-log.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { appendSealed, codeOf, command, contentOf, createOpenCircle, reopen, type } from '#tests/support/circles.ts';
import { createTestDevice, type TestDevice } from '#tests/support/device.ts';

function rowsOf(device: TestDevice, circleId: CircleId): ArrivedEnvelope[] {
  const rows = device.disk.rows.get(circleId);
  if (rows === undefined) throw new Error('nothing was stored');
  return rows;
}

async function circleWithEdits(device: TestDevice, count: number): Promise<CircleId> {
  const { replica, circleId } = await createOpenCircle(device);
  for (let index = 0; index < count; index++) {
    command(replica, `k${index}`, String(index));
    await replica.flush();
  }
  type(replica, 'some words');
  await replica.close();
  return circleId;
}

test('[OPEN1] the document is the same as before closing', async () => {
  const device = createTestDevice();
  const circleId = await circleWithEdits(device, 8);
  const content = contentOf(await reopen(device, circleId));
  expect(content.text).toBe('some words');
  expect(Object.keys(content.map as object)).toHaveLength(8);
  expect((await reopen(device, circleId)).damage).toEqual({ unreadableCount: 0, alteredCount: 0, missingCount: 0 });
});

test('[OPEN1] a payload of many envelopes is whole again', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  type(replica, 'long '.repeat(150_000));
  await replica.close();
  expect(rowsOf(device, circleId).length).toBeGreaterThan(3);
  expect(contentOf(await reopen(device, circleId)).text.length).toBe(750_000);
});

test('[OPEN2] unreadable envelopes are counted, kept and stepped over', async () => {
  const device = createTestDevice();
  const circleId = await circleWithEdits(device, 5);
  const rows = rowsOf(device, circleId);
  const third = rows[3];
  if (third === undefined) throw new Error('expected a fourth row');
  third.bytes[170] = (third.bytes[170] ?? 0) ^ 1;
  rows[4] = { ...third, ...rows[4], bytes: new Uint8Array(10) };
  const reopened = await reopen(device, circleId);
  expect(reopened.damage).toEqual({ unreadableCount: 2, alteredCount: 2, missingCount: 0 });
  expect(rowsOf(device, circleId)).toHaveLength(7);
});

test('[OPEN3] a shortened log is noticed, and its numbers are not used again', async () => {
  const device = createTestDevice();
  const circleId = await circleWithEdits(device, 5);
  const rows = rowsOf(device, circleId);
  rows.splice(4);
  const reopened = await reopen(device, circleId);
  expect(reopened.damage).toEqual({ unreadableCount: 0, alteredCount: 0, missingCount: 3 });
  command(reopened, 'late', 'yes');
  await reopened.flush();
  expect(rowsOf(device, circleId).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 8, 9]);
});

test('[OPEN4] [OPEN5] the state cache saves the replay and changes nothing else', async () => {
  const device = createTestDevice();
  const circleId = await circleWithEdits(device, 205);
  expect(device.disk.states.get(circleId)).toBeDefined();
  const withoutCache = await reopen({ ...device, ports: { ...device.ports, cache: emptyCache } }, circleId);
  let loadedAfter = -1;
  const counting = {
    ...device.ports.log,
    load: (circle: CircleId, after: number) => {
      loadedAfter = after;
      return device.ports.log.load(circle, after);
    },
  };
  const withCache = await reopen({ ...device, ports: { ...device.ports, log: counting } }, circleId);
  expect(loadedAfter).toBeGreaterThanOrEqual(206);
  expect(contentOf(withCache)).toEqual(contentOf(withoutCache));
  const writers = [...withCache.doc.store.clients.keys()];
  expect(writers.length).toBeGreaterThan(0);
  for (const client of writers) expect(withCache.authorOf(client)).toBe(withoutCache.authorOf(client));
});

test('[OPEN4] one large edit is worth a state as well as many small ones', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  command(replica, 'few', 'letters');
  await replica.close();
  expect(device.disk.states.has(circleId)).toBe(false);
  const again = await reopen(device, circleId);
  command(again, 'many', 'letters'.repeat(40_000));
  await again.flush();
  await again.close();
  expect(device.disk.states.has(circleId)).toBe(true);
});

test('[OPEN4] a state that does not fit is cleared and the log replayed', async () => {
  const device = createTestDevice();
  const circleId = await circleWithEdits(device, 205);
  const state = device.disk.states.get(circleId);
  if (state === undefined) throw new Error('expected a state');
  const doubts: (() => void)[] = [
    () => device.disk.states.set(circleId, state.with(60, (state[60] ?? 0) ^ 1)),
    () => device.disk.states.set(circleId, state.slice(0, 20)),
    () => device.disk.states.set(circleId, state.with(0, 9)),
  ];
  for (const cast of doubts) {
    cast();
    const reopened = await reopen(device, circleId);
    expect(device.disk.states.has(circleId)).toBe(false);
    expect(contentOf(reopened).text).toBe('some words');
    device.disk.states.set(circleId, state);
  }
});

test('[OPEN4] a state that knows more than the log is kept, not used', async () => {
  const device = createTestDevice();
  const circleId = await circleWithEdits(device, 205);
  const state = device.disk.states.get(circleId);
  expect(state).toBeDefined();
  rowsOf(device, circleId).splice(100, 1);
  const reopened = await reopen(device, circleId);
  expect(reopened.damage.missingCount).toBe(1);
  await reopened.close();
  expect(device.disk.states.get(circleId)).toBe(state);
});

test('[OPEN4] a state is never ahead of the log', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  for (let index = 0; index < 205; index++) {
    command(replica, `k${index}`, '1');
    await replica.flush();
  }
  device.disk.failWith = 'disk-full';
  command(replica, 'never stored', '1');
  await replica.close();
  expect(device.disk.states.has(circleId)).toBe(false);
  expect(Object.keys(contentOf(await reopen(device, circleId)).map as object)).toHaveLength(205);
});

test('[OPEN6] a circle without its own Genesis or key is not opened', async () => {
  const device = createTestDevice();
  const circleId = await circleWithEdits(device, 1);
  const entries = device.disk.entries.get(circleId) ?? [];
  const [genesis] = entries;
  if (genesis === undefined) throw new Error('expected a Genesis');

  device.disk.entries.set(circleId, []);
  expect(await codeOf(reopen(device, circleId))).toBe('genesis-missing');
  device.disk.entries.set(circleId, [{ ...genesis, bytes: genesis.bytes.with(30, 1) }]);
  expect(await codeOf(reopen(device, circleId))).toBe('not-whole');
  const forged = genesis.bytes.with(-1, (genesis.bytes.at(-1) ?? 0) ^ 1);
  device.disk.entries.set(circleId, [{ ...genesis, bytes: forged }]);
  expect(await codeOf(reopen(device, circleId))).toBe('not-whole');
  device.disk.entries.set(circleId, entries);
  const [circle] = await device.ports.keyring.list();
  if (circle === undefined) throw new Error('expected a circle');
  const [epoch] = circle.epochs;
  if (epoch === undefined) throw new Error('expected an epoch');
  await device.ports.keyring.put({ ...circle, epochs: [{ ...epoch, key: new Uint8Array(32) }] });
  expect(await codeOf(reopen(device, circleId))).toBe('wrong-key');
  await device.ports.keyring.put(circle);
  expect(await codeOf(reopen(device, circleId))).toBe('done');
});

test('[ENV6] unknown content: optional is stepped over, critical makes the circle read-only', async () => {
  for (const { header, access } of [
    { header: { kind: 77, critical: false }, access: 'write' },
    { header: { kind: 77, critical: true }, access: 'newer-version' },
  ] as const) {
    const device = createTestDevice();
    const circleId = await circleWithEdits(device, 3);
    await appendSealed(device, circleId, header, Uint8Array.of(0));
    const count = rowsOf(device, circleId).length;
    const reopened = await reopen(device, circleId);
    expect(reopened.access.get()).toBe(access);
    expect(reopened.damage).toEqual({ unreadableCount: 0, alteredCount: 0, missingCount: 0 });
    command(reopened, 'late', 'yes');
    await reopened.close();
    expect(rowsOf(device, circleId)).toHaveLength(access === 'write' ? count + 2 : count);
  }
});

test('[ENV6] a known kind in an unknown form makes the circle read-only', async () => {
  const device = createTestDevice();
  const circleId = await circleWithEdits(device, 3);
  await appendSealed(device, circleId, { kind: 2, critical: true }, Uint8Array.of(9, 1, 2));
  expect((await reopen(device, circleId)).access.get()).toBe('newer-version');
});

test('[ENV6] a flipped bit in a header is damage, never a newer version', async () => {
  for (const offset of [0, 1, 3]) {
    const device = createTestDevice();
    const circleId = await circleWithEdits(device, 3);
    const rows = rowsOf(device, circleId);
    const third = rows[2];
    if (third === undefined) throw new Error('expected a third row');
    rows[2] = { ...third, bytes: third.bytes.with(offset, (third.bytes[offset] ?? 0) ^ 0x40) };
    const reopened = await reopen(device, circleId);
    expect(reopened.access.get()).toBe('write');
    expect(reopened.damage.unreadableCount).toBe(1);
  }
});

test('[ID5] [OPEN2] an envelope that is marked for another circle is not read, though its seal holds', async () => {
  const device = createTestDevice();
  const circleId = await circleWithEdits(device, 3);
  await appendSealed(device, circleId, { kind: 77, critical: true, circleTag: new Uint8Array(16) }, Uint8Array.of(0));
  const reopened = await reopen(device, circleId);
  expect(reopened.access.get()).toBe('write');
  expect(reopened.damage.unreadableCount).toBe(1);
});

test('[OPEN6] a keyring or a device that contradicts the Genesis is refused', async () => {
  const device = createTestDevice();
  const workspace = await createWorkspace(device.ports);
  const circleId = await workspace.create('private', '');
  const [own] = await device.ports.keyring.list();
  if (own === undefined) throw new Error('expected a circle');
  await device.ports.keyring.put({ ...own, kind: 'circle' });
  expect(await codeOf(reopen(device, circleId))).toBe('wrong-key');
  await device.ports.keyring.put({ ...own, memberId: 'ab'.repeat(32) as MemberId });
  expect(await codeOf(reopen(device, circleId))).toBe('wrong-key');
  await device.ports.keyring.put(own);
  const stranger = { ...device, ports: { ...device.ports, crypto: createTestDevice(99).ports.crypto } };
  expect(await codeOf(reopen(stranger, circleId))).toBe('other-device');
  expect(await codeOf(reopen(device, circleId))).toBe('done');
});

test('several circles and the private space live side by side', async () => {
  const device = createTestDevice();
  const workspace = await createWorkspace(device.ports);
  const own = await workspace.create('private', 'Only me');
  const first = await workspace.create('circle', 'One');
  await device.clock.advance(1);
  const second = await workspace.create('circle', 'Two');
  await workspace.rename(second, 'Second');
  for (const id of [own, first, second]) command(await workspace.open(id), 'in', id);
  await workspace.close();
  const again = await createWorkspace(device.ports);
  expect(again.circles.get().map(({ name }) => name)).toContain('Second');
  for (const id of [own, first, second]) expect(contentOf(await again.open(id)).map).toEqual({ in: id });
  expect((await again.open(own)).kind).toBe('private');
  expect(await again.open(first)).toBe(await again.open(first));
});

const emptyCache = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};
