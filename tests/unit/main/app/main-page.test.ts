import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { CloseVerdict } from '#main/app/close-gate.ts';
import { createMainPage } from '#main/app/main-page.ts';
import { createAppOrigin } from '#main/windows/app-origin.ts';
import { settle } from '#tests/support/fake-clock.ts';

/** A page in a window that is a stand-in; the person answers through `answerQuit`. */
function openPage(verdict: CloseVerdict, { isQuitting = false } = {}) {
  const contents = Object.assign(new EventEmitter(), { isCrashed: vi.fn<() => boolean>(() => false) });
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    loadURL: vi.fn<() => Promise<void>>(() => Promise.resolve()),
    destroy: vi.fn<() => void>(),
    isDestroyed: () => false,
    isMinimized: () => true,
    restore: vi.fn<() => void>(),
    show: () => {},
    focus: () => {},
  });
  let answerQuit: (isQuit: boolean) => void = () => {};
  const askToReload = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  const quit = vi.fn<() => void>();
  const callOffQuit = vi.fn<() => void>();
  const pageGone = vi.fn<() => void>();
  const page = createMainPage({
    createWindow: () => window as unknown as BrowserWindow,
    origin: createAppOrigin(),
    pageGone,
    closeGate: { ask: () => Promise.resolve(verdict), answer: () => {}, giveUp: () => {} },
    keepState: () => () => Promise.resolve(),
    askToQuit: () =>
      new Promise((resolve) => {
        answerQuit = resolve;
      }),
    askToReload,
    quit,
    isQuitting: () => isQuitting,
    callOffQuit,
    log: { error: () => {}, info: () => {} },
  });
  page.show();
  const close = () => {
    window.emit('close', { preventDefault: () => {} });
    return settle();
  };
  const answer = (isQuit: boolean) => {
    answerQuit(isQuit);
    return settle();
  };
  const crash = () => {
    contents.isCrashed.mockReturnValue(true);
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    return settle();
  };
  return { window, contents, close, answer, crash, askToReload, quit, callOffQuit, pageGone };
}

describe('the window of the page', () => {
  it.each([true, false])(
    '[SHELL12] goes on quitting after it has closed when a quit closed it: %s',
    async (isQuitting) => {
      const { window, close, quit } = openPage('harmless', { isQuitting });
      await close();
      expect(window.destroy).toHaveBeenCalledOnce();
      expect(quit).toHaveBeenCalledTimes(isQuitting ? 1 : 0);
    },
  );

  it('[SHELL19] comes to the front for the question, and kept open it calls off the quit', async () => {
    const { window, close, answer, quit, callOffQuit } = openPage('loses-changes', { isQuitting: true });
    await close();
    expect(window.restore).toHaveBeenCalledOnce();
    await answer(false);
    expect(callOffQuit).toHaveBeenCalledOnce();
    expect(window.destroy).not.toHaveBeenCalled();
    expect(quit).not.toHaveBeenCalled();
  });

  it('[SHELL19] quits on that word, also where closing a window quits nothing', async () => {
    const { window, close, answer, quit } = openPage('loses-changes');
    await close();
    await answer(true);
    expect(window.destroy).toHaveBeenCalledOnce();
    expect(quit).toHaveBeenCalledOnce();
  });

  it('[SHELL14] offers to load a page again that ended while the question stood, once it is kept open', async () => {
    const { window, close, answer, crash, askToReload } = openPage('loses-changes', { isQuitting: true });
    await close();
    await crash();
    expect(askToReload).not.toHaveBeenCalled();
    await answer(false);
    expect(askToReload).toHaveBeenCalledOnce();
    expect(window.loadURL).toHaveBeenCalledTimes(2);
  });

  it('[SHELL4] [SHELL27] says that the page is gone when it closes, crashes or loads anew, not when it stays', () => {
    const { window, contents, crash, pageGone } = openPage('harmless');
    const navigate = (url: string, isSameDocument = false) =>
      contents.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument });
    navigate('https://example.com/');
    navigate('app://lateral/#board', true);
    expect(pageGone).not.toHaveBeenCalled();
    navigate('app://lateral/');
    expect(pageGone).toHaveBeenCalledTimes(1);
    void crash();
    expect(pageGone).toHaveBeenCalledTimes(2);
    window.emit('closed');
    expect(pageGone).toHaveBeenCalledTimes(3);
  });
});
