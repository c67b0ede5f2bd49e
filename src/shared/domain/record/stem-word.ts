const VOWEL = /[aeiouy]/;
const DOUBLED = /([bcdfgjkmnpqrtvwx])\1$/;
/** What an ending must leave so that it is one. */
const LEAST_STEM = 3;

/** A folded word without the usual endings of English. It need not be a word itself, only the same for all forms of one. */
export function stemOf(word: string): string {
  const single = word.replace(/s$/, '');
  const isPlural = single.length >= LEAST_STEM && !/(?:s|u|i)$/.test(single);
  const base = isPlural ? single : word;
  const ending = /(?:ing|(?<!e)ed)$/.exec(base)?.[0] ?? '';
  const bare = base.slice(0, base.length - ending.length);
  const isForm = ending !== '' && bare.length >= LEAST_STEM && VOWEL.test(bare);
  const stem = isForm ? bare.replace(DOUBLED, '$1') : base;
  // "ie" stands for "y" before an ending, and "e" goes before some.
  if (stem.length <= LEAST_STEM) return stem;
  return stem.replace(/(?:ie|i)$/, 'y').replace(/e$/, '');
}

/** The stems of a list of words with spaces between them, to compare with. */
export function stemsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u).map(stemOf));
}
