import { stemOf, stemsOf } from '../record/stem-word.ts';
import { IMPLIED } from './condition-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { FoundWords, ReadField } from './match.ts';
import { saysOthersDo } from './done-by-others.ts';
import { readWords } from './text-words.ts';
import { correctTitleWord } from './title-typos.ts';
import { listTerms, placesIn, termAt, termsOf, type TermList } from './term-list.ts';

/** One field of a lead, made ready to be searched. */
export interface TermText {
  readonly field: ReadField;
  readonly text: string;
  readonly terms: TermList;
}

/** Where several terms stand together. */
export interface Occurrence {
  readonly found: FoundWords;
  /** Whether the text says that it is not so. */
  readonly isDenied: boolean;
  /** Of `terms`: the first, and the last. */
  readonly first: number;
  readonly last: number;
}

/** How many other terms may stand between those that belong together. */
const GAP = 3;
/** How far a "no" reaches, and how far after something "not required" may stand. */
const DENIAL_REACH = 4;
/** How many terms of a sentence are looked at on either side. */
const SENTENCE_REACH = 25;
const PAST_REACH = 3;
const MOST_SHOWN = 80;
/** What stands there so often is looked at so often. */
const MOST_OCCURRENCES = 50;

const DENIALS =
  stemsOf(`no not never without non nicht kein kein keine keinen keiner keinerlei ohne pas sans aucun aucune zero nor neither
  dont doesnt isnt arent wont cannot cant avoid jamais ni instead nie nobody unable impossible neither niemand geen
  niet nooit zonder closed geschlossen ferme repos except ausser sauf`);
const AFTER_DENIALS = stemsOf(
  `no none kein keine never nein non aucun aucune nicht entfallt no n/a free frei off closed geschlossen optional libre geen niet vrij`,
);
/** "Tobacco-free", whatever follows. */
const FREE = stemsOf('free frei off closed geschlossen libre vrij');
const NOT_NEEDED =
  stemsOf(`requir need necessary expect involv includ possible available offer offered wanted ask mandatory forced compulsory obliged erforderlich notig notwendig requis
  necessaire moglich exige exigee obligatoire indispensable enough sufficient ausreichend verlangt vorausgesetzt demande ask reicht genugt suffit nodig vereist
  muss must noodzakelijk verplicht provided sponsor angeboten mogelijk`);
const OR = stemsOf('or nor oder noch ou ni');
/** "Nights are worked by nobody." */
const NOBODY = stemsOf('nobody niemand keiner');
/** What says of days that nobody works then, and nothing of anything else. */
const REST = stemsOf('repos closed geschlossen ferme');
const AND = stemsOf('and und et en');
/** Days of a week, and what joins them. */
const DAYS =
  stemsOf(`and und et en monday montag lundi maandag tuesday dienstag mardi dinsdag wednesday mittwoch mercredi woensdag thursday
  donnerstag jeudi donderdag friday freitag vendredi vrijdag saturday sunday weekend`);
