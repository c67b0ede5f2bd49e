import { describe, expect, test } from 'vitest';

import { createSimulatedTime } from '#tests/support/simulated-time.ts';

describe('simulated time', () => {
  test('what is due happens in the order of time, and of calling when due together', async () => {
    const time = createSimulatedTime();
    const seen: string[] = [];
    for (const [delayMs, name] of [
      [30, 'c'],
      [10, 'a'],
      [20, 'b1'],
      [20, 'b2'],
      [40, 'd'],
    ] as const) {
      time.after(delayMs, () => seen.push(`${name}@${time.elapsedMs()}`));
    }
    await time.advance(30);
    expect(seen).toEqual(['a@10', 'b1@20', 'b2@20', 'c@30']);
    await time.advance(10);
    expect(seen.at(-1)).toBe('d@40');
  });

  test('hundreds of events keep their order', async () => {
    const time = createSimulatedTime();
    const seen: number[] = [];
    for (let index = 0; index < 500; index++) {
      const delayMs = (index * 7919) % 499;
      time.after(delayMs, () => seen.push(delayMs));
    }
    await time.advance(1_000);
    expect(seen).toHaveLength(500);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  test('promises that an event resolves run on before the next event', async () => {
    const time = createSimulatedTime();
    const seen: string[] = [];
    const runOn = async (): Promise<void> => {
      for (let turn = 0; turn < 50; turn++) await Promise.resolve();
      seen.push('ran on');
    };
    time.after(1, () => void runOn());
    time.after(1, () => seen.push('next'));
    await time.advance(1);
    expect(seen).toEqual(['ran on', 'next']);
  });

  test('clocks on the wall are off by what they are off, and jump', async () => {
    const time = createSimulatedTime();
    const wall = { skewMs: -5_000 };
    const [right, wrong] = [time.clockFor({ skewMs: 0 }), time.clockFor(wall)];
    await time.advance(100);
    expect(wrong.now()).toBe(right.now() - 5_000);
    wall.skewMs = 9_000;
    expect(wrong.now()).toBe(right.now() + 9_000);
  });

  test('what a dead process waited for never happens, nor what was disposed', async () => {
    const time = createSimulatedTime();
    const clock = time.clockFor({ skewMs: 0 });
    const seen: string[] = [];
    clock.after(10, () => seen.push('dead'));
    time.after(10, () => seen.push('disposed'))();
    clock.stop();
    clock.after(10, () => seen.push('after death'));
    await time.advance(50);
    expect(seen).toEqual([]);
  });

  test('waiting ends when it holds, or when there was time enough', async () => {
    const time = createSimulatedTime();
    let count = 0;
    const again = (): void => {
      count++;
      time.after(10, again);
    };
    again();
    expect(await time.advanceUntil(() => count === 5, 1_000)).toBe(true);
    expect(time.elapsedMs()).toBe(40);
    expect(await time.advanceUntil(() => count < 0, 100)).toBe(false);
    expect(time.elapsedMs()).toBe(140);
  });
});
