/** Letters that are no letter with a mark, as they are typed where there is no key for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
  // In the middle of a word it is written otherwise than at its end.
  ς: 'σ',
};
const OWN_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const MARKS = /\p{M}/gu;
/** The letters that most texts are made of need none of the work. */
const PLAIN = /^\p{ASCII}*$/u;

/**
 * Makes text comparable: without case, accents and the width in which letters are drawn.
 * **Guarantees:** the answer for a text is the answers for its characters, one after the other. Source: SPEC FIND2.
 */
export function foldLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(OWN_LETTERS, (letter) => LETTERS[letter] ?? letter);
}

/** A folded text that knows where each of its units stood before. */
export interface FoldedText {
  readonly folded: string;
  /** For each unit of `folded`, and for its end, the place in the text that it came from. */
  readonly places: readonly number[];
}

/** Folds a text and keeps where everything stood, to mark in it what was found in the folded one. */
export function foldWithPlaces(text: string): FoldedText {
  const places: number[] = [];
  let folded = '';
  let place = 0;
  for (const character of text) {
    const part = foldLetters(character);
    for (let index = 0; index < part.length; index += 1) places.push(place);
    folded += part;
    place += character.length;
  }
  places.push(text.length);
  return { folded, places };
}
