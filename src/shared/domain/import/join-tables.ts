import type { ImportTable } from './import-table.ts';

/**
 * Puts tables of one export one below the other, with a column for each header of theirs. Of a job that stands in several
 * the first counts, so that what was applied for comes before what was saved. Source: SPEC IMP13.
 */
export function joinTables(tables: readonly ImportTable[]): ImportTable {
  const keys = [...new Set(tables.flatMap(({ headers }) => keysOf(headers)))];
  const headers = keys.map((key) => key.slice(0, key.lastIndexOf(' ')));
  const rows = tables.flatMap((table) => {
    const own = keysOf(table.headers);
    const columns = keys.map((key) => own.indexOf(key));
    return table.rows.map((row) => columns.map((column) => row[column] ?? ''));
  });
  return { headers, rows };
}

/** A header with how often it stood before: two columns of one name stay two. */
function keysOf(headers: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return headers.map((header) => {
    const count = counts.get(header) ?? 0;
    counts.set(header, count + 1);
    return `${header} ${count}`;
  });
}
