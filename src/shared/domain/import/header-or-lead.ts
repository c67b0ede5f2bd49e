import { isNameHeader, isPersonalHeader, readHeader } from './header-words.ts';
import type { ImportTable } from './import-table.ts';
import { readMode } from './mode-words.ts';
import { readStage } from './stage-words.ts';

/**
 * Says whether the line that the headers come from may be a lead: it was only taken for the header, since none of its
 * words names a column and nothing else. Source: SPEC IMP1.
 */
export function mayHeaderBeLead({ headers }: ImportTable): boolean {
  return headers.some((header) => header !== '') && !headers.some(namesOnly);
}

/** The same table, with the line of its headers as its first row; the columns stay, and have no names. */
export function withHeaderAsRow({ headers, rows }: ImportTable): ImportTable {
  return { headers: headers.map(() => ''), rows: [headers, ...rows] };
}

/** Whether a cell can be nothing but a header: `Applied` and `Remote` also stand below other headers. */
export function namesOnly(header: string): boolean {
  if (isNameHeader(header) || isPersonalHeader(header)) return true;
  return readHeader(header) !== undefined && !isValue(header);
}

function isValue(text: string): boolean {
  const stage = readStage(text);
  return readMode(text) !== undefined || (stage !== undefined && stage.isInexact !== true);
}
