import { expect, test } from 'vitest';

import type { DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import { chooseLacking } from '#shared/replica/bundle/choose-lacking.ts';
import type { ReceiptHead } from '#shared/replica/receipts/receipt.ts';

const alice = 'aa'.repeat(16) as DeviceId;
const bob = 'bb'.repeat(16) as DeviceId;

/** An envelope of a log; `branch` tells two apart that claim one place. */
const at = (device: DeviceId, seq: number, branch = 'a'): ReceiptHead => ({
  device,
  seq,
  id: `${device.slice(0, 2)}${seq}${branch}` as EnvelopeId,
});

/** What is chosen, where only the first branch of each log is stored here. */
const choose = (tips: readonly ReceiptHead[], ...said: readonly (readonly ReceiptHead[])[]) =>
  chooseLacking({ tips, said, isStored: ({ id }) => Promise.resolve(id.endsWith('a')) });

test('[BUN6] who has said nothing lacks everything, who has said all lacks nothing', async () => {
  const tips = [at(alice, 5), at(bob, 3)];
  expect(await choose(tips, [])).toEqual([
    { device: alice, afterSeq: 0 },
    { device: bob, afterSeq: 0 },
  ]);
  expect(await choose(tips, tips)).toEqual([]);
  expect(await choose(tips, [at(alice, 5)])).toEqual([{ device: bob, afterSeq: 0 }]);
  expect(await choose(tips)).toEqual([]);
});

test('[BUN6] of several devices, the one that has least decides', async () => {
  const tips = [at(alice, 5)];
  expect(await choose(tips, [at(alice, 4)], [at(alice, 2)], tips)).toEqual([{ device: alice, afterSeq: 2 }]);
  expect(await choose(tips, tips, [])).toEqual([{ device: alice, afterSeq: 0 }]);
});

test('[BUN6] who is further than what is here lacks nothing of it', async () => {
  expect(await choose([at(alice, 5)], [at(alice, 9, 'unknown')])).toEqual([]);
});

test('[BUN6] a log that has parted, there or here, goes along from its beginning', async () => {
  expect(await choose([at(alice, 5)], [at(alice, 4, 'other')])).toEqual([{ device: alice, afterSeq: 0 }]);
  expect(await choose([at(alice, 5)], [at(alice, 5, 'other')])).toEqual([{ device: alice, afterSeq: 0 }]);
  const forked = [at(alice, 5), at(alice, 4, 'other')];
  expect(await choose(forked, [at(alice, 5)])).toEqual([{ device: alice, afterSeq: 0 }]);
  expect(await choose(forked, forked)).toEqual([]);
});
