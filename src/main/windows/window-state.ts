import type { BrowserWindow, Rectangle } from 'electron';
import * as v from 'valibot';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Clock } from '#shared/ports/clock.ts';

const pixels = v.pipe(v.number(), v.safeInteger());

/** Where the window stood, in device-independent pixels; the bounds are those it has when it is not maximized. */
export const windowStateSchema = v.object({
  bounds: v.object({ x: pixels, y: pixels, width: pixels, height: pixels }),
  isMaximized: v.boolean(),
});
export type WindowState = v.InferOutput<typeof windowStateSchema>;

export const MIN_SIZE = { width: 720, height: 520 } as const;
const DEFAULT_SIZE = { width: 1280, height: 800 } as const;

/** As much of the title bar as a hand needs to drag the window. */
const GRIP = { width: 120, height: 32 } as const;
const SAVE_DELAY_MS = 500;

/** What a new window is created with; without a position the system centres it. */
export type WindowPlacement = Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'>;

/** Puts a window back where it was, unless that place is on no display any more. */
export function placeWindow(saved: WindowState | undefined, workAreas: readonly Rectangle[]): WindowPlacement {
  if (!saved) return DEFAULT_SIZE;
  const { x, y } = saved.bounds;
  const width = Math.max(saved.bounds.width, MIN_SIZE.width);
  const height = Math.max(saved.bounds.height, MIN_SIZE.height);
  const area = workAreas.find((candidate) => showsGrip({ x, y, width }, candidate));
  if (!area) return DEFAULT_SIZE;
  return { x, y, width: Math.min(width, area.width), height: Math.min(height, area.height) };
}

function showsGrip(window: Omit<Rectangle, 'height'>, area: Rectangle): boolean {
  const visibleWidth = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return visibleWidth >= GRIP.width && window.y >= area.y && window.y + GRIP.height <= area.y + area.height;
}

/** The part of a window that tells where it stands. */
export type PlacedWindow = Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized'>;

/**
 * Saves where a window stands, half a second after it last moved, until it has closed. The returned function saves at once,
 * for a window that is about to.
 */
export function keepWindowState(
  window: PlacedWindow,
  save: (state: WindowState) => Promise<void>,
  clock: Pick<Clock, 'after'>,
): () => Promise<void> {
  let cancel: Dispose = () => {};
  const saveNow = () => save({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  const saveSoon = () => {
    cancel();
    cancel = clock.after(SAVE_DELAY_MS, () => void saveNow());
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('maximize', saveSoon);
  window.on('unmaximize', saveSoon);
  window.on('closed', () => cancel());
  return () => {
    cancel();
    return saveNow();
  };
}
