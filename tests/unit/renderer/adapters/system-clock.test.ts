import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { systemClock } from '#main/platform/system-clock.ts';
import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const clocks = [
  ['the page', createSystemClock()],
  ['main', systemClock],
] as const;

// Timers of the system call at once what is to come in more than 24 days.
test.each(clocks)('the clock of %s waits as long as it is told to, months too, and calls once', (_where, clock) => {
  let callCount = 0;
  clock.after(60 * DAY_MS, () => (callCount += 1));
  vi.advanceTimersByTime(60 * DAY_MS - 1);
  expect(callCount).toBe(0);
  vi.advanceTimersByTime(1);
  expect(callCount).toBe(1);
  vi.advanceTimersByTime(60 * DAY_MS);
  expect(callCount).toBe(1);
});

test.each(clocks)(
  'the clock of %s calls nothing once that was called off, however long it has waited',
  (_where, clock) => {
    let callCount = 0;
    const calledOff = [1, 30, 60].map((days) => clock.after(days * DAY_MS, () => (callCount += 1)));
    calledOff[0]?.();
    vi.advanceTimersByTime(29 * DAY_MS);
    calledOff[1]?.();
    vi.advanceTimersByTime(29 * DAY_MS);
    calledOff[2]?.();
    vi.advanceTimersByTime(60 * DAY_MS);
    expect(callCount).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  },
);

test.each(clocks)('the clock of %s never comes to what is endlessly far', (_where, clock) => {
  let callCount = 0;
  const stop = clock.after(Infinity, () => (callCount += 1));
  vi.advanceTimersByTime(1_000 * DAY_MS);
  expect(callCount).toBe(0);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});
