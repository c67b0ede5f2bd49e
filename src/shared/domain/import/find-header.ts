import { mayHeaderBeLead, namesOnly, withHeaderAsRow } from './header-or-lead.ts';
import { isNameHeader, readHeader } from './header-words.ts';
import type { ImportTable } from './import-table.ts';

const MOST_HEADER_LENGTH = 300;
/** How far down a header is looked for: exports begin with a few lines about themselves. */
const MOST_LINES_BEFORE = 10;
/** Numbers, days, addresses and whole paragraphs name nothing. */
const LOOKS_LIKE_DATA = /^[-+]?[\d.,/:-]*\d[\d.,/:-]*$|\n|^https?:\/\//u;

/**
 * Finds the header among the records of a file: lines about the file before it are passed over, and a file that begins
 * with its rows has none. A line that names no column for sure is taken for the header when there are others below it.
 * Rows and columns that hold nothing are left out, and every row is as wide as the widest.
 *
 * Source: SPEC IMP1.
 */
export function toImportTable(records: readonly (readonly string[])[]): ImportTable {
  const lines = records.map((cells) => cells.map((cell) => cell.trim()));
  const header = findHeader(lines);
  const body = lines.slice(header === undefined ? 0 : header + 1).filter((cells) => cells.some((cell) => cell !== ''));
  const headers = header === undefined ? [] : (lines[header] ?? []);
  const columns = usedColumns([headers, ...body]);
  const table: ImportTable = {
    headers: columns.map((index) => headers[index] ?? ''),
    rows: body.map((cells) => columns.map((index) => cells[index] ?? '')),
  };
  return body.length === 0 && mayHeaderBeLead(table) ? withHeaderAsRow(table) : table;
}

/** The columns that hold something in any of the lines, in their order. */
export function usedColumns(lines: readonly (readonly string[])[]): readonly number[] {
  const used = new Set<number>();
  for (const cells of lines) {
    cells.forEach((cell, index) => {
      if (cell !== '') used.add(index);
    });
  }
  return [...used].sort((a, b) => a - b);
}

function findHeader(lines: readonly (readonly string[])[]): number | undefined {
  const first = lines.findIndex((cells) => filled(cells) > 0);
  if (first < 0) return undefined;
  const known = lines
    .slice(0, first + MOST_LINES_BEFORE)
    .findIndex(
      (cells, index) => isHeader(cells) && lines.slice(0, index).every((line) => filled(line) < filled(cells)),
    );
  if (known >= 0) return known;
  const cells = lines[first] ?? [];
  if (cells.some(looksLikeData)) return undefined;
  if (cells.some((cell) => readHeader(cell) !== undefined || isNameHeader(cell))) return first;
  const isAfterEmptyHeader = lines.slice(0, first).some((before) => before.length > 1);
  return isAfterEmptyHeader || cells.length === 1 ? undefined : first;
}

/** A row can hold words that also name columns, such as `Applied` or `Remote`; of a header some can be nothing else. */
function isHeader(cells: readonly string[]): boolean {
  if (!cells.some(namesOnly)) return false;
  const known = cells.filter((cell) => readHeader(cell) !== undefined).length;
  return known >= 2 && (known * 2 >= filled(cells) || !cells.some(looksLikeData));
}

function looksLikeData(cell: string): boolean {
  return cell.length > MOST_HEADER_LENGTH || LOOKS_LIKE_DATA.test(cell);
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length;
}
