import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import { applyTextEdit } from '#shared/domain/record/text-edit.ts';

function textOf(content: string): { readonly doc: Y.Doc; readonly text: Y.Text } {
  const doc = new Y.Doc();
  const text = doc.getText('text');
  text.insert(0, content);
  return { doc, text };
}

describe('a text edit', () => {
  test.each([
    ['', 'hello'],
    ['hello', ''],
    ['hello', 'help'],
    ['aaa', 'aa'],
    ['aa', 'aaa'],
    ['abcabc', 'abc'],
    ['😀', '😁'],
    ['a😀b', 'a😂b'],
    ['🏳', '😳'],
    ['😀😁', '😁'],
    ['x', '😀x😀'],
  ])('[DOC6] turns %j into %j without half characters', (before, after) => {
    const { doc, text } = textOf(before);
    applyTextEdit(text, after, TYPING_ORIGIN);
    expect(text.toString()).toBe(after);
    const copy = new Y.Doc();
    Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
    expect(copy.getText('text').toString()).toBe(after);
  });

  test('[DOC6] keeps what another wrote beside it', () => {
    const { doc, text } = textOf('one two three');
    const other = new Y.Doc();
    Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc));
    applyTextEdit(text, 'one 2 three', TYPING_ORIGIN);
    applyTextEdit(other.getText('text'), 'one two three four', TYPING_ORIGIN);
    Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
    expect(text.toString()).toBe('one 2 three four');
  });

  test('[DOC6] is one transaction with its origin, and none when nothing changes', () => {
    const { doc, text } = textOf('hello');
    const origins: unknown[] = [];
    doc.on('updateV2', (_update: Uint8Array, origin: unknown) => origins.push(origin));
    applyTextEdit(text, 'hello', TYPING_ORIGIN);
    applyTextEdit(text, 'hollow', TYPING_ORIGIN);
    expect(origins).toEqual([TYPING_ORIGIN]);
  });

  test('[DOC6] finds its place beside something embedded', () => {
    const { text } = textOf('one two');
    text.insertEmbed(3, { image: 'x' });
    applyTextEdit(text, 'one three', TYPING_ORIGIN);
    expect(text.toString()).toBe('one three');
    expect(text.toDelta()).toContainEqual({ insert: { image: 'x' } });
  });
});
