import type { PayPer } from './pay.ts';
import type { PayPiece } from './pay-pieces.ts';
import {
  CLEAR_PER_WORDS,
  FILLERS,
  FROM,
  PER_WORDS,
  periodOfNoun,
  periodOfWord,
  TO,
  UNITS,
  UP_TO,
} from './pay-words.ts';

/** A span of time that is said beside an amount. */
export interface PayPeriodWords {
  readonly per: PayPer;
  /** Place of the outermost piece that says it. */
  readonly at: number;
}

/** How far words about an amount are looked for, in pieces. */
const REACH = 7;

/** "/h", "per month", "brut mensuel", "gross p.a.": right behind, with only words such as "gross" between. */
export function periodBehind(pieces: readonly PayPiece[], from: number): PayPeriodWords | undefined {
  let isAfterComma = false;
  let connector: string | undefined;
  for (let at = from; at < Math.min(pieces.length, from + REACH); at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind === 'number' || piece.key === '\n') return undefined;
    const noun = connector === undefined ? undefined : periodOfNoun(piece.key);
    if (noun !== undefined && !(isAfterComma && !CLEAR_PER_WORDS.has(connector ?? ''))) return { per: noun, at };
    const word = isAfterComma && piece.key !== 'pa' ? undefined : periodOfWord(piece.key);
    if (word !== undefined) return { per: word, at };
    if (PER_WORDS.has(piece.key) || (connector === undefined && piece.key === '-' && piece.isAttached))
      connector = connector !== undefined && CLEAR_PER_WORDS.has(connector) ? connector : piece.key;
    else if (FILLERS.has(piece.key)) connector = undefined;
    else return undefined;
    if (piece.key === ',' || (TO.has(piece.key) && piece.kind === 'mark' && !piece.isAttached)) isAfterComma = true;
  }
  return undefined;
}

/** "Tagessatz 400 €", "annual salary of", "per month: ": in front, up to a comma or a word of another kind. */
export function periodBefore(pieces: readonly PayPiece[], from: number): PayPeriodWords | undefined {
  for (let at = from; at >= Math.max(0, from - REACH); at--) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind === 'number' || piece.key === ',') return undefined;
    const word = periodOfWord(piece.key);
    // Short forms such as "pa" and "mo" come behind.
    if (word !== undefined && piece.key.length > 2) return { per: word, at };
    const per = isAbbreviation(pieces, at - 1) ? at - 2 : at - 1;
    const noun = CLEAR_PER_WORDS.has(pieces[per]?.key ?? '') ? periodOfNoun(piece.key) : undefined;
    // "40 h/week €55,000": hours, not money.
    if (noun !== undefined) return isCounted(pieces[per - 1]) ? undefined : { per: noun, at: per };
    if (piece.key !== '\n' && !FILLERS.has(piece.key) && !UP_TO.has(piece.key) && !FROM.has(piece.key))
      return undefined;
  }
  return undefined;
}

/** The point of "min." or "pr."; the end of a sentence stands behind other words. */
export function isAbbreviation(pieces: readonly PayPiece[], at: number): boolean {
  const word = pieces[at - 1]?.key ?? '';
  return pieces[at]?.key === '.' && (UP_TO.has(word) || FROM.has(word) || word === 'ca' || word === 'pr');
}

function isCounted(piece: PayPiece | undefined): boolean {
  return piece?.kind === 'number' || (piece !== undefined && UNITS.has(piece.key));
}
