import { cutLine } from '../import/import-text.ts';
import { LIMITS } from '../record/limits.ts';

/** What nobody sees: control characters, marks of direction, zero-width signs, pictures of private fonts, broken halves. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/gu;
const SPACES = /\s+/gu;

/** As much of what a page says of a job as is kept, in UTF-16 units. */
export const MOST_ORIGINAL = 100_000;

/** One line as a lead may hold it; `undefined` where nothing is left. Source: SPEC POST3. */
export function tidyLine(text: string | undefined, most: number = LIMITS.line): string | undefined {
  if (text === undefined) return undefined;
  // More than that is cut below anyway.
  const line = text
    .slice(0, most * 10)
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .replace(SPACES, ' ')
    .trim();
  return line === '' ? undefined : cutLine(line, most).trim();
}

/** Several lines without what nobody sees, with at most one empty line between two. Source: SPEC POST3. */
export function tidyLines(text: string): string {
  const lines: string[] = [];
  let isAfterGap = true;
  for (const raw of text.replace(LINE_ENDS, '\n').split('\n')) {
    const line = raw.replace(SPACES, ' ').replace(UNSEEN, '').trim();
    if (line !== '' || !isAfterGap) lines.push(line);
    isAfterGap = line === '';
  }
  return cutLine(lines.join('\n').trim(), MOST_ORIGINAL);
}
