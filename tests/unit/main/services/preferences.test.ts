import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createJsonFile } from '#main/platform/json-file.ts';
import { openPreferences } from '#main/services/preferences/preferences.ts';
import { keptPreferencesSchema } from '#shared/ipc/schemas.ts';

const log = { error: () => {}, info: () => {} };

async function createProfile() {
  const path = join(await mkdtemp(join(tmpdir(), 'lateral-preferences-')), 'preferences.json');
  const applyTheme = vi.fn<(theme: string) => void>();
  const open = () => openPreferences({ file: createJsonFile(path, keptPreferencesSchema, log), applyTheme, log });
  return { path, applyTheme, open };
}

describe('preferences', () => {
  it('[SHELL15] take effect at once and are there at the next start', async () => {
    const { open, applyTheme } = await createProfile();
    const preferences = await open();
    expect(preferences.get()).toEqual({ theme: 'system', textSize: 100 });
    expect(await preferences.set({ theme: 'dark', textSize: 130 })).toMatchObject({ ok: true });
    expect((await open()).get()).toEqual({ theme: 'dark', textSize: 130 });
    expect(applyTheme.mock.calls.flat()).toEqual(['system', 'dark', 'dark']);
  });

  it.each(['', '{', 'null', '{"theme":"pink","textSize":100}', '{"theme":"dark","textSize":900}'])(
    '[SHELL15] that are damaged (%j) mean the defaults',
    async (text) => {
      const { open, path } = await createProfile();
      await writeFile(path, text);
      expect((await open()).get()).toEqual({ theme: 'system', textSize: 100 });
    },
  );

  it('[SHELL34] hold in a file of a newer version, whose own settings stay', async () => {
    const { open, path } = await createProfile();
    await writeFile(path, '{"theme":"dark","textSize":115,"density":"close"}');
    const preferences = await open();
    expect(preferences.get()).toEqual({ theme: 'dark', textSize: 115 });
    await preferences.set({ theme: 'light', textSize: 115 });
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ theme: 'light', textSize: 115, density: 'close' });
  });

  it('[SHELL15] hold until the app ends when the disk refuses them', async () => {
    const file = { read: () => Promise.resolve(undefined), write: () => Promise.reject(new Error('disk full')) };
    const preferences = await openPreferences({ file, applyTheme: () => {}, log });
    expect(await preferences.set({ theme: 'dark', textSize: 90 })).toMatchObject({ error: { code: 'not-saved' } });
    expect(preferences.get()).toEqual({ theme: 'dark', textSize: 90 });
  });
});
