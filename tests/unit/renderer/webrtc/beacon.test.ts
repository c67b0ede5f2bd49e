import { expect, test } from 'vitest';

import { createBeacon } from '#renderer/adapters/webrtc/beacon.ts';
import { createLabClock } from '#tests/support/peer-lab/lab-clock.ts';

test('[ROOM12] an end announces itself often at first, then every 30 s, and often again when somebody new may hear', () => {
  const clock = createLabClock();
  const saidAt: number[] = [];
  const beacon = createBeacon({ clock, announce: () => saidAt.push(clock.now() / 1_000) });
  beacon.restart();
  clock.elapse(95_000);
  expect(saidAt).toEqual([0, 1, 3, 7, 15, 31, 61, 91]);
  beacon.restart();
  clock.elapse(3_000);
  expect(saidAt.slice(8)).toEqual([95, 96, 98]);
  beacon.stop();
  expect(clock.waitingCount()).toBe(0);
});

test('[ROOM12] however much happens, it speaks once a second', () => {
  const clock = createLabClock();
  const saidAt: number[] = [];
  const beacon = createBeacon({ clock, announce: () => saidAt.push(clock.now()) });
  for (let time = 0; time < 2_500; time += 100) {
    beacon.show();
    clock.elapse(100);
  }
  clock.elapse(10_000);
  expect(saidAt).toEqual([0, 1_000, 2_000, 3_000]);
  beacon.show();
  expect(saidAt).toHaveLength(5);
  beacon.show();
  beacon.stop();
  clock.elapse(10_000);
  expect(saidAt).toHaveLength(5);
});
