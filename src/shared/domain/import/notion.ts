import type { ImportTable } from './import-table.ts';

/** Where a page lies in the export, as it stands behind the title of a page that a cell refers to. */
const PAGE_PATH = / \(\S{0,2000}[0-9a-f]{32}\.(?:md|csv|html)\)/gu;
const PAGE_PATHS = new RegExp(PAGE_PATH.source, 'u');
const PAGE_ID = /[ -]([0-9a-f]{32})(?=$|_all$)/iu;

/** Enough rows to know a table by. */
const MOST_SAMPLES = 200;

/**
 * Says whether a table comes from Notion: its cells refer to pages by their ids, or its file begins with the mark and
 * has a name that ends with an id, which only both together tell. Source: SPEC IMP11.
 */
export function isNotionTable({ rows }: ImportTable, fileName: string, isMarked: boolean): boolean {
  if (isMarked && PAGE_ID.test(withoutEnding(fileName))) return true;
  return rows.slice(0, MOST_SAMPLES).some((row) => row.some((cell) => PAGE_PATHS.test(cell)));
}

/** The name of a page without its id, as people know it. */
export function notionName(fileName: string): string {
  const name = withoutEnding(fileName.split('/').at(-1) ?? '');
  return (PAGE_ID.test(name) ? name.replace(/_all$/u, '').replace(PAGE_ID, '') : name).trim();
}

/** Says which of two files has every row of a table: Notion writes a view and, beside it, all. Source: SPEC IMP17. */
export function isWholeOfNotion(fileName: string): boolean {
  return withoutEnding(fileName).endsWith('_all');
}

/** The same table with titles only where cells refer to pages; where those lie in the export helps nobody. */
export function withoutPagePaths({ headers, rows }: ImportTable): ImportTable {
  return { headers, rows: rows.map((row) => row.map((cell) => cell.replace(PAGE_PATH, ''))) };
}

function withoutEnding(fileName: string): string {
  return fileName.replace(/\.[a-z]+$/iu, '');
}
