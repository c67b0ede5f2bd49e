import { getSchema } from '@tiptap/core';
import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { fitsSchema } from '#renderer/bindings/rich-text/fits-schema.ts';
import { noteExtensions } from '#renderer/bindings/rich-text/note-extensions.ts';
import { element, words } from './xml.ts';

const schema = getSchema(noteExtensions({ placeholder: '', nameCheckbox: String, onOpenLink: () => undefined }));

function fits(...parts: (Y.XmlElement | Y.XmlText)[]): boolean {
  const text = new Y.Doc().getXmlFragment('priorities');
  text.insert(0, parts);
  return fitsSchema(text, schema, true);
}

test('[NOTE1] what the notes are made of fits, and so does nothing at all', () => {
  expect(fits()).toBe(true);
  expect(
    fits(element('paragraph'), element('heading', words('Plan')), element('paragraph', words('We ', 'bold'))),
  ).toBe(true);
  expect(fits(element('taskList', element('taskItem', element('paragraph', words('Book')))))).toBe(true);
});

test('[NOTE3] what is unknown does not fit: an element, a look, a thing between the words, a word outside a line', () => {
  expect(fits(element('spreadsheet', words('1')))).toBe(false);
  expect(fits(element('paragraph', words('red', 'colour')))).toBe(false);
  const embedding = new Y.XmlText();
  embedding.insertEmbed(0, { image: 'x' });
  expect(fits(element('paragraph', embedding))).toBe(false);
  expect(fits(words('loose'))).toBe(false);
  expect(fits(element('paragraph', element('paragraph', words('inside'))))).toBe(false);
});

test('[NOTE3] what merging left empty fits, and an item that lost its first line keeps the rest', () => {
  expect(fits(element('bulletList'), element('bulletList', element('listItem')))).toBe(true);
  const nested = element('bulletList', element('listItem', element('paragraph', words('kept'))));
  expect(fits(element('bulletList', element('listItem', nested)))).toBe(true);
});

test('[NOTE3] who may only read clears nothing away', () => {
  const text = new Y.Doc().getXmlFragment('priorities');
  text.insert(0, [element('paragraph', words('kept'))]);
  expect(fitsSchema(text, schema, false)).toBe(true);
  text.insert(1, [element('bulletList')]);
  expect(fitsSchema(text, schema, false)).toBe(false);
});
