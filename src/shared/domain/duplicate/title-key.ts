import { isLevelWord } from '../match/read-level.ts';
import { readWords } from '../match/text-words.ts';
import { stemsOf } from '../record/stem-word.ts';

/** A role as it is compared with others of the same company. */
export interface TitleKey {
  /** Its words, each once, sorted. */
  readonly words: readonly string[];
  /** How far up it stands, in its words: another level is another job. */
  readonly level: string;
}

/** What postings add to a title that is no part of what the job is. */
const FILLER = stemsOf(`
  m w d f x h mwd mfd all gender genders geschlecht job position role vacancy opening opportunity wanted gesucht suchen
  hiring urgent urgently dringend new neu immediate immediately start ab sofort asap full time fulltime vollzeit permanent
  unbefristet festanstellung remote hybrid onsite home office homeoffice based location standort a an the in at on for of to
  with und and or oder mit fur im am an bei der die das den dem de la le les l du des et ou pour en als as ref id nr no
`);
const SAME_LEVEL: Readonly<Record<string, string>> = { sr: 'senior', jr: 'junior', snr: 'senior', jnr: 'junior' };
/** "Engineer II", "Grade 6": short ones; long numbers are references. */
const GRADE = /^(?:i{1,3}|iv|vi{0,3}|[a-z]?\d{1,2})$/u;
const REFERENCE = /\d{3,}/u;
/** A longer title is a text. */
const MOST_WORDS = 16;

/** Makes a role comparable; `undefined` for one without words. `place` says which words only tell where. Source: SPEC DUP1. */
export function titleKey(role: string | undefined, place: string | undefined): TitleKey | undefined {
  if (role === undefined) return undefined;
  const places = new Set(place === undefined ? [] : stemsIn(place));
  const words = new Set<string>();
  const levels = new Set<string>();
  for (const stem of stemsIn(role)) {
    const level = SAME_LEVEL[stem];
    if (level !== undefined || isLevelWord(stem) || GRADE.test(stem)) levels.add(level ?? stem);
    else if (!FILLER.has(stem) && !REFERENCE.test(stem)) words.add(stem);
  }
  // A title that is only a place is one all the same.
  const kept = [...words].filter((word) => !places.has(word));
  const named = (kept.length > 0 ? kept : [...words]).sort().slice(0, MOST_WORDS);
  return named.length === 0 ? undefined : { words: named, level: [...levels].sort().join(' ') };
}

function stemsIn(text: string): readonly string[] {
  return readWords(text).map(({ stem }) => stem);
}

/** The key of a title, or of one that lacks one of its words. */
export function wordsKey({ words, level }: TitleKey, without?: string): string {
  return JSON.stringify([level, ...words.filter((word) => word !== without)]);
}
