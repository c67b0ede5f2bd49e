import { describe, expect, it, vi } from 'vitest';
import { createAppOrigin } from '#main/windows/app-origin.ts';
import type { GuardedContents } from '#main/windows/navigation-guard.ts';
import { guardNavigation } from '#main/windows/navigation-guard.ts';
import { guardPermissions } from '#main/windows/permission-guard.ts';

const origin = createAppOrigin();
/** Takes the handler that a guard sets, so that a test can ask it. */
type TakeHandler = (handler: (...details: readonly unknown[]) => unknown) => void;

const log = { error: () => {}, info: () => {} };

describe('the app’s own origin', () => {
  it.each([
    ['app://lateral', true],
    ['app://lateral/', true],
    ['app://lateral/index.html#/board', true],
    ['app://lateral.example/', false],
    ['app://other/', false],
    ['https://lateral/', false],
    ['file:///lateral', false],
    ['null', false],
    ['', false],
  ])('[SHELL2] owns %s: %s', (url, expected) => {
    expect(origin.owns(url)).toBe(expected);
  });

  it('[SHELL2] is the development server while there is one', () => {
    const development = createAppOrigin('http://localhost:5173');
    expect(development.header).toBe('http://localhost:5173');
    expect(origin.header).toBe('app://lateral');
    expect(development.owns('http://localhost:5173/src/main.tsx')).toBe(true);
    expect(development.owns('http://localhost:5174/')).toBe(false);
    expect(development.owns('app://lateral/')).toBe(false);
  });
});

describe('permissions', () => {
  type Session = Parameters<typeof guardPermissions>[0];
  const own = 'app://lateral/';
  const handlers = {
    request: vi.fn<TakeHandler>(),
    check: vi.fn<TakeHandler>(),
    device: vi.fn<TakeHandler>(),
  };
  guardPermissions(
    {
      setPermissionRequestHandler: handlers.request,
      setPermissionCheckHandler: handlers.check,
      setDevicePermissionHandler: handlers.device,
    } as unknown as Session,
    origin,
  );
  const ask = (permission: string, requestingUrl: string) => {
    const answer = vi.fn<(isGranted: boolean) => void>();
    handlers.request.mock.calls[0]?.[0](null, permission, answer, { requestingUrl });
    return answer.mock.calls;
  };
  const check = (permission: string, requestingUrl: string): unknown =>
    handlers.check.mock.calls[0]?.[0](null, permission, requestingUrl, {});

  it.each(['clipboard-sanitized-write', 'local-network-access', 'local-network', 'loopback-network'])(
    '[SHELL9] %s is granted to the own page alone',
    (permission) => {
      expect(ask(permission, own)).toEqual([[true]]);
      expect(check(permission, 'app://lateral')).toBe(true);
      expect(ask(permission, 'https://example.com/')).toEqual([[false]]);
      expect(check(permission, 'https://example.com')).toBe(false);
      expect(check(permission, '')).toBe(false);
    },
  );

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'hid', 'fileSystem', 'unknown'])(
    '[SHELL9] %s is refused even to the own page',
    (permission) => {
      expect(ask(permission, own)).toEqual([[false]]);
      expect(check(permission, own)).toBe(false);
    },
  );

  it('[SHELL9] no device is given', () => {
    expect(handlers.device.mock.calls[0]?.[0]({})).toBe(false);
  });
});

describe('a page', () => {
  function guarded() {
    const listeners = new Map<string, (event: object) => void>();
    const openWindow = vi.fn<TakeHandler>();
    guardNavigation(
      {
        on: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
        setWindowOpenHandler: openWindow,
      } as unknown as GuardedContents,
      origin,
      log,
    );
    const isRefused = (name: string, details: object) => {
      const preventDefault = vi.fn<() => void>();
      listeners.get(name)?.({ preventDefault, ...details });
      return preventDefault.mock.calls.length > 0;
    };
    return { isRefused, openWindow };
  }

  it.each([
    'https://example.com/',
    'app://lateral/assets/main.js',
    'app://other/',
    'file:///etc/passwd',
    'javascript:1',
  ])('[SHELL8] does not go to %s', (url) => {
    const { isRefused } = guarded();
    expect(isRefused('will-navigate', { url })).toBe(true);
    expect(isRefused('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  });

  it('[SHELL8] may load itself again, but not into a frame', () => {
    const { isRefused } = guarded();
    for (const url of ['app://lateral/', 'app://lateral/index.html', 'app://lateral/#/board']) {
      expect(isRefused('will-navigate', { url })).toBe(false);
      expect(isRefused('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
      expect(isRefused('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
    }
  });

  it('[SHELL8] opens no window, follows no redirect, holds no webview', () => {
    const { isRefused, openWindow } = guarded();
    expect(openWindow.mock.calls[0]?.[0]({ url: 'app://lateral/' })).toEqual({ action: 'deny' });
    expect(isRefused('will-redirect', { url: 'app://lateral/' })).toBe(true);
    expect(isRefused('will-attach-webview', {})).toBe(true);
  });
});
