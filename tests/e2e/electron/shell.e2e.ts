import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '#preload/window.d.ts';
import type { LateralApp } from '#tests/support/electron-app.ts';
import { launchLateral } from '#tests/support/electron-app.ts';

/** One app for all; after a failure there is a new one. */
let lateral: LateralApp;
let profileDir: string;

test.beforeAll(async () => {
  profileDir = test.info().outputPath('profile');
  lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
});

// What a test before it did to the page is gone with that page.
test.beforeEach(async () => {
  await lateral.window.reload();
});

test.afterAll(() => lateral.close());

test('[SHELL6] the page comes from its own scheme with modules, styles and fonts, and breaks no policy', async () => {
  const { window: page } = lateral;
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) violations.push(message.text());
  });
  await page.reload();
  await expect(page.locator('#root > *').first()).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/lateral\//);
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').length;
  });
  expect(fonts).toBeGreaterThan(0);
  expect(violations).toEqual([]);
});

test('[SHELL6] nothing outside the built page can be read', async () => {
  const loaded = await lateral.window.evaluate(async () => {
    const paths = ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '//etc/passwd', '/..%5c..%5cpackage.json'];
    return Promise.all(
      paths.map((path) =>
        fetch(`app://lateral${path}`).then(
          () => path,
          () => 'refused',
        ),
      ),
    );
  });
  expect(new Set(loaded)).toEqual(new Set(['refused']));
});

test('[SHELL7] inline code, evaluation and markup from strings are blocked', async () => {
  const page = lateral.window;
  // What the test itself evaluates is exempt, so the attempts are made in an event that comes later.
  const outcomes = await page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        const attempt = (act: () => void) => {
          try {
            act();
            return 'done';
          } catch {
            return 'refused';
          }
        };
        const addScript = (fill: (script: HTMLScriptElement) => void) => {
          const script = document.createElement('script');
          fill(script);
          document.body.append(script);
        };
        const addHandler = () => {
          const link = document.createElement('a');
          document.body.append(link);
          link.setAttribute('onclick', 'document.title = "ran"');
          link.click();
        };
        requestAnimationFrame(() =>
          resolve({
            script: attempt(() => addScript((script) => script.append('document.title = "ran"'))),
            source: attempt(() => addScript((script) => (script.src = 'data:text/javascript,document.title="ran"'))),
            evaluation: attempt(() => Reflect.construct(Function, ['return 1'])),
            markup: attempt(() => (document.createElement('div').innerHTML = '<img src=x onerror=1>')),
            handler: attempt(addHandler),
            title: document.title,
          }),
        );
      }),
  );
  expect(outcomes).toMatchObject({ script: 'refused', source: 'refused', evaluation: 'refused', markup: 'refused' });
  // Engines differ in whether they refuse to set the handler or to run it.
  expect(outcomes['title']).not.toBe('ran');
});

test('[SHELL7] the page connects to nobody but itself', async () => {
  const outcome = await lateral.window.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        fetch('http://127.0.0.1:9/').then(
          () => resolve('connected'),
          () => {},
        );
      }),
  );
  expect(outcome).toBe('connect-src');
});

test('[SHELL8] windows, navigation and frames are refused, and the page lives on', async () => {
  const { app, window: page } = lateral;
  const url = page.url();
  const refusedCount = async () => {
    const log = await readFile(join(profileDir, 'logs', 'main.log'), 'utf8').catch(() => '');
    return log.match(/A navigation was refused/g)?.length ?? 0;
  };
  const before = await refusedCount();
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  for (const target of ['https://example.com/', 'file:///etc/passwd', 'app://lateral/assets/none.js']) {
    await page.evaluate((next) => {
      location.href = next;
    }, target);
  }
  await expect.poll(refusedCount).toBeGreaterThanOrEqual(before + 2);
  expect(page.url()).toBe(url);
  expect(app.windows()).toHaveLength(1);

  // [SHELL4] The events still arrive: a refused navigation is no new page.
  const command = page.evaluate(
    () => new Promise<string>((resolve) => window.shell.menu.onCommand((event) => resolve(event.command))),
  );
  await page.evaluate(() => window.shell.app.ready());
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find(({ label }) => label === 'Search and commands')?.click();
  });
  expect(await command).toBe('search');
});

