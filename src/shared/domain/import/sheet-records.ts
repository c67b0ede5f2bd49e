/** The cells of one sheet that hold something: rows in their order, with the number of each and of its columns. */
export interface SheetCells {
  readonly rows: readonly { readonly number: number; readonly cells: ReadonlyMap<number, string> }[];
  readonly merges: readonly CellRange[];
}

/** Cells that are shown as one, from the first to the last, all counted from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Merged over more rows than this a cell says nothing of each of them. */
const MOST_MERGED_ROWS = 1_000;

/** The column and the row of a cell by its name, such as `B12`; `undefined` for anything else. */
export function cellAt(name: string): { readonly column: number; readonly row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(name);
  if (match === null) return undefined;
  const column = Array.from(match[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(match[2]) };
}

/** The range by its name, such as `A1:C1`. */
export function rangeOf(name: string): CellRange | undefined {
  const [first = '', last = first] = name.split(':');
  const [begin, end] = [cellAt(first), cellAt(last)];
  if (begin === undefined || end === undefined) return undefined;
  return { top: begin.row, left: begin.column, bottom: end.row, right: end.column };
}

/**
 * The lines of a sheet as those of a text: only columns that hold something, and what is merged over several rows in
 * each of them. In a header of two rows it stands in the lower, where the names of the columns are.
 *
 * Source: SPEC IMP14.
 */
export function sheetRecords({ rows, merges }: SheetCells): readonly (readonly string[])[] {
  const byNumber = new Map(rows.map(({ number, cells }) => [number, new Map(cells)]));
  const groups = new Set(merges.filter(({ left, right }) => right > left).map(({ top }) => top));
  for (const { top, left, bottom, right } of merges) {
    const text = byNumber.get(top)?.get(left) ?? '';
    if (text === '' || bottom <= top || right !== left || bottom - top > MOST_MERGED_ROWS) continue;
    for (let number = top + 1; number <= bottom; number += 1) {
      const cells = byNumber.get(number);
      // Rows that are not there hold nothing else, so no lead is made of them.
      if (cells !== undefined && (cells.get(left) ?? '') === '') cells.set(left, text);
    }
    if (groups.has(top) && byNumber.has(bottom)) byNumber.get(top)?.delete(left);
  }
  const columns = [...new Set(rows.flatMap(({ number }) => [...(byNumber.get(number)?.keys() ?? [])]))].sort(
    (a, b) => a - b,
  );
  return rows.map(({ number }) => columns.map((column) => byNumber.get(number)?.get(column) ?? ''));
}
