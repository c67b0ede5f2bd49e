import { expect, test } from 'vitest';

import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createFolderChannel } from '#shared/replica/folder/folder-channel.ts';
import { createMemoryFolderWorld } from '#tests/support/memory-folders.ts';
import { createSimulatedTime } from '#tests/support/simulated-time.ts';

const CIRCLE = '11'.repeat(32) as CircleId;
const TOPIC = 'ab'.repeat(32);
const MESSAGE = Uint8Array.of(1, 2, 3);

function meet() {
  const time = createSimulatedTime();
  const world = createMemoryFolderWorld();
  const writes: string[] = [];
  const open = (name: string, directory: string) => {
    const clock = time.clockFor({ skewMs: 0 });
    const folders = world.forDevice(name, clock);
    folders.point(CIRCLE, directory);
    const folder = folders.of(CIRCLE);
    const counted = {
      ...folder,
      write: (label: string, bytes: Uint8Array) => {
        writes.push(`${name} ${label}`);
        return folder.write(label, bytes);
      },
    };
    const logger = { error: () => undefined, info: () => undefined };
    const channel = createFolderChannel({ folder: counted, chosen: folders.chosen, clock, logger });
    const heard: string[] = [];
    const stop = channel.subscribe(TOPIC, {
      onMessage: (message) => heard.push(message.join(' ')),
      onReach: () => heard.push('reach'),
    });
    return { channel, heard, folders, stop };
  };
  return { time, world, writes, open };
}

test('[FOLDER7] what is said again and again is written once, and heard once', async () => {
  const { time, writes, open } = meet();
  const [alice, bob] = [open('alice', 'ours'), open('bob', 'ours')];
  for (let count = 0; count < 5; count++) {
    alice.channel.publish(TOPIC, MESSAGE);
    await time.advance(MINUTE_MS);
  }
  expect(writes).toHaveLength(1);
  expect([alice.heard, bob.heard]).toEqual([['reach'], ['reach', '1 2 3']]);
});

test('[FOLDER7] in another folder it is said again, at once', async () => {
  const { time, world, open } = meet();
  const [alice, bob] = [open('alice', 'ours'), open('bob', 'other')];
  alice.channel.publish(TOPIC, MESSAGE);
  await time.advance(MINUTE_MS);
  alice.folders.point(CIRCLE, 'other');
  await time.advance(0);
  expect(alice.heard).toEqual(['reach', 'reach']);
  alice.channel.publish(TOPIC, MESSAGE);
  await time.advance(100);
  expect(world.filesOf('other', CIRCLE).size).toBe(1);
  expect(bob.heard).toEqual(['reach', '1 2 3']);
});

test('[FOLDER7] nothing is looked at while nobody listens', async () => {
  const { time, open } = meet();
  const alice = open('alice', 'ours');
  await time.advance(MINUTE_MS);
  alice.stop();
  const before = time.eventCount();
  await time.advance(DAY_MS);
  expect(time.eventCount() - before).toBeLessThan(2);
});
