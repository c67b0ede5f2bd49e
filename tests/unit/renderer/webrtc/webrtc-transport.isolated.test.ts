import { beforeEach, expect, test, vi } from 'vitest';

import { createWebrtcTransport } from '#renderer/adapters/webrtc/webrtc-transport.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { RoomTransport } from '#shared/ports/network.ts';
import { createLabClock, type LabClock } from '#tests/support/peer-lab/lab-clock.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

const told: string[] = [];

vi.mock('#renderer/adapters/webrtc/mesh.ts', () => ({
  openMesh: () => {
    told.push('open');
    return () => told.push('end');
  },
}));

let clock: LabClock;
let transport: RoomTransport;

beforeEach(() => {
  told.length = 0;
  clock = createLabClock();
  transport = createWebrtcTransport(
    {
      circleId: '11'.repeat(32) as CircleId,
      topic: 'ab'.repeat(32),
      password: 'cd'.repeat(32),
      beginHandshake: () => ({ receive: () => undefined, close: () => undefined }),
    },
    {
      channel: { subscribe: () => () => undefined, publish: () => undefined },
      rtc: () => ({}),
      clock,
      random: createSeededRandom(1),
      logger: { info: () => undefined, error: () => undefined },
    },
  );
});

const accept = () => transport.accept(() => undefined);

test('[ROOM10] [ROOM16] nothing is set up, nor anew, before somebody accepts links, and then once', () => {
  transport.rebuild();
  clock.elapse(1_000);
  expect(told).toEqual([]);
  accept();
  accept();
  expect(told).toEqual(['open']);
});

test('[ROOM16] to rebuild is to end all at once and to begin a moment later, however often it is asked for', () => {
  accept();
  for (let count = 0; count < 4; count++) {
    transport.rebuild();
    expect(told).toEqual(['open', 'end']);
    clock.elapse(50);
  }
  clock.elapse(49);
  expect(told).toEqual(['open', 'end']);
  accept();
  clock.elapse(1);
  expect(told).toEqual(['open', 'end', 'open']);
  transport.rebuild();
  expect(told.at(-1)).toBe('end');
});

test('[ROOM17] what was left does not come back', () => {
  const other = accept();
  transport.rebuild();
  transport.dispose();
  transport.dispose();
  expect(clock.waitingCount()).toBe(0);
  accept();
  transport.rebuild();
  clock.elapse(1_000);
  other();
  expect(told).toEqual(['open', 'end']);
});
