import { describe, expect, test } from 'vitest';

import { createPdfSaver } from '#main/services/files/pdf-saver.ts';
import { writePrintedPage } from '#main/services/files/printed-page.ts';
import { ok } from '#shared/kernel/result.ts';

const BYTES = Uint8Array.of(37, 80, 68, 70);
const FILE = { name: 'Packet.pdf', blocks: [{ kind: 'paragraph', text: 'secret words' }] } as const;

function setUp(print: (html: string) => Promise<Uint8Array> = () => Promise.resolve(BYTES)) {
  const saved: unknown[] = [];
  const errors: string[] = [];
  const log = { error: (text: string) => void errors.push(text), info: () => undefined, debug: () => undefined };
  const saver = {
    save: (file: unknown) => {
      saved.push(file);
      return Promise.resolve(ok(true));
    },
  };
  return { saved, errors, pdf: createPdfSaver({ print, saver, log }) };
}

describe('the printed page', () => {
  test('[SHELL35] each thing stands as what it is, with its lines', () => {
    const html = writePrintedPage([
      { kind: 'title', text: 'Dismissal' },
      { kind: 'heading', text: 'bob' },
      { kind: 'paragraph', text: 'one\ntwo' },
      { kind: 'quote', text: 'three' },
    ]);
    expect(html.slice(html.indexOf('<body>'))).toBe(
      '<body>\n<h1>Dismissal</h1>\n<h2>bob</h2>\n<p>one\ntwo</p>\n<blockquote>three</blockquote>\n</body></html>',
    );
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test.each([
    '<script>alert(1)</script>',
    '</p><img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    `" onload='alert(1)'`,
    '<!--',
    '</body></html><iframe src="https://example.org">',
    '\u0000<\u0000script>',
  ])('[SHELL35] %j is shown, and is no markup', (text) => {
    const [before = '', after = ''] = writePrintedPage([{ kind: 'paragraph', text: 'HERE' }]).split('HERE');
    const page = writePrintedPage([{ kind: 'paragraph', text }]);
    expect(page.startsWith(before)).toBe(true);
    expect(page.endsWith(after)).toBe(true);
    const shown = page.slice(before.length, page.length - after.length);
    expect(shown).not.toMatch(/[<>"'`\0]|&(?!#\d+;)/u);
    const read = shown.replace(/&#(\d+);/gu, (_mark, code: string) => String.fromCharCode(Number(code)));
    expect(read).toBe(text.replaceAll('\u0000', ' '));
  });

  test('[SHELL35] a table has its head apart, so that it stands on every page, and cells that are no markup', () => {
    const page = writePrintedPage([{ kind: 'table', head: ['Day'], rows: [['<b>'], ['x\u202ey']] }]);
    expect(page).toContain('<table><thead><tr><th dir="auto">Day</th></tr></thead><tbody>');
    expect(page).toContain(
      '<tr><td dir="auto">&#60;b&#62;</td></tr>\n<tr><td dir="auto">x y</td></tr></tbody></table>',
    );
  });

  test('[SHELL35] what turns the direction of writing and half a character show as nothing', () => {
    expect(writePrintedPage([{ kind: 'quote', text: 'a\u202eb\ud800c\td' }])).toContain('<blockquote>a b c\td<');
  });
});

describe('keeping it', () => {
  test('[SHELL35] what was printed is kept where the person says', async () => {
    const pages: string[] = [];
    const { pdf, saved } = setUp((html) => {
      pages.push(html);
      return Promise.resolve(BYTES);
    });
    expect(await pdf.save(FILE)).toEqual(ok(true));
    expect(saved).toEqual([{ name: 'Packet.pdf', bytes: BYTES }]);
    expect(pages).toEqual([writePrintedPage(FILE.blocks)]);
  });

  test('[SHELL35] what cannot be printed is not saved, and the log gets none of the words; the next one can', async () => {
    let isBroken = true;
    const { pdf, saved, errors } = setUp((html) => {
      if (isBroken) return Promise.reject(new Error(html));
      return Promise.resolve(BYTES);
    });
    expect(await pdf.save(FILE)).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(saved).toEqual([]);
    expect(errors).toEqual(['A PDF was not made (unknown reason)']);
    isBroken = false;
    expect(await pdf.save(FILE)).toEqual(ok(true));
  });

  test('[SHELL35] one at a time', async () => {
    const { pdf, saved } = setUp();
    const [first, second] = await Promise.all([pdf.save(FILE), pdf.save(FILE)]);
    expect([first, second]).toMatchObject([{ ok: true }, { ok: false, error: { code: 'too-many' } }]);
    expect(saved).toHaveLength(1);
  });
});
