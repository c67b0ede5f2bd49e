import { describe, expect, it, vi } from 'vitest';
import type { CloseVerdict } from '#main/app/close-gate.ts';
import { createWindowClosing } from '#main/app/window-closing.ts';
import { settle } from '#tests/support/fake-clock.ts';

function createClosing(verdict: CloseVerdict, askToQuit: () => Promise<boolean>) {
  const ends: boolean[] = [];
  const stay = vi.fn<() => void>();
  const error = vi.fn<() => void>();
  const ask = vi.fn<() => Promise<CloseVerdict>>(() => Promise.resolve(verdict));
  const asked = vi.fn(askToQuit);
  const closing = createWindowClosing({
    closeGate: { ask },
    saveState: () => Promise.resolve(),
    askToQuit: asked,
    end: ({ isQuit }) => ends.push(isQuit),
    stay,
    log: { error, info: () => {} },
  });
  const preventDefault = vi.fn<() => void>();
  const close = async () => {
    closing.handleClose({ preventDefault });
    await settle();
  };
  return { closing, close, preventDefault, ask, asked, ends, stay, error };
}

describe('a window that is told to close', () => {
  it('[SHELL12] closes without a question when nothing is lost', async () => {
    const { close, asked, ends, stay } = createClosing('harmless', () => Promise.resolve(false));
    await close();
    expect(ends).toEqual([false]);
    expect(asked).not.toHaveBeenCalled();
    expect(stay).not.toHaveBeenCalled();
  });

  it('[SHELL19] stays when the person keeps it open, and the next closing asks anew', async () => {
    const { closing, close, ask, asked, ends, stay } = createClosing('loses-changes', () => Promise.resolve(false));
    await close();
    expect(stay).toHaveBeenCalledOnce();
    expect(closing.isUnderWay()).toBe(false);
    await close();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(ends).toEqual([]);
  });

  it('[SHELL19] quits when the person says so', async () => {
    const { close, ends, stay } = createClosing('loses-changes', () => Promise.resolve(true));
    await close();
    expect(ends).toEqual([true]);
    expect(stay).not.toHaveBeenCalled();
  });

  it('[SHELL19] asks once, however often it is told to close while the question stands', async () => {
    const { closing, close, preventDefault, asked, ends } = createClosing('loses-changes', () => new Promise(() => {}));
    await close();
    await close();
    expect(preventDefault).toHaveBeenCalledTimes(2);
    expect(asked).toHaveBeenCalledOnce();
    expect(closing.isUnderWay()).toBe(true);
    expect(ends).toEqual([]);
  });

  it('[SHELL19] stays when the question cannot be put', async () => {
    const { close, ends, stay, error } = createClosing('loses-changes', () => Promise.reject(new Error('no dialog')));
    await close();
    expect(stay).toHaveBeenCalledOnce();
    expect(error).toHaveBeenCalledOnce();
    expect(ends).toEqual([]);
  });
});