const OF_ONESELF =
  /(?:^|[^\p{L}])(?:we are|we['’]re|wir sind|nous sommes|we zijn|wij zijn|early[- ]stage|seed[- ]stage|fast[- ]growing) ?(?:[\p{L}-]+ ){0,4}$/iu;
const ONESELF_REACH = 60;
/** What is no more. */
const PAST =
  stemsOf(`former formerly previously ehemalig ehemalige ehemaligen ehemaliger ehemaliges ehemals fruher fruhere
  fruheren ancien ancienne anciennement voormalig voormalige vroeger`);
/** What a "no" does not reach beyond. */
const TURNS =
  stemsOf(`but however only except although requir need necessary plus also and und et aber sondern mais nur yet still instead
  erforderlich notig experienc degree`);

/** By what is meant, what means it as well. */
const IMPLYING: ReadonlyMap<string, readonly string[]> = invert(IMPLIED);

function invert(implied: typeof IMPLIED): ReadonlyMap<string, readonly string[]> {
  const inverted = new Map<string, string[]>();
  for (const [word, meant] of Object.entries(implied)) {
    for (const key of meant.map(stemOf)) inverted.set(key, [...(inverted.get(key) ?? []), stemOf(word)]);
  }
  return inverted;
}

export function readTermText(field: ReadField, text: string, lexicon: Lexicon): TermText {
  const words = readWords(text);
  const meant = field === 'role' ? words.map((word) => ({ ...word, stem: correctTitleWord(word.stem) })) : words;
  return { field, text, terms: listTerms(lexicon.readTerms(meant)) };
}

/** Where a term stands, or another that means it as well, in order. */
function placesOf({ terms }: TermText, key: string): readonly number[] {
  const implying = IMPLYING.get(key);
  if (implying === undefined) return placesIn(terms, key);
  return [key, ...implying].flatMap((each) => placesIn(terms, each)).sort((a, b) => a - b);
}

/** Finds where all of several terms stand near each other in one sentence. Source: SPEC FIT2. */
export function findTogether(text: TermText, keys: readonly string[]): readonly Occurrence[] {
  const places = keys.map((key) => placesOf(text, key));
  if (places.some(({ length }) => length === 0)) return NOTHING;
  const [rarest = NOTHING] = places.toSorted((a, b) => a.length - b.length);
  return rarest.slice(0, MOST_OCCURRENCES).flatMap((index): readonly Occurrence[] => {
    const near = places.map((all) => nearest(all, index)).filter((at) => isNear(text, at, index, keys.length));
    if (near.length < keys.length) return NOTHING;
    return [occurrence(text, Math.min(...near), Math.max(...near))];
  });
}

const NOTHING: readonly never[] = [];

/** The one of some places, in order, that is nearest to another. */
function nearest(places: readonly number[], to: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  const [before = -Infinity, after = Infinity] = [places[low - 1], places[low]];
  return to - before < after - to ? before : after;
}

function isNear({ terms }: TermText, at: number, index: number, count: number): boolean {
  return Math.abs(at - index) < count + GAP && termAt(terms, at)?.sentence === termAt(terms, index)?.sentence;
}

/** The words from one term to another, as they stand in the text. */
export function wordsOf({ field, text, terms }: TermText, first: number, last: number): FoundWords {
  const start = termAt(terms, first)?.start ?? 0;
  const end = Math.max(termAt(terms, last)?.end ?? start, start);
  const words = text.slice(start, end).replace(/\s+/gu, ' ');
  return { field, text: words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN - 1)}…` : words };
}

function occurrence(text: TermText, first: number, last: number): Occurrence {
  const before = findDenialBefore(text, first) ?? findDenialWithin(text, first, last);
  const after = before === undefined ? findDenialAfter(text, last) : undefined;
  const isDenied = before !== undefined || after !== undefined;
  return { found: wordsOf(text, before ?? first, after ?? last), isDenied, first, last };
}

/** Whether the text says of what stands somewhere in it that it is not so, or not for whoever takes the job. */
export function isDeniedAt(text: TermText, start: number, end: number): boolean {
  const first = termAtOffset(text, start);
  const last = Math.max(first, termAtOffset(text, end) - 1);
  const isDenied = findDenialBefore(text, first) !== undefined || findDenialAfter(text, last) !== undefined;
  return isDenied || isOfOthers(text, first, last);
}

/** The first term that ends behind a place of the text. */
function termAtOffset({ terms }: TermText, offset: number): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((termAt(terms, middle)?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence around some terms, as far as it is looked at, with its first term. */
export function sentenceOf(
  { text, terms }: TermText,
  first: number,
  last: number,
): { readonly text: string; readonly first: number } {
  const sentence = termAt(terms, first)?.sentence;
  let from = first;
  let to = last;
  while (from > first - SENTENCE_REACH && termAt(terms, from - 1)?.sentence === sentence) from -= 1;
  while (to < last + SENTENCE_REACH && termAt(terms, to + 1)?.sentence === sentence) to += 1;
  return { text: text.slice(termAt(terms, from)?.start ?? 0, termAt(terms, to)?.end ?? 0), first: from };
}

/** Whether the sentence says that others do what stands in it: "a team of its own does the nights". */
export function isOfOthers(text: TermText, first: number, last: number): boolean {
  return saysOthersDo(sentenceOf(text, first, last).text);
}

/** Whether an employer says it of itself: "we are a young start-up". */
export function isOfOneself({ text, terms }: TermText, first: number): boolean {
  const start = termAt(terms, first)?.start ?? 0;
  return OF_ONESELF.test(text.slice(Math.max(0, start - ONESELF_REACH), start));
}

/** Whether it was so, and is no more: "a former tobacco warehouse". */
export function isOfThePast({ terms }: TermText, first: number): boolean {
  const sentence = termAt(terms, first)?.sentence;
  return termsOf(terms, first - PAST_REACH, first).some((term) => term.sentence === sentence && PAST.has(term.key));
}

/** "Weekend overtime is never mandatory." */
function findDenialWithin({ terms }: TermText, first: number, last: number): number | undefined {
  const within = termsOf(terms, first + 1, last);
  return within.some(({ key }) => DENIALS.has(key)) ? first : undefined;
}

function findDenialBefore({ terms }: TermText, first: number): number | undefined {
  const sentence = termAt(terms, first)?.sentence;
  for (let index = first - 1; index >= Math.max(0, first - DENIAL_REACH); index -= 1) {
    const term = termAt(terms, index);
    if (term === undefined || term.sentence !== sentence || TURNS.has(term.key)) return undefined;
    if (DENIALS.has(term.key) && (!REST.has(term.key) || DAYS.has(termAt(terms, first)?.key ?? ''))) {
      const isList = termsOf(terms, index + 1, first + 1).every(({ isApart }) => !isApart) || isListed(terms, index);
      return termAt(terms, index + 1)?.key === 'only' || !isList ? undefined : index;
    }
  }
  return undefined;
}

/** "No nights, weekends or travel" denies all of them; "no border, home every night" only the first. */
function isListed(terms: TermText['terms'], denial: number): boolean {
  const sentence = termAt(terms, denial)?.sentence;
  const following = termsOf(terms, denial + 1, denial + 1 + 2 * DENIAL_REACH);
  return following.some((term) => OR.has(term.key) && term.sentence === sentence);
}

/** "Sunday and Monday closed": what is said of the second is said of the first. */
function pastListedDays(terms: TermList, from: number): number {
  let at = from;
  while (at < from + DENIAL_REACH && DAYS.has(termAt(terms, at)?.key ?? '')) at += 1;
  return DAYS.has(termAt(terms, at - 1)?.key ?? '') && !AND.has(termAt(terms, at - 1)?.key ?? '') ? at : from;
}

function findDenialAfter({ terms }: TermText, last: number): number | undefined {
  const sentence = termAt(terms, last)?.sentence;
  const from = pastListedDays(terms, last + 1);
  const following = termsOf(terms, from, from + DENIAL_REACH).filter((term) => term.sentence === sentence);
  const [next] = following;
  if (from > last + 1) return next !== undefined && FREE.has(next.key) ? from : undefined;
  if (next === undefined) return undefined;
  const isShort = termAt(terms, last + 2)?.sentence !== sentence;
  if (AFTER_DENIALS.has(next.key) && (isShort || FREE.has(next.key))) return last + 1;
  const nobody = following.findIndex(({ key }) => NOBODY.has(key));
  if (nobody >= 0) return from + nobody;
  const denial = following.findIndex(({ key }) => key === 'not' || key === 'nicht' || key === 'non' || key === 'pas');
  return denial >= 0 && NOT_NEEDED.has(following[denial + 1]?.key ?? '') ? last + 1 + denial + 1 : undefined;
}
