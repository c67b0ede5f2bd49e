import { expect, test } from 'vitest';

import { createHeartbeat } from '#renderer/adapters/webrtc/heartbeat.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

function begin() {
  const clock = createFakeClock();
  const told: string[] = [];
  const heartbeat = createHeartbeat({
    clock,
    beat: () => void told.push('beat'),
    onDead: () => void told.push('dead'),
  });
  return { clock, told, ...heartbeat };
}

test('[LINK7] beats every five seconds', async () => {
  const { clock, told, heard } = begin();
  for (let second = 0; second < 60; second++) {
    await clock.advance(1_000);
    heard();
  }
  expect(told).toEqual(Array.from({ length: 12 }, () => 'beat'));
});

test('[LINK7] fifteen seconds after the last sign of life the other end counts as gone, once', async () => {
  const { clock, told, heard } = begin();
  await clock.advance(4_000);
  heard();
  await clock.advance(14_999);
  expect(told).not.toContain('dead');
  await clock.advance(1);
  expect(told.at(-1)).toBe('dead');
  heard();
  await clock.advance(60_000);
  expect(told.filter((each) => each === 'dead')).toHaveLength(1);
  expect(told.at(-1)).toBe('dead');
});

test('[LINK7] after stopping there is neither beat nor death', async () => {
  const { clock, told, heard, stop } = begin();
  stop();
  heard();
  await clock.advance(60_000);
  expect(told).toEqual([]);
});
