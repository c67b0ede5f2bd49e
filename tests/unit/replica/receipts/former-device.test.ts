import { expect, test } from 'vitest';

import type { DeviceId, EnvelopeId, MemberId } from '#shared/kernel/ids.ts';
import { createCircleKeys } from '#shared/replica/circle-keys.ts';
import { followDeliveries } from '#shared/replica/deliveries.ts';
import { createOpenCircle } from '#tests/support/circles.ts';
import { createTestDevice } from '#tests/support/device.ts';

const idOf = <Id extends string>(digit: string, length: number): Id => digit.repeat(length) as Id;
const [self, former, theirs, another] = ['a', 'b', 'c', 'd'].map((digit) => idOf<DeviceId>(digit, 32));
const [alice, bob] = ['1', '2'].map((digit) => idOf<MemberId>(digit, 64));

test('[RCPT6] somebody has what this device wrote only with all that the device wrote before it took other keys', async () => {
  if (!self || !former || !theirs || !another || !alice || !bob) throw new Error('four devices, two members');
  const { ports } = createTestDevice();
  const { circleId } = await createOpenCircle(createTestDevice());
  const keys = { signingKey: new Uint8Array(32), sealingKey: new Uint8Array(32) };
  const key = { epochId: idOf<never>('e', 32), key: new Uint8Array(32) };
  const circle = { circleId, kind: 'circle', memberId: alice, name: '', createdAt: 0, epochs: [key] } as const;
  const before = { device: former, seq: 7, id: idOf<EnvelopeId>('7', 64), appliedSeq: 7 };
  const since = { device: self, seq: 3, id: idOf<EnvelopeId>('3', 64), appliedSeq: 3 };
  const deliveries = followDeliveries({
    ...{ ...ports, circleId, device: self, keys: createCircleKeys(circle) },
    deviceOf: (device) => ({ member: device === theirs || device === another ? bob : alice, keys }),
    devices: () =>
      new Map([
        [self, { member: alice, replacedBy: undefined }],
        [former, { member: alice, replacedBy: self }],
        [theirs, { member: bob, replacedBy: undefined }],
      ]),
    tips: () => [before, since],
    hasOwn: () => Promise.resolve(true),
    graphHeads: () => [],
    publish: () => undefined,
  });
  deliveries.noteTips(theirs, [since]);
  deliveries.noteTips(theirs, [since, { ...before, seq: 6, id: idOf<EnvelopeId>('6', 64), appliedSeq: 6 }]);
  // What is noted last is noted after all before it.
  deliveries.noteTips(another, [since, before]);
  await expect.poll(() => deliveries.state.get().size).toBeGreaterThan(0);
  expect([...deliveries.state.get()]).toEqual([[another, { member: bob, seq: 3 }]]);
});
