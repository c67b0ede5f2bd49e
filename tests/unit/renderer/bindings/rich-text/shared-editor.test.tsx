// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import { afterEach, expect, test } from 'vitest';

import { type OthersCaret, showCarets } from '#renderer/bindings/rich-text/caret-marks.ts';
import { encodeCaretState } from '#renderer/bindings/rich-text/caret-state.ts';
import { createEditing } from '#renderer/bindings/rich-text/editing.ts';
import { createOthersCarets } from '#renderer/bindings/rich-text/others-carets.ts';
import { keepEditor } from '#renderer/bindings/rich-text/shared-editor.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { element, words } from './xml.ts';

const BOB = 'b0' as DeviceId;

const disposes: (() => void)[] = [];

function closeAll(): void {
  for (const dispose of disposes.splice(0)) dispose();
}

afterEach(closeAll);

/** One device with the notes open. */
function open(doc = new Y.Doc(), isEditable = true) {
  const text = doc.getXmlFragment('priorities');
  const place = document.createElement('div');
  document.body.append(place);
  const seen: (Editor | undefined)[] = [];
  const opened: string[] = [];
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const dispose = keepEditor(
    {
      text,
      place,
      label: 'Shared notes',
      placeholder: 'What are we looking for?',
      isEditable,
      nameCheckbox: (item) => `Done: ${item}`,
      onOpenLink: (address) => opened.push(address),
    },
    (editor) => seen.push(editor),
  );
  disposes.push(dispose, () => place.remove());
  const editor = (): Editor => {
    const last = seen.at(-1);
    if (last === undefined) throw new Error('no editor is open');
    return last;
  };
  return { doc, text, place, editor, seen, opened, updates };
}

const told = (state: Uint8Array) => new Map([[BOB, { member: 'bob' as MemberId, state }]]);
const look = () => ({ name: 'bob', colour: 'red' });

test('[NOTE1] opening writes nothing, and prompts are no content', () => {
  const { updates, text, place, editor } = open();
  editor().commands.focus();
  expect(place.querySelector('[data-placeholder]')?.getAttribute('data-placeholder')).toBe('What are we looking for?');
  expect(text.length).toBe(0);
  closeAll();
  expect(updates).toEqual([]);
});

test('[NOTE3] what cannot be shown closes the editor and stays as it is, until it can be shown again', () => {
  const { doc, text, editor, seen, updates } = open();
  editor().commands.insertContent({ type: 'text', text: 'Ours' });
  const before = text.toJSON();
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const foreign = element('spreadsheet', words('1 + 1'));
  other.getXmlFragment('priorities').insert(1, [foreign]);
  const count = updates.length;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(seen.at(-1)).toBeUndefined();
  expect(text.toJSON()).toBe(`${before}<spreadsheet>1 + 1</spreadsheet>`);
  expect(updates).toHaveLength(count + 1);
  other.getXmlFragment('priorities').delete(1, 1);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(editor().getText()).toBe('Ours');
});

test('[NOTE2] a link that somebody put there by other means is words, and nothing to press', () => {
  const doc = new Y.Doc();
  const text = new Y.XmlText();
  text.applyDelta([{ insert: 'press me', attributes: { link: { href: 'javascript:alert(1)' } } }]);
  doc.getXmlFragment('priorities').insert(0, [element('paragraph', text)]);
  const { place } = open(doc);
  expect(place.textContent).toContain('press me');
  expect(place.querySelector('a, [href]')).toBeNull();
});

test('[NOTE2] a link is made of what was typed, and opens outside when it is meant', () => {
  const { editor, place, opened } = open();
  const editing = createEditing(editor());
  expect(editing.setLink('javascript:alert(1)')).toBe(false);
  expect(editing.setLink('example.org')).toBe(true);
  const link = place.querySelector('a');
  expect(link?.getAttribute('href')).toBe('https://example.org');
  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  expect(opened).toEqual([]);
  const meant = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
  link?.dispatchEvent(meant);
  expect(opened).toEqual(['https://example.org']);
  expect(meant.defaultPrevented).toBe(true);
});