test('[SHELL9] permissions are refused but for copying text', async () => {
  const { window: page } = lateral;
  await page.bringToFront();
  const answers = await page.evaluate(async () => {
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      notifications: await Notification.requestPermission(),
      geolocation: await state('geolocation'),
      camera: await state('camera'),
      microphone: await state('microphone'),
      reading: await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      ),
      writing: await navigator.clipboard.writeText('copied').then(
        () => 'granted',
        () => 'denied',
      ),
    };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    geolocation: 'denied',
    camera: 'denied',
    microphone: 'denied',
    reading: 'denied',
    writing: 'granted',
  });
});

test('[SHELL5] the page has no Node, and one frozen door', async () => {
  const found = await lateral.window.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', '__dirname', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
    frozen: Object.isFrozen(window.shell) && Object.values(window.shell).every((area) => Object.isFrozen(area)),
    areas: Object.keys(window.shell).toSorted(),
  }));
  expect(found.globals).toEqual([]);
  expect(found.frozen).toBe(true);
  expect(found.areas).toEqual([
    'app',
    'backup',
    'device',
    'file',
    'files',
    'folder',
    'folders',
    'invite',
    'keyring',
    'links',
    'meeting',
    'menu',
    'notifications',
    'preferences',
    'safekeeping',
    'shell',
    'storage',
    'vault',
  ]);
});

test('[SHELL3] bad input gets a code; bytes arrive as bytes', async () => {
  const results = await lateral.window.evaluate(async () => {
    const { device } = window.shell;
    const keys = await device.keys();
    const signature = await device.sign({ purpose: 'envelope', digest: new Uint8Array(32) });
    return {
      bad: await device.sign({ purpose: 'envelope', digest: 'text' as unknown as Uint8Array }),
      key: keys.ok && keys.value.signingKey instanceof Uint8Array && keys.value.signingKey.length,
      signature: signature.ok && signature.value instanceof Uint8Array && signature.value.length,
    };
  });
  expect(results).toMatchObject({ bad: { ok: false, error: { code: 'bad-input' } }, key: 32, signature: 64 });
});

test('[SHELL15] the theme reaches the page and native parts at once', async () => {
  const { app, window: page } = lateral;
  // The test driver pretends a light system unless it is told not to.
  await page.emulateMedia({ colorScheme: null });
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.evaluate(() => window.shell.preferences.set({ theme: 'dark', textSize: 100 }));
  await expect.poll(isDark).toBe(true);
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await page.evaluate(() => window.shell.preferences.set({ theme: 'light', textSize: 100 }));
  await expect.poll(isDark).toBe(false);
});

test('[SHELL11] a second start ends at once and brings the first window to the front', async () => {
  const { app } = lateral;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const binary = await app.evaluate(() => process.execPath);
  const second = spawn(binary, [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profileDir}`,
    process.cwd(),
  ]);
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized())),
    )
    .toEqual([false]);
});

test('[SHELL12] closing waits for the page to save, and [SHELL13] the window comes back where it was', async () => {
  const bounds = { x: 40, y: 30, width: 900, height: 600 };
  await lateral.app.evaluate(({ BrowserWindow }, next) => BrowserWindow.getAllWindows()[0]?.setBounds(next), bounds);
  await lateral.window.evaluate(async () => {
    window.shell.app.onClosing(() => {
      localStorage.setItem('closing', 'asked');
      void window.shell.app.readyToClose({ isStored: true });
    });
    await window.shell.app.ready();
  });
  const keys = await lateral.window.evaluate(() => window.shell.device.keys());
  await lateral.close();

  lateral = await launchLateral({ profileDir });
  expect(await lateral.window.evaluate(() => localStorage.getItem('closing'))).toBe('asked');
  expect(await lateral.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(
    bounds,
  );
  // [VAULT1] The same device, its secrets for its owner alone.
  expect(await lateral.window.evaluate(() => window.shell.device.keys())).toEqual(keys);
  expect((await stat(join(profileDir, 'vault.json'))).mode & 0o777).toBe(0o600);
});

// The last: what steers the page loses it.
test('[SHELL14] a page whose process has ended is loaded again when the person says so', async () => {
  const { app, window: page } = lateral;
  await page.waitForLoadState('load');
  const door = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await loaded;
    return (await contents?.executeJavaScript('typeof window.shell')) as unknown;
  });
  expect(door).toBe('object');
});
