import { type Best, createBest } from './best-of.ts';
import { foldLetters } from './fold-letters.ts';
import { addPosting, removePosting } from './postings.ts';
import {
  compareGroups,
  NOTHING_FOUND,
  type SearchDocument,
  type SearchGroup,
  type SearchKind,
  type SearchResult,
} from './search-document.ts';
import { type SoughtWord, soughtWords, wordsIn } from './search-words.ts';
import { createVocabulary, type Term } from './vocabulary.ts';

/** Where in a document a word stands, as bits. */
const [IN_NAME, IN_DETAILS, IN_TEXT] = [1, 2, 4] as const;
const NOT_FOUND = 0xffff;

interface Entry {
  readonly document: SearchDocument;
  readonly foldedName: string;
  /** By which those stand that are found equally well. */
  readonly sortName: string;
}

interface Scored {
  readonly entry: Entry;
  readonly isInText: boolean;
  readonly rank: number;
  /** Its name begins with exactly what was typed. */
  readonly isBegun: boolean;
}

/** What stands in memory to find things by their words. */
export interface SearchIndex {
  /** Takes a document in, in place of the one with its id. */
  readonly set: (document: SearchDocument) => void;
  readonly delete: (id: string) => void;
  /**
   * Finds what has all words that are typed, in any order and in any part: whole words before beginnings of words, those before
   * their middle; names before details before texts. Only where nothing is found so, slips of the hand are forgiven. Of
   * equals those come first whose name begins with what was typed; then they stand by name, then id. Answers `mostEach` of a kind at most. Source: SPEC FIND1 to FIND4.
   */
  readonly find: (text: string, mostEach: number) => SearchResult;
}

/**
 * Makes an index with nothing in it. It keeps every word once with the documents that have it.
 * **Guarantees:** what it answers depends on what is in it, never on how that came in. Source: SPEC FIND6.
 */
export function createSearchIndex(): SearchIndex {
  const vocabulary = createVocabulary();
  const entries: (Entry | undefined)[] = [];
  const slots = new Map<string, number>();
  const free: number[] = [];

  function remove(id: string): void {
    const slot = slots.get(id);
    const entry = slot === undefined ? undefined : entries[slot];
    if (slot === undefined || entry === undefined) return;
    for (const word of wordsOf(entry.document).keys()) {
      const term = vocabulary.of(word);
      removePosting(term.heads, slot);
      removePosting(term.texts, slot);
      if (term.heads.length === 0 && term.texts.length === 0) vocabulary.drop(word);
    }
    entries[slot] = undefined;
    slots.delete(id);
    free.push(slot);
  }

  function add(document: SearchDocument): void {
    const slot = free.pop() ?? entries.length;
    const foldedName = foldLetters(document.name);
    entries[slot] = { document, foldedName, sortName: document.sortBy ?? foldedName };
    slots.set(document.id, slot);
    for (const [word, places] of wordsOf(document)) {
      const { heads, texts } = vocabulary.of(word);
      if ((places & (IN_NAME | IN_DETAILS)) !== 0) addPosting(heads, slot, (places & IN_NAME) !== 0 ? 0 : 1);
      if ((places & IN_TEXT) !== 0) addPosting(texts, slot, 0);
    }
  }

  /** For each document how well one word is found in its name and details, and in all of it. */
  function rank(word: SoughtWord, isNear: boolean): readonly [Uint16Array, Uint16Array] {
    const heads = new Uint16Array(entries.length).fill(NOT_FOUND);
    const all = new Uint16Array(entries.length).fill(NOT_FOUND);
    const take = (term: Term, tier: number): void => {
      for (const posting of term.heads) {
        const [slot, rankThere] = [posting >>> 1, tier * 3 + (posting & 1)];
        if (rankThere < (heads[slot] ?? 0)) heads[slot] = rankThere;
        if (rankThere < (all[slot] ?? 0)) all[slot] = rankThere;
      }
      const rankInText = tier * 3 + 2;
      for (const posting of term.texts) {
        const slot = posting >>> 1;
        if (rankInText < (all[slot] ?? 0)) all[slot] = rankInText;
      }
    };
    for (const way of word) vocabulary.each(way, take);
    if (isNear) vocabulary.eachNear(word[0], take);
    return [heads, all];
  }

  function search(text: string, words: readonly SoughtWord[], mostEach: number, isNear: boolean): SearchResult {
    const typed = foldLetters(text).trim();
    const heads = new Uint16Array(entries.length);
    const all = new Uint16Array(entries.length);
    for (const word of words) {
      const [headRanks, ranks] = rank(word, isNear);
      addUp(heads, headRanks);
      addUp(all, ranks);
    }
    const found = new Map<SearchKind, Best<Scored>>();
    for (let slot = 0; slot < entries.length; slot += 1) {
      const [entry, inAll, inHead] = [entries[slot], all[slot] ?? NOT_FOUND, heads[slot] ?? NOT_FOUND];
      if (entry === undefined || inAll === NOT_FOUND) continue;
      const isInText = inHead === NOT_FOUND;
      const kind = isInText && entry.document.kind === 'lead' ? 'note' : entry.document.kind;
      const best = found.get(kind) ?? createBest(mostEach, compare);
      found.set(kind, best);
      const isBegun = entry.foldedName.startsWith(typed);
      best.take({ entry, isInText, rank: isInText ? inAll : inHead, isBegun });
    }
    return { groups: groupsOf(found), isNear };
  }

  return {
    set: (document) => {
      remove(document.id);
      add(document);
    },
    delete: remove,
    find: (text, mostEach) => {
      const words = soughtWords(text);
      if (words.length === 0) return NOTHING_FOUND;
      const asTyped = search(text, words, mostEach, false);
      return asTyped.groups.length > 0 ? asTyped : search(text, words, mostEach, true);
    },
  };
}

/** The words of a document, each with all places where it stands. */
function wordsOf({ name, details, text }: SearchDocument): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const take = (part: string, place: number): void => {
    for (const { word } of wordsIn(foldLetters(part))) places.set(word, (places.get(word) ?? 0) | place);
  };
  take(name, IN_NAME);
  for (const detail of details) take(detail, IN_DETAILS);
  take(text, IN_TEXT);
  return places;
}

/** What lacks one of the words is not found. */
function addUp(sums: Uint16Array, ranks: Uint16Array): void {
  for (let slot = 0; slot < sums.length; slot += 1) {
    const [sum, rank] = [sums[slot] ?? NOT_FOUND, ranks[slot] ?? NOT_FOUND];
    sums[slot] = sum === NOT_FOUND || rank === NOT_FOUND ? NOT_FOUND : sum + rank;
  }
}

function compare(a: Scored, b: Scored): number {
  return (
    a.rank - b.rank ||
    Number(b.isBegun) - Number(a.isBegun) ||
    order(a.entry.sortName, b.entry.sortName) ||
    order(a.entry.document.id, b.entry.document.id)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupsOf(found: ReadonlyMap<SearchKind, Best<Scored>>): readonly SearchGroup[] {
  return [...found]
    .map(([kind, best]) => {
      const hits = best.list().map(({ entry: { document }, isInText }) => ({ document, isInText }));
      return { kind, hits, hitCount: best.count(), rank: best.list()[0]?.rank ?? NOT_FOUND };
    })
    .sort(compareGroups);
}