test('[NOTE4] a caret stays between the same words whatever others write before it', () => {
  const { doc, editor, place } = open();
  editor().commands.insertContent({ type: 'text', text: 'one two' });
  const line = doc.getXmlFragment('priorities').get(0);
  const run = line instanceof Y.XmlElement ? line.get(0) : undefined;
  if (!(run instanceof Y.XmlText)) throw new Error('the line has no words');
  const at = (index: number) => Y.createRelativePositionFromTypeIndex(run, index, -1);
  const bytes = encodeCaretState({ anchor: at(4), head: at(7) });
  showCarets(editor().view, createOthersCarets('priorities')(told(bytes), look));
  const before = (): string | undefined =>
    place.querySelector('[data-caret="bob"]')?.previousSibling?.textContent ?? undefined;
  expect(place.querySelector('[data-selected-by="bob"]')?.textContent).toBe('two');
  doc.transact(() => run.insert(0, 'zero '), 'somebody');
  expect(place.querySelector('[data-selected-by="bob"]')?.textContent).toBe('two');
  expect(place.textContent).toContain('zero one two');
  expect(before()).toBe('two');
});

test('[NOTE4] a place that is nowhere is not shown, and throws nothing', () => {
  const { editor, place } = open();
  const nowhere = Y.createRelativePositionFromJSON({ item: { client: 5, clock: 9 } });
  const other = Y.createRelativePositionFromJSON({ type: { client: 5, clock: 9 } });
  const carets: OthersCaret[] = [nowhere, other].map((head) => ({
    device: BOB,
    ...look(),
    state: { anchor: head, head },
    moves: 0,
  }));
  showCarets(editor().view, carets);
  expect(place.querySelector('[data-caret]')).toBeNull();
});

test('[NOTE4] the name is shown anew when somebody moves, and not when they say the same again', () => {
  const toCarets = createOthersCarets('priorities');
  const at = (clock: number) => {
    const head = Y.createRelativePositionFromJSON({ item: { client: 1, clock } });
    return told(encodeCaretState({ anchor: head, head }));
  };
  const moves = [1, 1, 2].map((clock) => toCarets(at(clock), look)[0]?.moves);
  expect(moves).toEqual([0, 0, 1]);
  expect(toCarets(told(Uint8Array.of(9, 9, 9)), look)).toEqual([]);
});

test('[NOTE5] undo takes back what was written here, and leaves what others wrote', () => {
  const { doc, editor, text } = open();
  editor().commands.insertContent({ type: 'text', text: 'mine' });
  doc.transact(() => text.insert(1, [element('paragraph', words('theirs'))]), 'somebody');
  editor().commands.keyboardShortcut('Mod-z');
  expect(text.toJSON()).not.toContain('mine');
  expect(text.toJSON()).toContain('theirs');
  editor().commands.keyboardShortcut('Mod-z');
  expect(text.toJSON()).toContain('theirs');
});

test('[DOC2] who may only read sees the notes and changes nothing, and a press opens where a link leads', () => {
  const doc = new Y.Doc();
  const text = new Y.XmlText();
  text.applyDelta([{ insert: 'page', attributes: { link: { href: 'https://example.org' } } }]);
  const item = element('taskItem', element('paragraph', text));
  doc.getXmlFragment('priorities').insert(0, [element('taskList', item)]);
  const { place, updates, opened } = open(doc, false);
  const box = place.querySelector('[role="textbox"]');
  expect(box?.getAttribute('contenteditable')).toBe('false');
  expect(box?.getAttribute('aria-readonly')).toBe('true');
  place.querySelector('input')?.click();
  expect(place.querySelector('input')?.checked).toBe(false);
  place.querySelector('a')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  expect(opened).toEqual(['https://example.org']);
  expect(updates).toEqual([]);
});
