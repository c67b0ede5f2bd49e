import type { Term } from './lexicon.ts';

/**
 * The terms of a text, in their order. It is kept for every lead, so it takes little room: many terms are packed into numbers,
 * and there is nothing but data in it.
 */
export type TermList = PlainTerms | PackedTerms;

interface PlainTerms {
  readonly length: number;
  readonly terms: readonly Term[];
}

interface PackedTerms {
  readonly length: number;
  readonly keys: readonly string[];
  /** Of each term where it begins, where it ends, and its sentence with what else is known of it. */
  readonly marks: Uint32Array;
  /** The places of all terms, by their keys, then in order. */
  readonly byKey: Uint32Array;
}

/** Packing so few would take more room than it saves. */
const LEAST_PACKED = 32;
const MARKS = 3;
const NAMED = 1;
const APART = 2;
const FLAGS = 4;

export function listTerms(terms: readonly Term[]): TermList {
  const { length } = terms;
  if (length < LEAST_PACKED) return { length, terms };
  const once = new Map<string, string>();
  const keys = terms.map(({ key }) => {
    const known = once.get(key);
    if (known === undefined) once.set(key, key);
    return known ?? key;
  });
  const marks = new Uint32Array(length * MARKS);
  terms.forEach(({ start, end, sentence, isNamed, isApart }, index) => {
    const flags = (isNamed ? NAMED : 0) | (isApart ? APART : 0);
    marks.set([start, end, sentence * FLAGS + flags], index * MARKS);
  });
  const byKey = Uint32Array.from([...keys.keys()].sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b));
  return { length, keys, marks, byKey };
}

/** The term at a place, if there is one. */
export function termAt(list: TermList, index: number): Term | undefined {
  if ('terms' in list) return list.terms[index];
  const { keys, marks } = list;
  const key = keys[index];
  if (key === undefined) return undefined;
  const [start = 0, end = 0, last = 0] = [marks[index * MARKS], marks[index * MARKS + 1], marks[index * MARKS + 2]];
  const sentence = Math.floor(last / FLAGS);
  return { key, start, end, sentence, isNamed: (last & NAMED) !== 0, isApart: (last & APART) !== 0 };
}

/** The terms from one place up to, and without, another; all of them where none is named. */
export function termsOf(list: TermList, from = 0, to = list.length): readonly Term[] {
  const first = Math.max(0, from);
  const count = Math.max(0, Math.min(list.length, to) - first);
  return Array.from({ length: count }, (_, step) => termAt(list, first + step)).filter((term) => term !== undefined);
}

/** The places of one term, in order. */
export function placesIn(list: TermList, key: string): readonly number[] {
  const places: number[] = [];
  if ('terms' in list) {
    for (const [index, term] of list.terms.entries()) if (term.key === key) places.push(index);
    return places;
  }
  const { length, keys, byKey } = list;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[byKey[middle] ?? 0] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  for (let next = low; next < length && keys[byKey[next] ?? 0] === key; next += 1) places.push(byKey[next] ?? 0);
  return places;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
