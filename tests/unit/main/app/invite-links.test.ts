import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { type InviteSource, listenForInvites } from '#main/app/invite-links.ts';

const LINK = 'lateral://join#abc';

function createApp(isPackaged = false) {
  const setAsDefaultProtocolClient = vi.fn<(scheme: string) => boolean>();
  const app = Object.assign(new EventEmitter(), { isPackaged, setAsDefaultProtocolClient });
  return { app, source: app as unknown as InviteSource, setAsDefaultProtocolClient };
}

describe('a link to an invite', () => {
  it('[SHELL23] is taken from the arguments of the first start, of later ones, and from the system', () => {
    const { app, source } = createApp();
    const links = listenForInvites(source, ['/usr/bin/lateral', '--flag', `${LINK}1`]);
    const preventDefault = vi.fn<() => void>();
    app.emit('open-url', { preventDefault }, `${LINK}2`);
    const taken: string[] = [];
    links.deliver((link) => taken.push(link));
    expect(taken).toEqual([`${LINK}1`, `${LINK}2`]);
    expect(preventDefault).toHaveBeenCalledOnce();
    app.emit('second-instance', {}, ['lateral', '/some/folder', `${LINK}3`], '/');
    expect(taken).toEqual([`${LINK}1`, `${LINK}2`, `${LINK}3`]);
  });

  it.each([
    'lateral://open#abc',
    `--open=${LINK}`,
    'https://example.com/lateral://join',
    `${LINK}${'x'.repeat(8_192)}`,
    '',
  ])('[SHELL23] is not %.40j', (text) => {
    const take = vi.fn<(link: string) => void>();
    listenForInvites(createApp().source, [text]).deliver(take);
    expect(take).not.toHaveBeenCalled();
  });

  it.each(['LATERAL://join#abc', 'lateral://join/#abc', `${LINK}${'x'.repeat(8_192 - LINK.length)}`])(
    '[SHELL23] is %.40j too, as systems write it',
    (text) => {
      const take = vi.fn<(link: string) => void>();
      listenForInvites(createApp().source, [text]).deliver(take);
      expect(take).toHaveBeenCalledWith(text);
    },
  );

  it.each([true, false])('[SHELL23] is what the system opens with the app, installed: %s', (isPackaged) => {
    const { source, setAsDefaultProtocolClient } = createApp(isPackaged);
    listenForInvites(source, []);
    expect(setAsDefaultProtocolClient.mock.calls).toEqual(isPackaged ? [['lateral']] : []);
  });
});
