import { type CellRange, cellAt, rangeOf, sheetRecords } from '#shared/domain/import/sheet-records.ts';
import { numberText, serialText } from '#shared/domain/import/sheet-value.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { FileFault } from './file-fault.ts';
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from './file-limits.ts';
import { cellText, type Workbook } from './workbook-tables.ts';
import { walkXml } from './walk-xml.ts';

/** Far more than a list has; each is looked at once for every row that it spans. */
const MOST_MERGES = 5_000;
/** A formula that shows words and leads to an address. */
const LINK_FORMULA = /^HYPERLINK\("(https?:[^"]+)"/iu;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  formula: string;
}

/**
 * Reads the cells of a sheet as lines of texts, as they are shown where that matters: days as days, pay with its money.
 * An address behind other words is in a column of its own at the end. **Errors:** `broken-workbook`, `too-many-rows`,
 * `too-many-columns`, `too-large`.
 */
export async function readSheet(
  bytes: Uint8Array,
  book: Workbook,
  pause: () => Promise<void>,
): Promise<Result<readonly (readonly string[])[], FileFault>> {
  const rows: { number: number; cells: Map<number, string> }[] = [];
  const columns = new Set<number>();
  const merges: CellRange[] = [];
  const addresses = new Map<number, string>();
  let row: { number: number; cells: Map<number, string> } | undefined;
  let rowNumber = 0;
  let length = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let place = '';
  let isReading = false;

  const open = (name: string, attributeOf: (name: string) => string): void => {
    place = name;
    if (name === 'rPh') isReading = true;
    if (name === 'row') {
      // What does not say where it is stands after what came before.
      rowNumber = Number(attributeOf('r')) || rowNumber + 1;
      column = 0;
      row = { number: rowNumber, cells: new Map() };
    }
    if (name === 'c') {
      column = cellAt(attributeOf('r'))?.column ?? column + 1;
      const style = Number(attributeOf('s'));
      cell = { column, type: attributeOf('t'), style, value: '', inline: '', formula: '' };
    }
    if (name === 'mergeCell' && merges.length < MOST_MERGES) {
      const range = rangeOf(attributeOf('ref'));
      if (range !== undefined) merges.push(range);
    }
  };
  const text = (written: string): void => {
    if (cell === undefined) return;
    if (place === 'v') cell.value += written;
    if (place === 'f') cell.formula += written;
    if (place === 't' && !isReading) cell.inline += written;
  };
  const close = (name: string): void => {
    place = '';
    if (name === 'rPh') isReading = false;
    if (name === 'c' && cell !== undefined) {
      const shown = textOf(cell, book).trim();
      if (shown !== '') {
        row?.cells.set(cell.column, shown);
        columns.add(cell.column);
        // Many cells can share one long text.
        length += shown.length;
      }
      const address = LINK_FORMULA.exec(cell.formula)?.[1];
      if (address !== undefined && !shown.includes(address)) addresses.set(rowNumber, address);
      cell = undefined;
    }
    if (name === 'row' && row !== undefined) {
      if (row.cells.size > 0) rows.push(row);
      row = undefined;
    }
  };
  const isTooLong = (): boolean => rows.length > MOST_ROWS + 1 || columns.size > MOST_COLUMNS || length > MOST_BYTES;
  const isWhole = await walkXml(bytes, { open, text, close, isEnough: isTooLong }, pause);
  if (rows.length > MOST_ROWS + 1) return err({ code: 'too-many-rows' });
  if (columns.size > MOST_COLUMNS) return err({ code: 'too-many-columns' });
  if (length > MOST_BYTES) return err({ code: 'too-large' });
  if (!isWhole) return err({ code: 'broken-workbook' });
  const last = Math.max(0, ...columns) + 1;
  for (const { number, cells } of rows) {
    const address = addresses.get(number);
    if (address !== undefined) cells.set(last, address);
  }
  return ok(sheetRecords({ rows, merges }));
}

/** What a cell shows; nothing where a formula failed. */
function textOf({ type, style, value, inline }: OpenCell, { texts, styles, system }: Workbook): string {
  const written = value.trim();
  if (type === 's') return texts[Number(written)] ?? '';
  if (type === 'inlineStr') return cellText(inline);
  if (type === 'str') return cellText(value);
  if (type === 'b') return written === '1' || written === 'true' ? 'Yes' : 'No';
  if (type === 'e') return '';
  if (type === 'd') return written.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '');
  const { kind, currency } = styles[style] ?? { kind: 'number', currency: '' };
  return kind === 'number' ? numberText(written, currency) : serialText(written, kind, system);
}
