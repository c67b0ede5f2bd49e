import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { APP_SCHEME_PRIVILEGES, createAssetHandler, resolveAsset } from '#main/windows/app-scheme.ts';

describe('the path of a request', () => {
  it.each([
    'app://lateral/../secret.js',
    'app://lateral/%2e%2e/secret.js',
    'app://lateral/assets/..%2f..%2fsecret.js',
    'app://lateral/..%5csecret.js',
    'app://lateral/%2e%2e%5c%2e%2e%5csecret.js',
    'app://lateral/a%00.js',
    'app://lateral/%ff.js',
    'app://lateral//etc/passwd',
    'app://lateral/%2fetc/passwd',
  ])('[SHELL6] stays inside the root: %s', (url) => {
    const file = resolveAsset('/srv/root', url);
    expect(file === undefined || file.startsWith('/srv/root/')).toBe(true);
  });

  it('[SHELL6] means a file below the root, or the document itself', () => {
    expect(resolveAsset('/srv/root', 'app://lateral/')).toBe('/srv/root/index.html');
    expect(resolveAsset('/srv/root', 'app://lateral/?q=1#x')).toBe('/srv/root/index.html');
    expect(resolveAsset('/srv/root', 'app://lateral/assets/a%20b.js')).toBe('/srv/root/assets/a b.js');
    expect(resolveAsset('/srv/root', 'app://lateral/..%2froot-of-another/a.js')).toBeUndefined();
  });
});

describe('an answer of the scheme', () => {
  let handle: ReturnType<typeof createAssetHandler>;

  beforeAll(async () => {
    const parent = await mkdtemp(join(tmpdir(), 'lateral-assets-'));
    const root = join(parent, 'renderer');
    await mkdir(root);
    await writeFile(join(root, 'index.html'), '<p>page</p>');
    await writeFile(join(root, 'main.js'), 'code');
    await writeFile(join(root, 'font.woff2'), 'font');
    await writeFile(join(root, 'notes.txt'), 'no type of ours');
    await writeFile(join(parent, 'secret.js'), 'secret');
    handle = createAssetHandler(root, "default-src 'none'");
  });

  it.each([
    ['app://lateral/', 'text/html; charset=utf-8', '<p>page</p>'],
    ['app://lateral/main.js', 'text/javascript; charset=utf-8', 'code'],
    ['app://lateral/font.woff2', 'font/woff2', 'font'],
  ])('[SHELL7] for %s has its type, the policy and its content', async (url, type, content) => {
    const response = await handle({ method: 'GET', url });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Content-Security-Policy')).toBe("default-src 'none'");
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await response.text()).toBe(content);
  });

  it.each([
    'app://lateral/..%2fsecret.js',
    'app://lateral/notes.txt',
    'app://lateral/gone.js',
    'app://lateral/assets/',
  ])('[SHELL6] for %s is not found, and still has the policy', async (url) => {
    const response = await handle({ method: 'GET', url });
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Security-Policy')).toBe("default-src 'none'");
    expect(await response.text()).toBe('');
  });

  it('[SHELL6] to anything but GET is a refusal', async () => {
    expect((await handle({ method: 'POST', url: 'app://lateral/' })).status).toBe(405);
  });
});

describe('the scheme', () => {
  it('[SHELL6] is standard and secure, no more', () => {
    expect(APP_SCHEME_PRIVILEGES).toEqual({ scheme: 'app', privileges: { standard: true, secure: true } });
  });
});
