import type { ImportTable } from './import-table.ts';
import { wordsKey } from './import-text.ts';

const SAYS_SO = /^(?:yes|true|archived)\b/u;

/** How many rows say that they are archived where they come from. */
export function archivedCount({ headers, rows }: ImportTable): number {
  const column = headers.findIndex((header) => wordsKey(header) === 'archived');
  return column < 0 ? 0 : rows.filter((row) => SAYS_SO.test(wordsKey(row[column] ?? ''))).length;
}
