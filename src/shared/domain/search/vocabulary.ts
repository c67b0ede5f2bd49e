import { canBeNear, lettersOf, nearnessOf } from './near-word.ts';
import type { Postings } from './postings.ts';

/** How well a word stands for what was typed, less is better. Below these come words that are only near, by their slips. */
const [EXACT, BEGINS, CONTAINS] = [0, 1, 2] as const;

/** In the middle of words little is looked for: two letters are in nearly all of them, one sign of Chinese says much. */
const SHORTEST_INSIDE = 3;
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** So many words are looked at one by one, until they join the others. */
const MOST_FRESH = 2_000;
/** Between words: no word has it. */
const GAP = '\n';

/** One word, and the documents that have it. */
export interface Term {
  readonly word: string;
  /** As `lettersOf` tells them. */
  readonly letters: number;
  /** Documents that have it in their name (0), or else in their details (1). */
  readonly heads: Postings;
  /** Documents that have it in what was written at length. */
  readonly texts: Postings;
}

/** Every word of many documents, once. */
export interface Vocabulary {
  /** The term of a word, made where there is none. */
  readonly of: (word: string) => Term;
  readonly find: (word: string) => Term | undefined;
  /** Forgets words that no document has any more. */
  readonly drop: (word: string) => void;
  /** Calls with each word that is, begins with or has in its middle what was typed, in no order. */
  readonly each: (typed: string, call: (term: Term, tier: number) => void) => void;
  /** Calls with each word that somebody may have meant who typed this, in no order. */
  readonly eachNear: (typed: string, call: (term: Term, tier: number) => void) => void;
}

/**
 * Makes an empty one.
 *
 * All words stand in one text, which is looked through as a whole: that is quicker than anything that is done word by word, and
 * finds the middle of words as well as their beginning.
 */
export function createVocabulary(): Vocabulary {
  const terms = new Map<string, Term>();
  let fresh = new Map<string, Term>();
  let sealed: readonly Term[] = [];
  let starts = new Uint32Array();
  let text = GAP;
  let goneCount = 0;
  /** By first letter, for words that are only near. */
  let byInitial = new Map<string, Term[]>();

  function seal(): void {
    sealed = [...terms.values()];
    fresh = new Map();
    goneCount = 0;
    text = `${GAP}${sealed.map(({ word }) => word).join(GAP)}${GAP}`;
    starts = new Uint32Array(sealed.length + 1);
    let at = 1;
    for (const [index, { word }] of sealed.entries()) {
      starts[index] = at;
      at += word.length + 1;
    }
    starts[sealed.length] = at;
    byInitial = new Map();
    for (const term of sealed) {
      const same = byInitial.get(term.word.slice(0, 1));
      if (same === undefined) byInitial.set(term.word.slice(0, 1), [term]);
      else same.push(term);
    }
  }

  function sealIfWorthIt(): void {
    if (fresh.size > MOST_FRESH || goneCount > MOST_FRESH) seal();
  }

  return {
    of: (word) => {
      const known = terms.get(word);
      if (known !== undefined) return known;
      const term: Term = { word, letters: lettersOf(word), heads: [], texts: [] };
      terms.set(word, term);
      fresh.set(word, term);
      return term;
    },
    find: (word) => terms.get(word),
    drop: (word) => {
      terms.delete(word);
      // In the text it stays until that is made anew: no document has it.
      if (!fresh.delete(word)) goneCount += 1;
    },
    each: (typed, call) => {
      sealIfWorthIt();
      for (const term of fresh.values()) {
        const tier = tierOf(typed, term.word);
        if (tier !== undefined) call(term, tier);
      }
      const sought = isEnoughInside(typed) ? typed : GAP + typed;
      const offset = sought.length - typed.length;
      for (let at = text.indexOf(sought); at !== -1;) {
        const index = indexAt(starts, at + offset);
        const term = sealed[index];
        const start = starts[index] ?? 0;
        if (term !== undefined) call(term, tierAt(typed, term.word, at + offset - start));
        at = text.indexOf(sought, (starts[index + 1] ?? text.length) - offset);
      }
    },
    eachNear: (typed, call) => {
      sealIfWorthIt();
      const letters = lettersOf(typed);
      const initials = new Set([typed.slice(0, 1), typed.slice(1, 2)]);
      const take = (term: Term): void => {
        const tier = canBeNear(typed, letters, term.letters) ? nearTierOf(typed, term.word) : undefined;
        if (tier !== undefined) call(term, tier);
      };
      for (const initial of initials) for (const term of byInitial.get(initial) ?? []) take(term);
      for (const term of fresh.values()) take(term);
    },
  };
}

/** How well a word stands for what was typed; `undefined` when it does not. Source: SPEC FIND3. */
export function tierOf(typed: string, word: string): number | undefined {
  const at = word.indexOf(typed);
  return at === -1 || (at > 0 && !isEnoughInside(typed)) ? undefined : tierAt(typed, word, at);
}

/** The same for a word that is only near what was typed. Source: SPEC FIND4. */
export function nearTierOf(typed: string, word: string): number | undefined {
  const nearness = nearnessOf(typed, word);
  return nearness === undefined ? undefined : CONTAINS + nearness.slips + (nearness.isWhole ? 0 : 1);
}

function tierAt(typed: string, word: string, at: number): number {
  if (at > 0) return CONTAINS;
  return typed.length === word.length ? EXACT : BEGINS;
}

function isEnoughInside(typed: string): boolean {
  return typed.length >= SHORTEST_INSIDE || WITHOUT_SPACES.test(typed);
}

/** The last word that starts at a place or before it. */
function indexAt(starts: Uint32Array, place: number): number {
  let [from, to] = [0, starts.length - 1];
  while (from < to) {
    const middle = (from + to + 1) >>> 1;
    if ((starts[middle] ?? 0) <= place) from = middle;
    else to = middle - 1;
  }
  return from;
}
