import { foldLetters, foldWithPlaces } from './fold-letters.ts';
import { soughtWords, type SoughtWord, wordsIn } from './search-words.ts';
import { nearTierOf, tierOf } from './vocabulary.ts';

/** A piece of a text, and whether it is what was looked for. */
export interface MarkedPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** How much of a long text is shown around what was found, in UTF-16 units. */
const SHOWN_BEFORE = 60;
const SHOWN_LENGTH = 180;
/** Sentences end where they do, and where lines do. */
const SENTENCE = /[^.!?。！？\n]+[.!?。！？]*/gu;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Takes a text apart into what was looked for and the rest. Together the parts are the text. Source: SPEC FIND5. */
export function markFound(text: string, typed: string, isNear: boolean): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { from, to } of rangesIn(text, soughtWords(typed), isNear)) {
    if (from > at) parts.push({ text: text.slice(at, from), isFound: false });
    parts.push({ text: text.slice(from, to), isFound: true });
    at = to;
  }
  return at < text.length || parts.length === 0 ? [...parts, { text: text.slice(at), isFound: false }] : parts;
}

/**
 * The sentence of a long text that has most of what was looked for, the first of those that have as much; of a long one what
 * stands around the first word that was found. Source: SPEC FIND5.
 */
export function sentenceFound(text: string, typed: string, isNear: boolean): readonly MarkedPart[] {
  const words = soughtWords(typed);
  let [best, most] = ['', 0];
  for (const [sentence] of text.matchAll(SENTENCE)) {
    const count = words.filter((word) => hasWord(foldLetters(sentence), word, isNear)).length;
    if (count > most) [best, most] = [sentence, count];
    if (most === words.length) break;
  }
  const sentence = best.trim();
  const first = rangesIn(sentence, words, isNear)[0]?.from ?? 0;
  return markFound(cutAround(sentence, first), typed, isNear);
}

function cutAround(sentence: string, place: number): string {
  if (sentence.length <= SHOWN_LENGTH) return sentence;
  const begin = place <= SHOWN_BEFORE ? 0 : wordBegin(sentence, place - SHOWN_BEFORE, place);
  const [from, to] = [wholeFrom(sentence, begin), wholeFrom(sentence, begin + SHOWN_LENGTH)];
  return `${from === 0 ? '' : '… '}${sentence.slice(from, to).trim()}${to < sentence.length ? '…' : ''}`;
}

/** A place that is in the middle of no character. */
function wholeFrom(text: string, place: number): number {
  return /[\uDC00-\uDFFF]/.test(text[place] ?? '') ? place + 1 : place;
}

/** Where the first word after a place begins, if one does before what was found. */
function wordBegin(sentence: string, from: number, before: number): number {
  const space = sentence.indexOf(' ', from);
  return space === -1 || space >= before ? from : space + 1;
}

function hasWord(folded: string, sought: SoughtWord, isNear: boolean): boolean {
  for (const { word } of wordsIn(folded)) {
    if (standsFor(word, sought, isNear)) return true;
  }
  return false;
}

function standsFor(word: string, sought: SoughtWord, isNear: boolean): boolean {
  if (sought.some((way) => tierOf(way, word) !== undefined)) return true;
  return isNear && nearTierOf(sought[0], word) !== undefined;
}

/** Where what is looked for stands, in order, nothing twice. */
function rangesIn(text: string, sought: readonly SoughtWord[], isNear: boolean): readonly Range[] {
  const { folded, places } = foldWithPlaces(text);
  const found: Range[] = [];
  for (const { word, at } of wordsIn(folded)) {
    for (const ways of sought) {
      if (!standsFor(word, ways, isNear)) continue;
      const way = ways.find((each) => tierOf(each, word) !== undefined);
      // Of a word that is only near, no part is what was typed.
      const [from, length] = way === undefined ? [0, word.length] : [word.indexOf(way), way.length];
      found.push({ from: places[at + from] ?? 0, to: endOf(places, at + from + length) });
    }
  }
  return joined(found);
}

/** One character can have become several units: what ends inside it ends behind it. */
function endOf(places: readonly number[], end: number): number {
  const last = places[end - 1] ?? 0;
  for (let at = end; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (place > last) return place;
  }
  return places.at(-1) ?? 0;
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const before = apart.at(-1);
    if (before === undefined || range.from > before.to) apart.push(range);
    else apart[apart.length - 1] = { from: before.from, to: Math.max(before.to, range.to) };
  }
  return apart;
}
