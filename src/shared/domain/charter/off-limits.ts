import type { Wording } from './charter.ts';

// Where words are written without spaces between them every character stands for itself.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Finds the topics that a charter puts off limits and a text touches, as they stand in the charter: whole words, whatever their
 * case and diacritics. It is a hint and keeps nobody from saying anything. Source: SPEC CHART7.
 */
export function findOffLimits(text: string, charter: Pick<Wording, 'clauses'>): readonly string[] {
  const topics = (charter.clauses.offLimits ?? '').split('\n').map((topic) => topic.trim());
  const said = wordsIn(text);
  return [...new Set(topics)].filter((topic) => {
    const words = wordsIn(topic);
    return words !== '  ' && said.includes(words);
  });
}

/** The words of a text, comparable, each with a space on both sides. */
function wordsIn(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${(folded.replace(UNSPACED, ' $& ').match(WORD) ?? []).join(' ')} `;
}
