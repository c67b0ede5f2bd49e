import { EVERYDAY } from './condition-words.ts';
import { BUILT_IN_LEXICON, keysOf } from './lexicon.ts';

const KEYS = new Set(
  EVERYDAY.flatMap((word) => {
    const keys = keysOf(word, BUILT_IN_LEXICON);
    return keys.length === 1 ? keys : [];
  }),
);

/** Whether what is compared stands in many texts without the job being of that kind. */
export function isEverydayKey(key: string): boolean {
  return KEYS.has(key);
}
