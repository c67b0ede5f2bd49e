import type { PayPiece } from './pay-pieces.ts';

/** How many monthly wages a year has, and the places of the first and last piece that say it. */
export interface MonthsAYear {
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

const TIMES = new Set(['x', '×', '*', 'mal', 'times']);
const OVER = new Set(['sur', 'in', 'auf', 'en', 'over', 'su', 'por']);
/** May stand before it. */
const PASSED = new Set(['(', ',', 'brutto', 'gross', 'brut', 'bruto', 'brutos', 'netto', 'net']);
const MONTHLY_WAGES = new Set(
  'mois monate monaten gehalter gehaltern monatsgehalter monatsgehaltern months pagas mensilita mensualites mensualidades'.split(
    ' ',
  ),
);

/** "x 14", "(14x)", "sur 13 mois" behind an amount, or "14 x" before it. */
export function readMonthsAYear(
  pieces: readonly PayPiece[],
  amount: { readonly first: number; readonly last: number },
  next: number,
): MonthsAYear | undefined {
  const before = TIMES.has(pieces[amount.first - 1]?.key ?? '') ? countOf(pieces[amount.first - 2]) : undefined;
  if (before !== undefined) return { count: before, first: amount.first - 2, last: amount.last };
  let at = next;
  while (at < next + 3 && PASSED.has(pieces[at]?.key ?? '')) at += 1;
  const word = pieces[at]?.key ?? '';
  const count = countOf(pieces[at + (TIMES.has(word) || OVER.has(word) ? 1 : 0)]);
  if (count === undefined) return undefined;
  const counted = at + (TIMES.has(word) || OVER.has(word) ? 1 : 0);
  const unit = pieces[counted + 1]?.key ?? '';
  if (MONTHLY_WAGES.has(unit) || TIMES.has(unit)) return { count, first: amount.first, last: counted + 1 };
  return TIMES.has(word) ? { count, first: amount.first, last: counted } : undefined;
}

/** From 12 to 16, as there are; halves too. */
function countOf(piece: PayPiece | undefined): number | undefined {
  if (piece?.kind !== 'number') return undefined;
  const count = Number(piece.written.replace(',', '.'));
  return count >= 12 && count <= 16 ? count : undefined;
}
