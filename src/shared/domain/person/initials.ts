const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The one or two letters that stand for a name: of one word the first two, of more the first and the last word's first. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const first = words.at(0);
  const last = words.at(-1);
  if (first === undefined || last === undefined) return '?';
  const letters = words.length === 1 ? firstLetters(first, 2) : firstLetters(first, 1) + firstLetters(last, 1);
  return letters.toUpperCase();
}

function firstLetters(word: string, count: number): string {
  return [...graphemes.segment(word)]
    .slice(0, count)
    .map((part) => part.segment)
    .join('');
}
