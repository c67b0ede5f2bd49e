import { beforeEach, expect, test } from 'vitest';

import { createRetryPace, type RetryPace } from '#renderer/adapters/webrtc/retry-pace.ts';
import { createLabClock, type LabClock } from '#tests/support/peer-lab/lab-clock.ts';

let clock: LabClock;
let pace: RetryPace;
let due: string[];

beforeEach(() => {
  clock = createLabClock();
  due = [];
  pace = createRetryPace({ clock, onDue: (name) => due.push(name) });
});

function fail(name: string, heldMs = 0): void {
  pace.noteBegun(name);
  clock.elapse(heldMs);
  pace.noteEnded(name);
}

test('[ROOM13] who cannot be reached is called ever more rarely, ten minutes apart at most', () => {
  expect(pace.mayCall('a')).toBe(true);
  for (const pauseS of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600]) {
    fail('a', 10_000);
    expect(pace.mayCall('a')).toBe(false);
    expect(pace.mayCall('b')).toBe(true);
    clock.elapse(pauseS * 1_000 - 1);
    expect(due).toEqual([]);
    clock.elapse(1);
    expect(due.splice(0)).toEqual(['a']);
    expect(pace.mayCall('a')).toBe(true);
  }
});

test('[ROOM13] a connection that held a minute was none that failed', () => {
  fail('a');
  clock.elapse(1_000);
  fail('a', 60_000);
  pace.mayCall('a');
  clock.elapse(1_000);
  expect(due).toEqual(['a']);
});

test('[ROOM13] who has not come again, or has called meanwhile, is not called', () => {
  fail('a');
  fail('b');
  pace.mayCall('b');
  pace.noteBegun('b');
  clock.elapse(10_000);
  expect(due).toEqual([]);
});

test('[ROOM17] names made up cost little, and nothing is left of any', () => {
  for (let number = 0; number < 3_000; number++) fail(String(number));
  expect(clock.waitingCount()).toBe(1_024);
  pace.dispose();
  expect(clock.waitingCount()).toBe(0);
});
