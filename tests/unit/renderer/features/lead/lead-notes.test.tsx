// @vitest-environment jsdom
import { act, cleanup, fireEvent } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { openNotes } from '#shared/domain/lead/lead-notes.ts';
import { addTestLead, createCircleOfThree, field, openPanel } from './lead-fixture.tsx';

const user = userEvent.setup();
let notes: Y.Text;

beforeEach(async () => {
  const app = await createCircleOfThree();
  const session = app.session();
  const leadId = addTestLead(session, { company: 'Northwind', notes: 'They answer on Fridays.' });
  const text = openNotes(openCircleDoc(session.circle.replica.doc), leadId);
  if (text === undefined) throw new Error('a lead is born with notes');
  notes = text;
  openPanel(app, leadId);
});
afterEach(cleanup);

const area = (): HTMLTextAreaElement => field('Notes') as HTMLTextAreaElement;

/** Another member writes. */
function write(change: () => void): void {
  act(() => notes.doc?.transact(change, 'others'));
}

function putCaretAfter(words: string): void {
  area().focus();
  area().setSelectionRange(words.length, words.length);
}

test('typing is kept as it is typed', async () => {
  await user.type(area(), ' Call.');
  expect(notes.toString()).toBe('They answer on Fridays. Call.');
});

test('the caret stays with its words while others write before and after it, and both texts stand', async () => {
  putCaretAfter('They answer');
  write(() => {
    notes.insert(notes.length, ' Late.');
    notes.insert(0, 'Note: ');
  });
  expect(area().value).toBe('Note: They answer on Fridays. Late.');
  expect(area().selectionStart).toBe('Note: They answer'.length);
  await user.keyboard(' us');
  expect(notes.toString()).toBe('Note: They answer us on Fridays. Late.');
});

test('what others write while a word is composed waits for its end, and is not lost to it', () => {
  putCaretAfter('They');
  fireEvent.compositionStart(area());
  fireEvent.input(area(), { target: { value: 'They will answer on Fridays.' } });
  write(() => notes.insert(notes.length, ' Late.'));
  expect(area().value).toBe('They will answer on Fridays.');
  fireEvent.compositionEnd(area());
  expect(notes.toString()).toBe('They will answer on Fridays. Late.');
  expect(area().value).toBe('They will answer on Fridays. Late.');
});
