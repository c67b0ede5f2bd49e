import { expect, test } from 'vitest';
import { readSourceFiles } from '#tests/support/source-files.ts';

const MOST_LINES = 300;
/** In the header of a file that is longer: `Longer than 300 lines because ...`. */
const REASON = /Longer than 300 lines because \S+/;

test('a source file has at most 300 lines, or its header says why not', () => {
  const tooLong = readSourceFiles('src', /\.(tsx?|css)$/).filter(
    ({ text }) => text.trimEnd().split('\n').length > MOST_LINES && !REASON.test(text.slice(0, 1_000)),
  );
  expect(tooLong.map(({ path }) => path)).toEqual([]);
});
