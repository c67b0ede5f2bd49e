import { expect, test } from 'vitest';

import { mapPosition, rebaseText } from '#renderer/features/lead/text-rebase.ts';

test('a caret stays with its words when others write before, after or over it', () => {
  const before = 'They answer on Fridays.';
  const caret = 'They answer'.length;
  expect(mapPosition(before, `Note: ${before}`, caret)).toBe('Note: They answer'.length);
  expect(mapPosition(before, `${before} Call.`, caret)).toBe(caret);
  expect(mapPosition(before, 'They on Fridays.', caret)).toBe('They '.length);
  expect(mapPosition(before, `Note: ${before} Late!`, caret)).toBe('Note: They answer'.length);
  expect(mapPosition(before, '', caret)).toBe(0);
});

test('what was typed on an older text is said again on the present one, and both stand', () => {
  const base = 'They answer on Fridays.';
  expect(rebaseText(base, 'They answer on Fridays. Call.', `Note: ${base}`)).toBe(
    'Note: They answer on Fridays. Call.',
  );
  expect(rebaseText(base, 'They never answer on Fridays.', 'They answer.')).toBe('They never answer.');
  expect(rebaseText(base, 'They answer.', 'They answer on Fridays, late.')).toBe('They answer, late.');
  expect(rebaseText(base, base, 'Gone.')).toBe('Gone.');
});
