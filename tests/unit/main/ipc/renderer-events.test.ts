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

  it('[SHELL4] that tell how something stands wait once, so that they push out nothing else', () => {
    const send = vi.fn<(name: string, payload: unknown) => void>();
    const events = createRendererEvents(send);
    const link = 'lateral://join#abc';
    const off = { points: [], nearby: 'off' } as const;
    const on = { points: [], nearby: 'on' } as const;
    events.emit('meeting.changed', off);
    events.emit('invite.opened', { link });
    events.emit('invite.opened', { link });
    for (let count = 0; count < 100; count++) events.emit('meeting.changed', on);
    events.open();
    expect(send.mock.calls).toEqual([
      ['invite.opened', { link }],
      ['invite.opened', { link }],
      ['meeting.changed', on],
    ]);
    events.emit('meeting.changed', off);
    events.emit('meeting.changed', off);
    expect(send).toHaveBeenCalledTimes(5);
  });
});
