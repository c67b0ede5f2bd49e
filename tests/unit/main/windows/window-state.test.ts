import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { PlacedWindow, WindowState } from '#main/windows/window-state.ts';
import { keepWindowState, placeWindow } from '#main/windows/window-state.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

const left = { x: 0, y: 25, width: 1440, height: 875 };
const right = { x: 1440, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
});

describe('a new window', () => {
  it('[SHELL13] comes back where it was, on either display', () => {
    expect(placeWindow(at(100, 60), [left, right])).toEqual({ x: 100, y: 60, width: 1000, height: 700 });
    expect(placeWindow(at(2000, 60), [left, right])).toEqual({ x: 2000, y: 60, width: 1000, height: 700 });
  });

  it.each([
    ['its display is gone', at(2000, 60)],
    ['its title bar is above the display', at(100, -40)],
    ['its title bar is below the display', at(100, 890)],
    ['only a sliver of it shows at the right', at(1400, 60)],
    ['only a sliver of it shows at the left', at(-950, 60)],
  ])('[SHELL13] stands in the middle when %s', (_why, saved) => {
    expect(placeWindow(saved, [left])).toEqual({ width: 1280, height: 800 });
  });

  it('[SHELL13] is never smaller than it is useful nor larger than its display', () => {
    expect(placeWindow(at(0, 25, 10, 10), [left])).toEqual({ x: 0, y: 25, width: 720, height: 520 });
    expect(placeWindow(at(0, 25, 9000, 9000), [left])).toEqual({ x: 0, y: 25, width: 1440, height: 875 });
  });

  it('[SHELL13] stands in the middle at the first start', () => {
    expect(placeWindow(undefined, [left])).toEqual({ width: 1280, height: 800 });
  });
});

describe('a window that moves', () => {
  function watch() {
    const clock = createFakeClock();
    const save = vi.fn<(state: WindowState) => Promise<void>>(() => Promise.resolve());
    const window = Object.assign(new EventEmitter(), {
      getNormalBounds: () => ({ x: 1, y: 2, width: 800, height: 600 }),
      isMaximized: () => true,
    });
    const flush = keepWindowState(window as unknown as PlacedWindow, save, clock);
    return { clock, save, window, flush };
  }

  it('[SHELL13] is saved once, after it has come to rest', async () => {
    const { clock, save, window } = watch();
    for (let step = 0; step < 20; step++) {
      window.emit('move');
      await clock.advance(100);
    }
    expect(save).not.toHaveBeenCalled();
    await clock.advance(500);
    expect(save.mock.calls).toEqual([[{ bounds: { x: 1, y: 2, width: 800, height: 600 }, isMaximized: true }]]);
  });

  it('[SHELL13] is saved at once when it closes, and not again after', async () => {
    const { clock, save, window, flush } = watch();
    window.emit('resize');
    await flush();
    window.emit('resize');
    window.emit('closed');
    await clock.advance(5_000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('[SHELL19] is still watched when its closing was called off', async () => {
    const { clock, save, window, flush } = watch();
    await flush();
    window.emit('move');
    await clock.advance(5_000);
    expect(save).toHaveBeenCalledTimes(2);
  });
});
