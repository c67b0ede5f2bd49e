import { describe, expect, it, vi } from 'vitest';
import { createLinks } from '#main/services/links/links.ts';

describe('a link', () => {
  it.each(['https://example.com/job?id=1', 'http://example.com/', 'mailto:bob@example.com'])(
    '[SHELL10] to %s goes to the system',
    async (url) => {
      const openExternal = vi.fn<(url: string) => Promise<void>>(() => Promise.resolve());
      expect(await createLinks(openExternal).open(url)).toEqual({ ok: true, value: undefined });
      expect(openExternal).toHaveBeenCalledWith(url);
    },
  );

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JavaScript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
    'app://lateral/',
    'data:text/html,x',
    '//example.com',
    '-rf',
    '',
  ])('[SHELL10] to %j is refused', async (url) => {
    const openExternal = vi.fn<(url: string) => Promise<void>>(() => Promise.resolve());
    expect(await createLinks(openExternal).open(url)).toMatchObject({ ok: false, error: { code: 'link-refused' } });
    expect(openExternal).not.toHaveBeenCalled();
  });

  it('[SHELL10] that the system does not take is told without quoting it', async () => {
    const links = createLinks(() => Promise.reject(new Error('no handler for https://example.com/private')));
    const result = await links.open('https://example.com/private');
    expect(result).toMatchObject({ ok: false, error: { code: 'link-refused' } });
    expect(JSON.stringify(result)).not.toContain('private');
  });
});
