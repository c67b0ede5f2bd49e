import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createMenuTemplate } from '#main/app/menu.ts';
import type { MenuCommand } from '#shared/ipc/schemas.ts';
import { messagesFor } from '#main/app/messages/messages.ts';

function itemsOf(platform: NodeJS.Platform, isDevelopment = false) {
  const send = vi.fn<(command: MenuCommand) => void>();
  const template = createMenuTemplate({ platform, words: messagesFor('en').menu, isDevelopment, send });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const click = (label: string) => {
    const item = items.find((candidate) => candidate.label === label);
    item?.click?.(undefined as never, undefined, undefined as never);
  };
  return { items, send, click };
}

const hasRole = (items: readonly MenuItemConstructorOptions[], role: string) =>
  items.some((item) => item.role === role);

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('[SHELL16] leaves undo and redo to the text, and sends the last change to the board apart', () => {
    const { items, click, send } = itemsOf(platform);
    expect(hasRole(items, 'undo') && hasRole(items, 'redo')).toBe(true);
    click('Undo last change to the board');
    expect(send.mock.calls).toEqual([['undo']]);
  });

  it('gives every key to one item only', () => {
    const keys = itemsOf(platform).items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('sends every other command from its item', () => {
    const { click, send } = itemsOf(platform);
    const labels = [
      'Add lead',
      'Join a circle…',
      'Search and commands',
      'Today',
      'Board',
      'Priorities',
      'Members',
      'Together',
    ];
    for (const label of [...labels, 'Settings']) click(label);
    expect(send.mock.calls.flat()).toEqual([
      'add-lead',
      'join-circle',
      'search',
      'go-today',
      'go-board',
      'go-priorities',
      'go-members',
      'go-together',
      'go-settings',
    ]);
  });

  it('has developer tools in development only', () => {
    expect(hasRole(itemsOf(platform).items, 'toggleDevTools')).toBe(false);
    expect(hasRole(itemsOf(platform, true).items, 'toggleDevTools')).toBe(true);
  });
});

describe('the words of main', () => {
  it('are English where a language has none', () => {
    expect(messagesFor('en-GB')).toBe(messagesFor('en'));
    expect(messagesFor('xx')).toBe(messagesFor('en'));
    expect(messagesFor('constructor')).toBe(messagesFor('en'));
  });
});
