import { foldLetters } from './fold-letters.ts';

/** Letters and numbers in a row; signs belong to a word only where they end a name, as in "C++" and "C#". */
const WORD = /[\p{L}\p{N}]+(?:[+#]{1,2}(?![\p{L}\p{N}]))?/gu;
/** No word that anybody writes is longer. What is, such as a text in a language without spaces, is kept in pieces. */
const LONGEST_WORD = 48;
/** Pieces overlap by as much as can be looked for, so that nothing is lost between two of them. */
const LONGEST_SOUGHT = LONGEST_WORD / 2;
/** A search is a few words: what is pasted beyond that says nothing more. */
const LONGEST_SEARCH = 1_000;
const MOST_SOUGHT = 12;

/** "ü" is written "ue" where there is no key for it. */
const WRITTEN_OUT = /([aou])e/gu;
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const UMLAUT = /[äöüøå]/gu;

/** A word that is looked for, in the ways in which it may be written: what was typed, first. */
export type SoughtWord = readonly [string, ...string[]];

/** One word of a folded text, and where it stands in it. */
export interface WordInText {
  readonly word: string;
  readonly at: number;
}

/** The words of a folded text; what is too long to be one, in pieces. */
export function* wordsIn(folded: string): Iterable<WordInText> {
  for (const { 0: whole, index } of folded.matchAll(WORD)) {
    yield { word: whole.slice(0, LONGEST_WORD), at: index };
    for (let at = LONGEST_SOUGHT; at + LONGEST_SOUGHT < whole.length; at += LONGEST_SOUGHT) {
      yield { word: whole.slice(at, at + LONGEST_WORD), at: index + at };
    }
  }
}

/** What somebody looks for, word by word; none where nothing of it is a letter or a number. Source: SPEC FIND1, FIND2. */
export function soughtWords(text: string): readonly SoughtWord[] {
  const typed = text.slice(0, LONGEST_SEARCH).normalize('NFC').toLowerCase();
  const writtenOut = wholeWordsIn(typed.replace(UMLAUT, (letter) => UMLAUTS[letter] ?? letter));
  const sought = new Map<string, SoughtWord>();
  for (const [index, word] of wholeWordsIn(typed).entries()) {
    if (sought.size >= MOST_SOUGHT) break;
    const others = [word.replace(WRITTEN_OUT, '$1'), writtenOut[index] ?? word];
    sought.set(word, [word, ...new Set(others.filter((other) => other !== word))]);
  }
  return [...sought.values()];
}

function wholeWordsIn(text: string): readonly string[] {
  return (foldLetters(text).match(WORD) ?? []).map((word) => word.slice(0, LONGEST_SOUGHT));
}
