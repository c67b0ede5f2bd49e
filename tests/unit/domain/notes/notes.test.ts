import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { isNoteLink, readNoteLink } from '#shared/domain/notes/note-link.ts';
import { readPlainNotes } from '#shared/domain/notes/plain-notes.ts';

test.each([
  ['https://example.org/jobs?x=1', 'https://example.org/jobs?x=1'],
  [' example.org/jobs ', 'https://example.org/jobs'],
  ['bob@example.org', 'mailto:bob@example.org'],
  ['mailto:bob@example.org', 'mailto:bob@example.org'],
  ['javascript:alert(1)', undefined],
  ['JavaScript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,hi', undefined],
  ['file:///etc/passwd', undefined],
  ['https://example.org@evil.example', undefined],
  ['mailto:bob@example.org?attach=/etc/passwd', undefined],
  ['just words', undefined],
  ['', undefined],
])('[NOTE2] %j is taken for %j', (typed, address) => {
  expect(readNoteLink(typed)).toBe(address);
});

test('[NOTE2] only whole addresses are links, never what could be taken for one', () => {
  expect(isNoteLink('https://example.org')).toBe(true);
  for (const none of ['example.org', ' https://example.org', 'javascript:https://example.org', 7, null, undefined]) {
    expect(isNoteLink(none)).toBe(false);
  }
});

test('[NOTE3] the words of the notes can be read whatever they stand in', () => {
  const { priorities } = openCircleDoc(new Y.Doc());
  const line = new Y.XmlElement('paragraph');
  line.insert(0, [new Y.XmlText('We meet.')]);
  const unknown = new Y.XmlElement('spreadsheet');
  unknown.insert(0, [new Y.XmlText('On Thursdays.')]);
  priorities.insert(0, [line, new Y.XmlElement('paragraph'), unknown]);
  expect(readPlainNotes(priorities)).toEqual(['We meet.', '', 'On Thursdays.']);
});

test('[NOTE3] notes as deep as no reader can follow are read as far as one can', () => {
  const { priorities } = openCircleDoc(new Y.Doc());
  let parent: Y.XmlFragment = priorities;
  for (let depth = 0; depth < 300; depth += 1) {
    const child = new Y.XmlElement('listItem');
    parent.insert(0, [child]);
    parent = child;
  }
  expect(readPlainNotes(priorities)).toEqual(['']);
});
