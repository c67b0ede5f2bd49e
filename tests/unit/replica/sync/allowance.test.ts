import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';

import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { type Allowance, createAllowance, MAX_UNASKED_BYTES } from '#shared/replica/sync/allowance.ts';

const YEAR_MS = 365 * DAY_MS;
const SMALL = 100;

function start(): { readonly allowance: Allowance; readonly jump: (durationMs: number) => void } {
  let nowAt = 5 * YEAR_MS;
  const allowance = createAllowance({ clock: { now: () => nowAt } });
  return { allowance, jump: (durationMs) => (nowAt += durationMs) };
}

function countOk(allowance: Allowance, times: number, bytes: number): number {
  return Array.from({ length: times }, () => allowance.take(bytes)).filter((verdict) => verdict === 'ok').length;
}

test('[FLOW1] two seconds of messages or bytes may come at once, whichever is used up first', () => {
  expect(countOk(start().allowance, 200, SMALL)).toBe(100);
  expect(countOk(start().allowance, 200, 51_200)).toBe(10);
});

test('[FLOW1] then as many as the time brings back', () => {
  const { allowance, jump } = start();
  countOk(allowance, 200, SMALL);
  jump(19);
  expect(countOk(allowance, 3, SMALL)).toBe(0);
  jump(1);
  expect(countOk(allowance, 3, SMALL)).toBe(1);
  jump(SECOND_MS);
  expect(countOk(allowance, 200, SMALL)).toBe(50);
});

test('[FLOW1] a message that is dropped uses nothing up', () => {
  const { allowance, jump } = start();
  expect(countOk(allowance, 9, 51_200)).toBe(9);
  expect(allowance.take(60_000)).toBe('drop');
  expect(allowance.take(51_200)).toBe('ok');
  jump(10 * SECOND_MS);
  expect(countOk(allowance, 200, SMALL)).toBe(100);
});

test('[FLOW1] a message over 64 KiB is dropped, whatever is left', () => {
  const { allowance } = start();
  expect(allowance.take(MAX_UNASKED_BYTES)).toBe('ok');
  expect(allowance.take(MAX_UNASKED_BYTES + 1)).toBe('drop');
  expect(allowance.take(SMALL)).toBe('ok');
});

test('[FLOW2] what piled up while a line was stuck for a minute cuts nobody off', () => {
  const { allowance, jump } = start();
  for (let index = 0; index < 60 * 33; index++) expect(allowance.take(SMALL)).not.toBe('cut-off');
  jump(2 * SECOND_MS);
  expect(allowance.take(SMALL)).toBe('ok');
});

test('[FLOW2] five times as much for five minutes is dropped and forgiven', () => {
  const { allowance, jump } = start();
  const verdicts = new Set<string>();
  for (let second = 0; second < 300; second++) {
    for (let index = 0; index < 250; index++) verdicts.add(allowance.take(SMALL));
    jump(SECOND_MS);
  }
  expect([...verdicts].toSorted()).toEqual(['drop', 'ok']);
});

test.each([
  { what: 'messages', bytes: 1, perSecond: 1_000 },
  { what: 'bytes', bytes: 256_000, perSecond: 20 },
])('[FLOW2] twenty times as many $what cut off for good within eleven seconds', ({ bytes, perSecond }) => {
  const { allowance, jump } = start();
  let seconds = 0;
  while (seconds < 60 && allowance.take(bytes) !== 'cut-off') {
    for (let index = 1; index < perSecond; index++) allowance.take(bytes);
    jump(SECOND_MS);
    seconds++;
  }
  expect(seconds).toBeLessThanOrEqual(11);
  expect(seconds).toBeGreaterThan(5);
  jump(YEAR_MS);
  expect(allowance.take(1)).toBe('cut-off');
});

test('[FLOW3] a clock that jumps gives no more than one burst and takes nothing away', () => {
  const { allowance, jump } = start();
  countOk(allowance, 200, SMALL);
  jump(YEAR_MS);
  expect(countOk(allowance, 200, SMALL)).toBe(100);
  jump(-3 * YEAR_MS);
  expect(countOk(allowance, 200, SMALL)).toBe(0);
  jump(SECOND_MS);
  expect(countOk(allowance, 200, SMALL)).toBe(50);
});

/** Time passes, or the clock jumps; then so many messages of so many bytes come. */
const anyStep = fc.record({
  passMs: fc.oneof(fc.nat(200), fc.nat(5_000), fc.constantFrom(YEAR_MS, -YEAR_MS, -500)),
  count: fc.nat(60),
  bytes: fc.nat(80_000),
});

test.prop([fc.array(anyStep, { maxLength: 25 })], { numRuns: 200 })(
  '[FLOW1] [FLOW3] in any time no more passes than a burst and what that time brings, whatever the clock does',
  (steps) => {
    const { allowance, jump } = start();
    // What the clock is set back has not passed.
    let passedMs = 0;
    const taken: { readonly atMs: number; readonly bytes: number }[] = [];
    for (const { passMs, count, bytes } of steps) {
      jump(passMs);
      passedMs += Math.max(0, passMs);
      const passes = countOk(allowance, count, bytes);
      for (let index = 0; index < passes; index++) taken.push({ atMs: passedMs, bytes });
    }
    const tooMuch = taken.filter((first, start) => {
      let messages = 0;
      let sum = 0;
      return taken.slice(start).some(({ atMs, bytes }) => {
        messages += 1;
        sum += bytes;
        const seconds = (atMs - first.atMs) / SECOND_MS;
        return messages > 100 + 50 * seconds || sum > 512_000 + 256_000 * seconds;
      });
    });
    expect(tooMuch).toEqual([]);
  },
);

test.prop([fc.array(fc.nat(5_120), { minLength: 1, maxLength: 300 })], { numRuns: 50 })(
  '[FLOW1] whoever keeps to the rate loses nothing',
  (lengths) => {
    const { allowance, jump } = start();
    const verdicts = lengths.map((bytes) => {
      jump(20);
      return allowance.take(bytes);
    });
    expect(new Set(verdicts)).toEqual(new Set(['ok']));
  },
);
