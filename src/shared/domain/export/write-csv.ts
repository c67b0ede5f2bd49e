import { toSafeCell } from './safe-cell.ts';
import { SAVED_COLUMN_KEYS, SAVED_COLUMNS } from './saved-columns.ts';
import type { SavedLead } from './saved-lead.ts';

/**
 * What a spreadsheet takes in one cell is 32,767 characters, and what is longer it cuts or refuses. A piece of this length
 * fits, however much guards it.
 */
const PIECE_LENGTH = 16_000;
/** Without it spreadsheets take UTF-8 for something older. */
const MARK = '\ufeff';

/** What stands between cells: a semicolon where a comma stands in numbers. */
export type Separator = ',' | ';';

/** The separator that spreadsheets expect in a language (BCP 47). */
export function separatorIn(locale: string): Separator {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? ';' : ',';
}

/**
 * The leads as a spreadsheet, in parts: nothing while it is found out how long cells are, then the header, then a row for each. Every cell is quoted and safe; what is too
 * long for one goes on in columns of the same name with a number. Source: SPEC EXP2, EXP3, EXP4.
 */
export function* writeCsv(leads: readonly SavedLead[], separator: Separator): Generator<string> {
  const keys = SAVED_COLUMN_KEYS;
  const counts = keys.map(() => 1);
  for (const lead of leads) {
    keys.forEach((key, index) => {
      counts[index] = Math.max(counts[index] ?? 1, pieceCount(SAVED_COLUMNS[key].write(lead)));
    });
    // Whoever takes the parts can make a pause.
    yield '';
  }
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => `"${toSafeCell(cell).replaceAll('"', '""')}"`).join(separator)}\r\n`;
  const headers = keys.flatMap((key, index) =>
    Array.from({ length: counts[index] ?? 1 }, (_, piece) => continuedHeader(SAVED_COLUMNS[key].header, piece)),
  );
  yield MARK + line(headers);
  for (const lead of leads) {
    yield line(keys.flatMap((key, index) => inPieces(SAVED_COLUMNS[key].write(lead), counts[index] ?? 1)));
  }
}

function continuedHeader(header: string, piece: number): string {
  return piece === 0 ? header : `${header} (${piece + 1})`;
}

function pieceCount(text: string): number {
  return text.length <= PIECE_LENGTH ? 1 : piecesOf(text).length;
}

function inPieces(text: string, count: number): readonly string[] {
  const pieces = piecesOf(text);
  return Array.from({ length: count }, (_, index) => pieces[index] ?? '');
}

/** No character is cut in half. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + PIECE_LENGTH;
    const isHalf = /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) && end < text.length;
    pieces.push(text.slice(at, isHalf ? end - 1 : end));
    at = isHalf ? end - 1 : end;
  }
  return pieces;
}
