import type { PayPiece } from './pay-pieces.ts';
import { FILLERS, FROM, UP_TO } from './pay-words.ts';
import { isAbbreviation } from './read-pay-period.ts';

/** That an amount is the least or the most, and the places of the first and last piece with the words that say so. */
export interface PayDirection {
  readonly is: 'from' | 'up-to';
  readonly first: number;
  readonly last: number;
}

interface Places {
  readonly first: number;
  readonly last: number;
}

const MOST_BEHIND = new Set(['max', 'maximum', 'maxi', 'maximal']);
const LEAST_BEHIND = new Set(['min', 'minimum', 'mini']);
const OPEN = new Set(['and', 'or', 'und', 'oder', 'et']);
const MORE = new Set(['up', 'more', 'above', 'mehr', 'plus', 'over']);
const REACH = 4;

/** "up to 70k", "ab 3.200 €", "50k+", "60k max."; what stands in front counts first. */
export function readPayDirection(
  pieces: readonly PayPiece[],
  amount: Places,
  lastOfPeriod: number,
): PayDirection | undefined {
  return directionBefore(pieces, amount) ?? directionBehind(pieces, amount, lastOfPeriod + 1);
}

function directionBefore(pieces: readonly PayPiece[], { first, last }: Places): PayDirection | undefined {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind === 'number') return undefined;
    if (UP_TO.has(piece.key)) return { is: 'up-to', first: isUp(pieces[at - 1]) ? at - 1 : at, last };
    // "up to" is two words, of which the second one also stands in "from 50k to 60k".
    if (piece.key === 'to' && isUp(pieces[at - 1])) return { is: 'up-to', first: at - 1, last };
    if (piece.key === 'than' || piece.key === 'als') continue;
    if (FROM.has(piece.key)) return { is: 'from', first: at, last };
    if (isAbbreviation(pieces, at)) continue;
    if (!FILLERS.has(piece.key) || piece.key === ',' || piece.key === ')') return undefined;
  }
  return undefined;
}

function directionBehind(pieces: readonly PayPiece[], { first, last }: Places, next: number): PayDirection | undefined {
  const plus = pieces[last + 1];
  if (plus?.key === '+' && plus.isAttached && pieces[last + 2]?.isAttached !== true)
    return { is: 'from', first, last: last + 1 };
  const key = pieces[next]?.key ?? '';
  if (MOST_BEHIND.has(key)) return { is: 'up-to', first, last: next };
  if (LEAST_BEHIND.has(key)) return { is: 'from', first, last: next };
  const isOpen = OPEN.has(key) && MORE.has(pieces[next + 1]?.key ?? '');
  return isOpen ? { is: 'from', first, last: next + 1 } : undefined;
}

function isUp(piece: PayPiece | undefined): boolean {
  return piece?.key === 'up';
}
