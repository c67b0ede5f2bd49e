import { blankBoilerplate } from '../match/boilerplate.ts';

/** Every run of a few words of a text, as numbers. */
export type Shingles = ReadonlySet<number>;

/** How two texts stand to each other. */
export type TextVerdict = 'near' | 'apart' | 'unknown';

const WORDS_EACH = 4;
/** More of a text is not read: whatever it is, a job is described before that. */
const MOST_UNITS = 20_000;
/** Shorter texts say too little to be told apart by. */
const LEAST_SHINGLES = 20;
/** Of all that both say, how much is the same; of the shorter one, how much stands in the longer one. */
const NEAR_SHARE = 0.5;
const WITHIN_SHARE = 0.75;
const START = 0x81_1c_9d_c5 | 0;

/** The runs of words of a text, without what employers write under every job. */
export function shinglesOf(text: string): Shingles {
  const hashes = wordHashes(blankBoilerplate(text.slice(0, MOST_UNITS)).toLowerCase());
  const shingles = new Set<number>();
  for (let index = 0; index + WORDS_EACH <= hashes.length; index += 1) {
    let shingle = 17;
    for (let at = index; at < index + WORDS_EACH; at += 1) shingle = (Math.imul(shingle, 31) + (hashes[at] ?? 0)) | 0;
    shingles.add(shingle);
  }
  return shingles;
}

/**
 * Compares two texts about jobs of one company. What also stands in the texts of other jobs of theirs, which are read only
 * where it matters, says nothing. Source: SPEC DUP1.
 */
export function compareTexts(a: Shingles, b: Shingles, othersOf: () => readonly Shingles[]): TextVerdict {
  const verdict = compareShingles(a, b);
  if (verdict !== 'near') return verdict;
  const others = othersOf();
  if (others.length === 0) return verdict;
  const isOwn = (shingle: number): boolean => others.every((other) => !other.has(shingle));
  return compareShingles(new Set([...a].filter(isOwn)), new Set([...b].filter(isOwn)));
}

function compareShingles(a: Shingles, b: Shingles): TextVerdict {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size < LEAST_SHINGLES) return 'unknown';
  // So much of the shorter one must stand in the longer one; as soon as it cannot any more, the rest need not be looked at.
  const least = Math.min(WITHIN_SHARE * few.size, (NEAR_SHARE / (1 + NEAR_SHARE)) * (few.size + many.size));
  let missing = few.size - least;
  for (const shingle of few) {
    if (many.has(shingle)) continue;
    missing -= 1;
    if (missing < 0) return 'apart';
  }
  return 'near';
}

/** A number for each word. The letters are looked at one by one: there are many, and nearly all of them are Latin. */
function wordHashes(text: string): readonly number[] {
  const hashes: number[] = [];
  let hash = START;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isOfWord(code)) hash = Math.imul(hash ^ code, 0x01_00_01_93);
    else if (hash !== START) {
      hashes.push(hash);
      hash = START;
    }
  }
  return hash === START ? hashes : [...hashes, hash];
}

/** A letter or a digit. What is neither Latin nor a space or a mark of it counts as a letter. */
function isOfWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && !isMark(code));
}

function isMark(code: number): boolean {
  return (code >= 0x20_00 && code <= 0x20_6f) || (code >= 0x30_00 && code <= 0x30_03) || code === 0xff_0c;
}
