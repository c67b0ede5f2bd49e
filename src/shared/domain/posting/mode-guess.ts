import { readMode } from '../import/mode-words.ts';
import type { WorkMode } from '../lead/lead.ts';
import { BUILT_IN_LEXICON } from '../match/lexicon.ts';
import { readPlace } from '../match/place/read-place.ts';
import { findMode } from '../match/read-mode.ts';
import { readTermText } from '../match/term-text.ts';

/** Where the work is done is said near the beginning of a text, or not at all. */
const READ = 12_000;

/** Where the work is done, by a line that says only that or a place beside it. */
export function modeOfLine(line: string | undefined): WorkMode | undefined {
  return line === undefined ? undefined : (readMode(line) ?? readPlace(line).mode);
}

/** Where the work is done, by what the words of a job say of it. */
export function findModeIn(text: string): WorkMode | undefined {
  const notes = readTermText('notes', text.slice(0, READ), BUILT_IN_LEXICON);
  return findMode({ mode: undefined, place: undefined, where: undefined, texts: [notes] })?.value;
}
