import { compareNewest, type Evidence } from './evidence.ts';
import { findWords, type Word } from './word-stems.ts';

/** Why a piece of evidence was found: a word of the doubt, and the word of the evidence that it meets. */
export interface WordMatch {
  /** As it stands in the doubt. */
  readonly said: string;
  /** As it stands in the evidence. */
  readonly met: string;
  readonly where: 'skill' | 'text';
}

/** Evidence that answers a doubt. */
export interface FoundEvidence {
  readonly evidence: Evidence;
  /** In the order of the doubt; empty when nothing was found and it is only among the newest. */
  readonly words: readonly WordMatch[];
}

/** A skill was named on purpose; a word of a text may stand there by chance. */
const WEIGHT = { skill: 3, text: 1 } as const;
/** How much is shown where nothing was found. */
const NEWEST_COUNT = 3;

/**
 * Finds the evidence that answers a doubt, best first, ties newest first; where nothing does, the three newest. It is all done
 * here, by words alone: the same question has the same answer. Source: SPEC EVID8, EVID9.
 */
export function findEvidenceFor(
  doubt: string,
  evidence: Iterable<Evidence>,
  options: {
    /** Groups of single words that mean the same. */
    readonly synonyms?: readonly (readonly string[])[] | undefined;
  } = {},
): readonly FoundEvidence[] {
  const groups = (options.synonyms ?? []).map((group) => new Set(group.flatMap(soleStem)));
  const asked = Array.from(indexWords(findWords(doubt)), ([stem, written]) => ({
    written,
    stems: withSynonyms(stem, groups),
  }));
  const newest = [...evidence].sort(compareNewest);
  const found = newest
    .map((one): FoundEvidence => ({ evidence: one, words: matchesOf(one, asked) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || compareNewest(a.evidence, b.evidence));
  if (found.length > 0) return found;
  return newest.slice(0, NEWEST_COUNT).map((one) => ({ evidence: one, words: [] }));
}

interface AskedWord {
  readonly written: string;
  readonly stems: ReadonlySet<string>;
}

/** Each word of the doubt once, with the first word that it meets, in a skill before the text. */
function matchesOf({ skills, text }: Evidence, asked: readonly AskedWord[]): readonly WordMatch[] {
  const inSkills = indexWords(skills.flatMap(findWords));
  const inText = indexWords(findWords(text));
  return asked.flatMap(({ written: said, stems }): readonly WordMatch[] => {
    const skill = firstOf(stems, inSkills);
    if (skill !== undefined) return [{ said, met: skill, where: 'skill' }];
    const word = firstOf(stems, inText);
    return word === undefined ? [] : [{ said, met: word, where: 'text' }];
  });
}

function scoreOf({ words }: FoundEvidence): number {
  return words.reduce((sum, { where }) => sum + WEIGHT[where], 0);
}

function withSynonyms(stem: string, groups: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([stem, ...groups.filter((group) => group.has(stem)).flatMap((group) => [...group])]);
}

/** The stem of what consists of one word; what consists of several means more than any of them. */
function soleStem(text: string): readonly string[] {
  const words = findWords(text);
  return words.length === 1 ? words.map(({ stem }) => stem) : [];
}

/** How each stem is written where it first stands, in that order. */
function indexWords(words: readonly Word[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const { stem, written } of words) if (!index.has(stem)) index.set(stem, written);
  return index;
}

function firstOf(stems: ReadonlySet<string>, index: ReadonlyMap<string, string>): string | undefined {
  const [found] = [...stems].filter((stem) => index.has(stem));
  return found === undefined ? undefined : index.get(found);
}
