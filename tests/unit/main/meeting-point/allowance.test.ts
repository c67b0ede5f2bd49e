import { expect, test } from 'vitest';
import { createAllowance } from '#main/services/meeting-point/allowance.ts';

test('[MEET6] an allowance fills with time, never beyond its burst, and a clock set back takes nothing', () => {
  let now = 1_000_000;
  const allowance = createAllowance({ now: () => now }, 10, 20);
  expect(allowance.take(20)).toBe(true);
  expect(allowance.take(1)).toBe(false);
  now += 250;
  expect(allowance.take(3)).toBe(false);
  expect(allowance.take(2)).toBe(true);
  now -= 3_600_000;
  expect(allowance.take(1)).toBe(false);
  now += 100;
  expect(allowance.take(1)).toBe(true);
  now += 3_600_000;
  expect(allowance.take(21)).toBe(false);
  expect(allowance.take(20)).toBe(true);
});
