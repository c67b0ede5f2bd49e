import { describe, expect, it, vi } from 'vitest';
import { createRendererEvents } from '#main/ipc/renderer-events.ts';

describe('events on their way to the page', () => {
  it('[SHELL4] wait in order until it listens, then go at once', () => {
    const send = vi.fn<(name: string, payload: unknown) => void>();
    const events = createRendererEvents(send);
    events.emit('menu.command', { command: 'search' });
    events.emit('menu.command', { command: 'undo' });
    expect(send).not.toHaveBeenCalled();
    events.open();
    events.emit('app.closing', undefined);
    expect(send.mock.calls).toEqual([
      ['menu.command', { command: 'search' }],
      ['menu.command', { command: 'undo' }],
      ['app.closing', undefined],
    ]);
    events.open();
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('[SHELL4] wait again after the page is gone, the last 32 at most', () => {
    const send = vi.fn<(name: string, payload: unknown) => void>();
    const events = createRendererEvents(send);
    events.open();
    events.close();
    events.emit('menu.command', { command: 'search' });
    for (let count = 0; count < 32; count++) events.emit('menu.command', { command: 'undo' });
    expect(send).not.toHaveBeenCalled();
    events.open();
    expect(send).toHaveBeenCalledTimes(32);
    expect(send).not.toHaveBeenCalledWith('menu.command', { command: 'search' });
  });
});
