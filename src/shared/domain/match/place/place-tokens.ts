/** What stands between two words of a text about places, from what joins to what parts. */
export const GAPS = { join: 0, slash: 1, dash: 2, bracket: 3, comma: 4, or: 5 } as const;

/** What stands between two words. */
export type Gap = (typeof GAPS)[keyof typeof GAPS];

/** One word of a text. */
export interface Token {
  /** Comparable. */
  readonly key: string;
  /** As it stands there. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** What stands before it. */
  readonly gap: Gap;
  /** Whether a bracket is closed before it. */
  readonly isBehindBracket: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const PLAIN = /^[a-z0-9]*$/u;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** Makes one word comparable: without case and diacritics, in Latin letters where there is a usual one. */
function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđæœıþð]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** Makes a name comparable: its words with single spaces between them. */
export function foldName(name: string): string {
  return (name.match(WORD) ?? []).map(foldWord).join(' ');
}

function gapOf(between: string): Gap {
  if (between === '' || between === ' ') return GAPS.join;
  if (between === ', ') return GAPS.comma;
  if (/[;\n\r\t]/u.test(between)) return GAPS.or;
  if (between.includes(',')) return GAPS.comma;
  if (/[()[\]{}]/u.test(between)) return GAPS.bracket;
  if (/[–—:→>]|\s-+\s|^-+\s|\s-+$/u.test(between)) return GAPS.dash;
  return /[/|&+·•\\]/u.test(between) ? GAPS.slash : GAPS.join;
}

/** Whether two tokens are letters of one abbreviation, as in `U.S.` */
function isAbbreviated(text: string, before: Token | undefined, word: string, start: number): before is Token {
  return (
    before !== undefined &&
    word.length === 1 &&
    before.raw.length <= 3 &&
    text[start - 1] === '.' &&
    before.end === start - 1 &&
    /^\p{L}(?:\.\p{L})*$/u.test(text.slice(before.start, before.end)) &&
    /\p{L}/u.test(word)
  );
}

/** The words of a text, with what stands between them. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of text.matchAll(WORD)) {
    const [raw] = found;
    const start = found.index;
    const before = tokens.at(-1);
    if (isAbbreviated(text, before, raw, start)) {
      tokens[tokens.length - 1] = { ...before, raw: before.raw + raw, key: before.key + foldWord(raw), end: start + 1 };
    } else {
      const between = text.slice(end, start);
      tokens.push({
        key: foldWord(raw),
        raw,
        start,
        end: start + raw.length,
        gap: gapOf(between),
        isBehindBracket: /[)\]]/u.test(between),
      });
    }
    end = start + raw.length;
  }
  return tokens;
}
