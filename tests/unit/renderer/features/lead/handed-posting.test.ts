import { expect, test } from 'vitest';

import { isPageFile, pageOfTransfer } from '#renderer/features/lead/handed-page.ts';
import { transferOf } from './posting-fixture.ts';

const IMAGE = new File(['x'], 'image.png');
const PAGE = new File(['x'], 'Welder.HTML');

test('[POST17] the file of a page comes before words; other files come after those of HTML, before their own names', () => {
  expect(pageOfTransfer(transferOf({ html: '<p>x', text: 'x' }, IMAGE, PAGE))).toEqual({ kind: 'file', file: PAGE });
  expect(pageOfTransfer(transferOf({ html: '<p>x', text: 'x' }, IMAGE))).toEqual({
    kind: 'words',
    words: { html: '<p>x', text: 'x' },
  });
  const onDisk = { text: '/home/alice/image.png', uris: 'file:///home/alice/image.png' };
  expect(pageOfTransfer(transferOf(onDisk, IMAGE))).toEqual({ kind: 'file', file: IMAGE });
  expect(isPageFile(IMAGE)).toBe(false);
});

test('[POST17] a dragged link is its address, whatever it is called; words from a page have theirs beside them', () => {
  const uris = '# a comment\r\nhttps://northwind.example/7\r\n';
  const link = 'https://northwind.example/7';
  expect(pageOfTransfer(transferOf({ html: '<a>Welder</a>', text: link, uris }))).toEqual({
    kind: 'words',
    words: { link },
  });
  expect(pageOfTransfer(transferOf({ uris }))).toEqual({ kind: 'words', words: { link } });
  expect(pageOfTransfer(transferOf({ text: 'Welder at Northwind', uris }))).toEqual({
    kind: 'words',
    words: { text: 'Welder at Northwind', link },
  });
});

test('[POST17] an address of another kind is words, and what holds nothing is nothing', () => {
  const text = 'javascript:alert(1)';
  expect(pageOfTransfer(transferOf({ text, uris: text }))).toEqual({ kind: 'words', words: { text } });
  expect(pageOfTransfer(transferOf({ text: ' \n ' }))).toBeUndefined();
  expect(pageOfTransfer(transferOf({}))).toBeUndefined();
});
