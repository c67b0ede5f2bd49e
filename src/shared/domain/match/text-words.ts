import { foldText } from '../record/fold-text.ts';
import { stemOf } from '../record/stem-word.ts';

/** One word of a text. */
export interface TextWord {
  readonly stem: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Which sentence, line or item of the text it belongs to, counted from 0. */
  readonly sentence: number;
  /** Whether it is written with a capital letter that its place does not explain. */
  readonly isNamed: boolean;
  /** Whether a comma, a bracket, or a stroke with spaces around it parts it from the word before. */
  readonly isApart: boolean;
}

/** More of a text is not read: whatever it is, a job is described before that. */
export const MOST_UNITS = 20_000;

// Signs that are part of a name: C++, C#, .NET, Node.js; a shortening such as R&D. German feminine forms end before their star.
const WORD =
  /(?<![\p{L}\p{N}])\.net(?![\p{L}\p{N}])|(?<![\p{L}])(?:[ldjnmtsc]|qu)['\u2019](?=\p{L})|\d+(?:[.,]\d+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['\u2019&][\p{L}\p{N}\p{M}]+|\.(?:js|io|net)(?![\p{L}\p{N}]))*[+#]*|[.!?;\u2022\n\r|]+/giu;
const FOR_ALL =
  /\((?:[mwfdxhgn](?:\s?[/|,]\s?[mwfdxhgn*]){1,3}|all genders|gn)\)|(?<=\p{L})[*:_/](?:innen|in|r|e)\b/giu;
const APOSTROPHES = /['\u2019]/gu;
// Behind these a stop ends no sentence.
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:ca|approx|env|bzw|inkl|incl|ggf|evtl|zzgl|mind|max|min|mtl|wöchentl|vs|z|b|e|g|i|d|h|a|p|u|o|bv|tel|nr)$/iu;
const BREAK = /^[.!?;\u2022\n\r|]/u;
// "d'intérim", "l'anglais"
const ELISION = /^(?:[ldjnmtsc]|qu)['\u2019]$/iu;
const PARTING = /[,()[\]]|\s[/|–—-]\s/u;
// No verb of two spellings: "premises", "nurses", "franchise".
const KEEP_S =
  /(?:prem|exerc|superv|adv|rev|prom|franch|enterpr|expert|surpr|comprom|dev|telev|ra|no|tr)is(?:e[drs]?|ing)$/u;
const CAPITAL = /^\p{Lu}/u;

const ABBREVIATED = 10;

/** The words of a text, comparable, in their order. What only says that all genders are meant is left out. Source: SPEC FIT2. */
export function readWords(text: string): readonly TextWord[] {
  const read = text.slice(0, MOST_UNITS).replace(FOR_ALL, (words) => ' '.repeat(words.length));
  const words: TextWord[] = [];
  let sentence = 0;
  let isFirst = true;
  let end = 0;
  for (const match of read.matchAll(WORD)) {
    const [written] = match;
    if (BREAK.test(written) && !/^\.net$/iu.test(written)) {
      if (written === '.' && ABBREVIATION.test(read.slice(Math.max(0, match.index - ABBREVIATED), match.index)))
        continue;
      sentence += 1;
      isFirst = true;
      continue;
    }
    if (ELISION.test(written)) continue;
    const folded = foldText(written).replace(APOSTROPHES, '').replace(/ß/gu, 'ss');
    const stem = /[+#.&]/u.test(folded) ? folded : stemOf(spelled(folded));
    const start = match.index;
    const isApart = PARTING.test(read.slice(end, start));
    end = start + written.length;
    words.push({ stem, start, end, sentence, isNamed: CAPITAL.test(written) && !isFirst, isApart });
    isFirst = false;
  }
  return words;
}

/** One of two spellings of English. */
function spelled(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/isation(s?)$/u, 'ization$1')
    .replace(/is(e[drs]?|ing)$/u, (ending) => (KEEP_S.test(word) ? ending : ending.replace('is', 'iz')))
    .replace(/our(s|ed|ing|al)?$/u, 'or$1')
    .replace(/(cent|theat|lit|met)re(s?)$/u, '$1er$2')
    .replace(/(licen|defen|offen)ce(s?)$/u, '$1se$2')
    .replace(/^programme(s?)$/u, 'program$1');
}
