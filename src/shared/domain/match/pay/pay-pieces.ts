import { foldText } from '#shared/domain/record/fold-text.ts';

/** One number, word or mark of a text; spaces are left out, ends of lines are marks. */
export interface PayPiece {
  readonly kind: 'number' | 'word' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** Folded, for looking it up. */
  readonly key: string;
  /** Whether nothing stands between it and what comes before. */
  readonly isAttached: boolean;
}

/** Every part takes what it can and asks for nothing behind it, so that no text is read twice. */
const PIECE = new RegExp(
  [
    String.raw`(\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3}(?!\d|\s?%))+(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,'’´]\d+)*)`,
    String.raw`((?<!\p{L})(?:p\.\s?[amdhwtj](?!\p{L})\.?|(?:us|au|cad?|nz|hk|nt|mx|sg|[acsr])\$)|万円|万元|만원|[万萬만円元원]|[\p{L}\p{M}]+)`,
    String.raw`(\n|\S)`,
  ].join('|'),
  'giu',
);
const PLAIN_WORD = /^[a-z]+$/iu;

/** The pieces of a text, in order. */
export function splitPay(text: string): readonly PayPiece[] {
  const pieces: PayPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    const written = match[0];
    const kind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'mark';
    const isAttached = match.index === end && match.index > 0 && pieces.at(-1)?.key !== '\n';
    end = match.index + written.length;
    pieces.push({ kind, start: match.index, end, written, key: keyOf(kind, written), isAttached });
  }
  return pieces;
}

function keyOf(kind: PayPiece['kind'], written: string): string {
  if (kind === 'number' || written === '\n') return written;
  if (PLAIN_WORD.test(written)) return written.toLowerCase();
  if (written.length > 1 && written.includes('.')) return written.toLowerCase().replace(/[.\s]/gu, '');
  return written.length === 1 && written < '\u0080' ? written : foldText(written);
}
