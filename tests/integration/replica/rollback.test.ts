import { expect, test } from 'vitest';

import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import type { Head } from '#shared/ports/envelope-log.ts';
import { command, contentOf, createOpenCircle, reopen } from '#tests/support/circles.ts';
import { createTestDevice, type TestDevice } from '#tests/support/device.ts';

/** A database that went back in time as a whole: rows and heads are shorter together. */
function rolledBack(device: TestDevice, keepCount: number): TestDevice {
  for (const rows of device.disk.rows.values()) rows.splice(keepCount);
  const heads = (circle: CircleId): Promise<ReadonlyMap<DeviceId, Head>> =>
    Promise.resolve(
      new Map(
        (device.disk.rows.get(circle) ?? []).map(({ device: id, seq, id: envelope }) => [id, { seq, id: envelope }]),
      ),
    );
  return { ...device, ports: { ...device.ports, log: { ...device.ports.log, heads } } };
}

async function filled(device: TestDevice, count: number): Promise<CircleId> {
  const { replica, circleId } = await createOpenCircle(device);
  for (let index = 0; index < count; index++) {
    command(replica, `k${index}`, '1');
    await replica.flush();
  }
  await replica.close();
  return circleId;
}

test('[OPEN3] [OPEN4] a database that went back in time is noticed by its cached state, which is kept', async () => {
  const device = createTestDevice();
  const circleId = await filled(device, 450);
  const state = device.disk.states.get(circleId);
  expect(state).toBeDefined();
  const reopened = await reopen(rolledBack(device, 251), circleId);
  expect(reopened.damage.missingCount).toBe(200);
  await reopened.close();
  expect(device.disk.states.get(circleId)).toBe(state);
});

test('[OPEN3] after such a loss no sequence number is used a second time', async () => {
  const device = createTestDevice();
  const circleId = await filled(device, 210);
  const later = rolledBack(device, 100);
  const reopened = await reopen(later, circleId);
  command(reopened, 'new', '1');
  await reopened.flush();
  expect((device.disk.rows.get(circleId) ?? []).slice(100).map(({ seq }) => seq)).toEqual([212, 213]);
});

test('[OPEN4] a state never stands in for envelopes that came after a loss', async () => {
  const device = createTestDevice();
  const circleId = await filled(device, 210);
  const kept = device.disk.states.get(circleId);
  const entries = device.disk.entries.get(circleId);
  if (kept === undefined || entries === undefined) throw new Error('expected a state and a Genesis');

  // The database comes back as it was after 100 envelopes, also its counter; the state survived.
  const restored = createTestDevice(1);
  for (const circle of await device.ports.keyring.list()) await restored.ports.keyring.put(circle);
  restored.disk.entries.set(circleId, entries);
  await restored.ports.log.append(circleId, (device.disk.rows.get(circleId) ?? []).slice(0, 100));
  restored.disk.states.set(circleId, kept);
  const writer = await reopen(restored, circleId);
  for (let index = 0; index < 115; index++) {
    command(writer, `new${index}`, '1');
    await writer.flush();
  }
  await writer.close();
  const content = contentOf(await reopen(restored, circleId)).map as object;
  expect(Object.keys(content).filter((key) => key.startsWith('new'))).toHaveLength(115);
});

test('[OPEN4] a state of an epoch whose key is not here is left alone', async () => {
  const device = createTestDevice();
  const circleId = await filled(device, 205);
  const state = device.disk.states.get(circleId);
  if (state === undefined) throw new Error('expected a state');
  const ofOtherEpoch = state.with(1, (state[1] ?? 0) ^ 1);
  device.disk.states.set(circleId, ofOtherEpoch);
  const reopened = await reopen(device, circleId);
  expect(device.disk.states.get(circleId)).toBe(ofOtherEpoch);
  expect(Object.keys(contentOf(reopened).map as object)).toHaveLength(205);
});

test('[OPEN4] the state is refreshed when the app has been quiet for a while', async () => {
  const device = createTestDevice();
  const { replica, circleId } = await createOpenCircle(device);
  for (let index = 0; index < 205; index++) {
    command(replica, `k${index}`, '1');
    await replica.flush();
  }
  await device.clock.advance(59_000);
  expect(device.disk.states.has(circleId)).toBe(false);
  await device.clock.advance(2_000);
  expect(device.disk.states.has(circleId)).toBe(true);
});
