// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';

import { putInLongText } from '#renderer/ui/long-insertions.ts';

let field: HTMLTextAreaElement;
let told: string[];

beforeEach(() => {
  document.addEventListener('beforeinput', putInLongText);
  field = document.createElement('textarea');
  field.value = 'before after';
  document.body.append(field);
  told = [];
  field.addEventListener('input', () => told.push(field.value));
});
afterEach(() => {
  field.remove();
  document.removeEventListener('beforeinput', putInLongText);
});

/** Answers whether the engine goes on to put it in itself. */
const insert = (data: string, cancelable = true): boolean =>
  field.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertFromPaste', data, bubbles: true, cancelable }));

test('what is very long is put in at once, where the caret stands, and told like anything that is typed', () => {
  field.setSelectionRange(7, 12);
  const long = 'Line\n'.repeat(4_000);
  expect(insert(long)).toBe(false);
  expect(told).toEqual([`before ${long}`]);
  expect([field.selectionStart, field.selectionEnd]).toEqual([7 + long.length, 7 + long.length]);
});

test('everything else is left to the engine', () => {
  expect(insert('a few words')).toBe(true);
  expect(insert('Line\n'.repeat(4_000), false)).toBe(true);
  expect([field.value, told]).toEqual(['before after', []]);
});
