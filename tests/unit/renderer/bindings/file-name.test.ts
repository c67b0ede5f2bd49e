import { expect, test } from 'vitest';

import { fileNameOf } from '#renderer/bindings/file-name.ts';

test.each([
  ['../../etc/passwd', 'etc passwd'],
  ['A/B: "Thursday"?', 'A B Thursday'],
  ['Köln – Čeština 東京', 'Köln Čeština 東京'],
  ['...', 'circle'],
  ['', 'circle'],
  ['a'.repeat(100), 'a'.repeat(60)],
])('a circle called %j gives files called %j', (circle, file) => {
  expect(fileNameOf(circle, 'circle')).toBe(file);
});
