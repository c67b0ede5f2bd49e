import { longestNameFrom, placesNamed, placesOfCode, type KnownPlace } from './place-words.ts';
import {
  ALSO_WORDS,
  BUT,
  CONNECTORS,
  DENIALS,
  DENIED_OTHERWISE,
  EVERYTHING,
  EXCEPTIONS,
  FILLERS,
  IN_CAPITALS,
  MAKES_ANOTHER_BEFORE,
  MAKES_ANOTHER_BEHIND,
  STREET_WORD,
} from './place-words/wording.ts';
import { GAPS, type Gap, type Token } from './place-tokens.ts';

/** One name of a place in a text. */
export interface Item {
  /** Comparable. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the item before. */
  readonly gap: Gap;
  /** The places that its name may mean, the most usual one first; none for a name that is not known. */
  readonly places: readonly KnownPlace[];
  /** What it means as a code in capitals. */
  readonly codes: readonly KnownPlace[];
  /** Whether it is an address, which tells nothing beside the name of a town. */
  readonly isStreet: boolean;
  readonly isExcluded: boolean;
}

/** A known name, or one word. */
type Piece = Omit<Item, 'isStreet' | 'isExcluded'> & { readonly raw: string; readonly isBehindBracket: boolean };

/** A bracket may stand in a name, as in "Halle (Saale)", a comma not. */
const canStandInName = (gap: Gap) => gap === GAPS.join || gap === GAPS.slash || gap === GAPS.bracket;
const isCapital = (raw: string) => raw !== raw.toLowerCase() && raw[0] === raw[0]?.toUpperCase();
const HAS_DIGIT = /\p{N}/u;
const CODE = /^[A-Z]{2,3}$/u;
const DEPARTMENT = /^\d{2}$/u;

/** The names of places in a text, in their order. */
export function readItems(tokens: readonly Token[]): readonly Item[] {
  const pieces = findPieces(tokens);
  const items: Item[] = [];
  let gap: Gap = GAPS.join;
  let run: Piece[] = [];
  let denial: Denial = 'none';
  const endRun = (next: Gap) => {
    for (const [index, found] of readRun(run).entries()) {
      items.push({ ...found, gap: index === 0 ? gap : found.gap, isExcluded: denial !== 'none' });
      gap = GAPS.join;
    }
    gap = next > gap ? next : gap;
    run = [];
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.gap !== GAPS.join) {
      endRun(piece.gap);
      if (piece.gap === GAPS.or || piece.isBehindBracket || (piece.gap >= GAPS.dash && denial === 'one'))
        denial = 'none';
    }
    const isWord = piece.places.length === 0 && piece.codes.length === 0;
    const turn = isWord ? readDenial(pieces, index) : undefined;
    if (turn !== undefined || (isWord && CONNECTORS.has(piece.key))) {
      endRun(GAPS.or);
      denial = turn ?? denial;
    } else run.push(piece);
  }
  endRun(GAPS.or);
  return items;
}

/** Whether what follows is excluded: the next place, or a whole list. */
type Denial = 'none' | 'one' | 'list';

function readDenial(pieces: readonly Piece[], index: number): Denial | undefined {
  const key = pieces[index]?.key ?? '';
  const before = pieces[index - 1]?.key ?? '';
  if (BUT.has(key)) return EVERYTHING.has(before) ? 'list' : 'none';
  if (!DENIALS.has(key) && !EXCEPTIONS.has(key)) return undefined;
  const next = pieces[index + 1];
  if (next === undefined || before === 'just' || DENIED_OTHERWISE.has(next.key)) return undefined;
  return DENIALS.has(key) ? 'one' : 'list';
}

function findPieces(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (token === undefined) break;
    const count = nameLength(tokens, index);
    const last = tokens[index + Math.max(count, 1) - 1] ?? token;
    const key = count > 1 ? keyOf(tokens.slice(index, index + count)) : token.key;
    pieces.push({
      key,
      raw: token.raw,
      start: token.start,
      end: last.end,
      gap: token.gap,
      isBehindBracket: token.isBehindBracket,
      places: count > 0 ? placesNamed(key) : [],
      codes: count <= 1 ? codesAt(tokens, index) : [],
    });
    index += Math.max(count, 1);
  }
  return pieces;
}

