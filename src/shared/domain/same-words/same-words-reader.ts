import * as Y from 'yjs';
import type { SameWordsId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { foldText } from '../record/fold-text.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';
import { SAME_WORDS_LIMITS, type SameWords } from './same-words.ts';

const { least, most, length } = SAME_WORDS_LIMITS;
/** All that a command can have written: the words with the ends of their lines. */
const TEXT_LENGTH = most * (length + 1);
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Reads one group; `undefined` when it was removed. Never throws. Source: SPEC SAME1, DOC4. */
export function readSameWords(id: SameWordsId, value: unknown): SameWords | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined) return undefined;
  const written = fields.text('words', TEXT_LENGTH)?.split('\n') ?? [];
  const words = tidyWords(written)
    .filter((word) => word.length <= length)
    .slice(0, most);
  return words.length < least ? malformed(id, 'incomplete') : { id, words };
}

/** The groups of a document that are there and can be read. */
export function readAllSameWords({ sameWords }: Pick<CircleRoots, 'sameWords'>): readonly SameWords[] {
  return [...sameWords.entries()].flatMap(([id, value]) => {
    const read = readSameWords(id as SameWordsId, value);
    return read === undefined || isMalformed(read) ? [] : [read];
  });
}

/** Words without the space around them, each on one line and once; without those of signs alone. Source: SPEC SAME1. */
export function tidyWords(written: readonly string[]): readonly string[] {
  const words = new Map<string, string>();
  for (const each of written) {
    const word = each.trim().replace(/\s+/gu, ' ');
    const folded = foldText(word);
    if (SAYS_SOMETHING.test(word) && !words.has(folded)) words.set(folded, word);
  }
  return [...words.values()];
}
