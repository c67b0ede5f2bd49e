import { expect, test } from 'vitest';

import { readPageFile } from '#renderer/features/lead/read-page-file.ts';

const page = (name: string, ...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): File =>
  new File([...parts], name);
const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text).flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
  ]);

test('[POST17] HTML is read as HTML, a text as text, or as a link where it is one', async () => {
  expect(await readPageFile(page('a.html', '<p>Soudeur'))).toMatchObject({ value: { html: '<p>Soudeur' } });
  expect(await readPageFile(page('a.TXT', 'Soudeur'))).toMatchObject({ value: { text: 'Soudeur' } });
  expect(await readPageFile(page('a.txt', '<!DOCTYPE html><p>x'))).toMatchObject({
    value: { html: '<!DOCTYPE html><p>x' },
  });
  expect(await readPageFile(page('a.txt', 'https://northwind.example\n'))).toMatchObject({
    value: { link: 'https://northwind.example' },
  });
});

test.each([
  ['UTF-8 that is not said', page('a.html', '<p>Dégât')],
  ['Western letters that are not said', page('a.html', latin('<p>Dégât'))],
  ['Western letters in a page that says UTF-8', page('a.html', latin('<meta charset="utf-8"><p>Dégât'))],
  ['a charset', page('a.html', latin('<META CHARSET=iso-8859-1><p>Dégât'))],
  ['a content type', page('a.html', latin('<meta http-equiv="x" content="text/html; charset=windows-1252"><p>Dégât'))],
  ['an encoding', page('a.xhtml', latin('<?xml version="1.0" encoding="ISO-8859-15"?><p>Dégât'))],
  ['a charset that nobody knows', page('a.html', '<meta charset="nonsense"><p>Dégât')],
  ['a mark before a wrong charset', page('a.html', '\ufeff<meta charset="iso-8859-1"><p>Dégât')],
  ['a mark of two bytes', page('a.html', utf16('<p>Dégât'))],
])('[POST17] letters are read by %s', async (_what, file) => {
  const words = await readPageFile(file);
  expect(words.ok && words.value.html?.split('<p>')[1]).toBe('Dégât');
});

test('[POST17] other letters are read as the page says', async () => {
  const bytes = Uint8Array.from([0xd1, 0xe2, 0xe0, 0xf0, 0xf9, 0xe8, 0xea]);
  const words = await readPageFile(page('a.html', '<meta charset=windows-1251><p>', bytes));
  expect(words.ok && words.value.html?.endsWith('Сварщик')).toBe(true);
});

test('[POST17] what is no page says what it is', async () => {
  expect(await readPageFile(page('a.mhtml', 'From: x'))).toEqual({ ok: false, error: 'web-archive' });
  expect(await readPageFile(page('cv.pdf', '%PDF-1.7'))).toEqual({ ok: false, error: 'not-text' });
  expect(await readPageFile(page('a.html', '\u0000\u0001'))).toEqual({ ok: false, error: 'not-text' });
  expect(await readPageFile(page('a.html', ' \n'))).toEqual({ ok: false, error: 'empty' });
});

test('[POST17] a file over 5 MB is not even opened, and one that is gone says so', async () => {
  const size = 5 * 1024 * 1024;
  const arrayBuffer = (): Promise<ArrayBuffer> => Promise.reject(new Error('gone'));
  expect(await readPageFile({ name: 'a.html', size: size + 1, arrayBuffer })).toEqual({
    ok: false,
    error: 'too-large',
  });
  expect(await readPageFile({ name: 'a.html', size, arrayBuffer })).toEqual({ ok: false, error: 'unreadable' });
});