const keyOf = (tokens: readonly { readonly key: string }[]) => tokens.map(({ key }) => key).join(' ');

/** How many tokens from one on are a known name. */
function nameLength(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  const most = first === undefined ? 0 : longestNameFrom(first.key);
  if (first === undefined || most === 0) return 0;
  let key = first.key;
  let found = isName(first) ? 1 : 0;
  for (let count = 2; count <= most; count += 1) {
    const token = tokens[from + count - 1];
    if (token === undefined || !canStandInName(token.gap)) break;
    key += ` ${token.key}`;
    if (placesNamed(key).length > 0) found = count;
  }
  return found;
}

function isName({ key, raw }: Token): boolean {
  if (placesNamed(key).length === 0) return false;
  if (IN_CAPITALS.has(key)) return raw === raw.toUpperCase();
  return !ALSO_WORDS.has(key) || isCapital(raw);
}

/** A code ends what is said of a place; before another word it is a word: "LONDON OR LEEDS". */
function codesAt(tokens: readonly Token[], index: number): readonly KnownPlace[] {
  const token = tokens[index];
  const next = tokens[index + 1];
  // "Vienne (38)": the number of a French département.
  const isNumbered = token?.gap === GAPS.bracket && (next?.isBehindBracket ?? true) && DEPARTMENT.test(token.raw);
  if (token !== undefined && isNumbered) return placesOfCode(token.raw);
  if (token === undefined || !CODE.test(token.raw)) return [];
  const isLast =
    next === undefined ||
    next.gap !== GAPS.join ||
    HAS_DIGIT.test(next.raw) ||
    ((FILLERS.has(next.key) || CONNECTORS.has(next.key)) && next.raw !== next.raw.toUpperCase()) ||
    (placesNamed(next.key).some(({ kind }) => kind === 'country') &&
      !CONNECTORS.has(token.key) &&
      !FILLERS.has(token.key));
  return isLast ? placesOfCode(token.raw) : [];
}

/** The names in words that nothing parts. */
function readRun(run: readonly Piece[]): readonly Omit<Item, 'isExcluded'>[] {
  if (run.length === 0) return [];
  const named = run.filter(({ places, codes }) => places.length > 0 || codes.length > 0);
  const isStreet = run.some(({ key, places }) => places.length === 0 && STREET_WORD.test(key));
  if (isStreet || run.some((piece, index) => isOfAnother(run, piece, index))) return nameOf(run, isStreet);
  if (named.length === 0) return nameOf(run, false);
  const found = named.map((piece, index) => ({ ...piece, gap: index === 0 ? piece.gap : GAPS.join, isStreet: false }));
  const [first] = named;
  const before = first === undefined ? [] : run.slice(0, run.indexOf(first));
  // Words before a city are a part of it; before a country or a code they are a place in it.
  if (first === undefined || first.places[0]?.kind === 'city' || !before.some(({ raw }) => isCapital(raw)))
    return found;
  return [...nameOf(before, false), ...found];
}

function isOfAnother(run: readonly Piece[], { places }: Piece, index: number): boolean {
  if (places.length === 0) return false;
  const before = run[index - 1];
  const behind = run[index + 1];
  return (
    (before !== undefined && MAKES_ANOTHER_BEFORE.has(before.key) && isCapital(before.raw)) ||
    (behind !== undefined && MAKES_ANOTHER_BEHIND.has(behind.key) && isCapital(behind.raw))
  );
}

/** A name that is not known, without the words around it; nothing when nothing else is said. */
function nameOf(run: readonly Piece[], isStreet: boolean): readonly Omit<Item, 'isExcluded'>[] {
  const words = run.filter(({ raw, key }) => !HAS_DIGIT.test(raw) && key !== '');
  const isPart = ({ key }: Piece) => !FILLERS.has(key) && !DENIALS.has(key) && !EXCEPTIONS.has(key);
  const from = words.findIndex(isPart);
  const name = words.slice(from, words.findLastIndex(isPart) + 1);
  const [first] = name;
  const last = name.at(-1);
  if (from < 0 || first === undefined || last === undefined) return [];
  const key = keyOf(name);
  return [{ key, start: first.start, end: last.end, gap: first.gap, places: placesNamed(key), codes: [], isStreet }];
}
