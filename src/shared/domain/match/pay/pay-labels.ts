import type { PayPiece } from './pay-pieces.ts';
import { BASE_WORDS, FILLERS, INCLUDING, isNoWage, TARGET_WORDS, WAGE_HINTS, WAGE_WORDS } from './pay-words.ts';
import type { PayOffer } from './read-offers.ts';

/** What the words beside an amount call it. */
export interface PayLabels {
  /** A bonus, a budget, what investors gave: no wage. */
  readonly isNoWage: boolean;
  /** What is paid in any case, where something is added to it. */
  readonly isBase: boolean;
  /** With what is paid only for reaching something. */
  readonly isTarget: boolean;
  readonly hasWageWord: boolean;
  readonly hasWageHint: boolean;
}

const REACH_BEFORE = 8;
const REACH_BEHIND = 5;
/** Between what belongs to the amount and what belongs to another one. */
const SEPARATORS = new Set(', ; + ( ) [ ] | & . ! ? • · / plus and und et y'.split(' '));
/** Behind these stands something else; before them a word may still speak of the amount: "Salary (gross): €50,000". */
const SOFT = new Set([':', '(', ')', '[', ']', '/', '|', '\n', 'and', '&', 'und', 'et']);

/** Reads the words beside an amount, up to the next comma or other break. */
export function readLabels(pieces: readonly PayPiece[], offer: PayOffer, next: PayOffer | undefined): PayLabels {
  const before = keysBefore(pieces, offer.firstAmount);
  const behind = keysBehind(pieces, offer.lastAmount + 1, next);
  const all = [...before, ...behind];
  const wageKeys = [...keysBefore(pieces, offer.firstAmount, SOFT), ...behind, ...keysOf(pieces, offer)];
  return {
    isNoWage: saysNoWage(before, false) || saysNoWage(behind, true),
    isBase: all.some((key) => BASE_WORDS.has(key)),
    isTarget: all.some((key) => TARGET_WORDS.has(key)),
    hasWageWord: wageKeys.some((key) => WAGE_WORDS.has(key)),
    hasWageHint: wageKeys.some((key) => WAGE_HINTS.has(key)),
  };
}

/** "including bonus" does not make a bonus of it. */
function saysNoWage(keys: readonly string[], isBehind: boolean): boolean {
  return keys.some(
    (key, index) =>
      isNoWage(key, isBehind) && !INCLUDING.has(keys[index - 1] ?? '') && !INCLUDING.has(keys[index - 2] ?? ''),
  );
}

/** In the order of the text. */
function keysBefore(pieces: readonly PayPiece[], from: number, passed?: ReadonlySet<string>): string[] {
  const keys: string[] = [];
  for (let at = from - 1; at >= Math.max(0, from - REACH_BEFORE); at--) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const isPassed = passed?.has(piece.key) === true;
    if (!isPassed && (SEPARATORS.has(piece.key) || isBreak(pieces, at))) break;
    if (!isPassed && piece.kind === 'number') break;
    keys.push(piece.key);
  }
  return keys.toReversed();
}

/** Words right in front of the next amount of money are that one's: "OTE £60k base £45k". */
function keysBehind(pieces: readonly PayPiece[], from: number, next: PayOffer | undefined): string[] {
  const keys: string[] = [];
  for (let at = from; at < Math.min(pieces.length, from + REACH_BEHIND); at++) {
    const piece = pieces[at];
    if (piece === undefined || SEPARATORS.has(piece.key) || piece.key === '\n') break;
    if (at === next?.firstAmount) return next.currency === undefined && next.factor === 1 ? keys : [];
    keys.push(piece.key);
  }
  return keys;
}

/** The end of a line, but not one behind a heading: "Salary" and the amount below it. */
function isBreak(pieces: readonly PayPiece[], at: number): boolean {
  const piece = pieces[at];
  if (piece?.key !== '\n') return false;
  const above = pieces[at - 1];
  return above === undefined || !(above.key === ':' || WAGE_WORDS.has(above.key) || FILLERS.has(above.key));
}

function keysOf(pieces: readonly PayPiece[], offer: PayOffer): string[] {
  const keys: string[] = [];
  for (let at = offer.first; at <= offer.last; at++) keys.push(pieces[at]?.key ?? '');
  return keys;
}
