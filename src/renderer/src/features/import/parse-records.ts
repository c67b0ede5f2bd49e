import Papa from 'papaparse';

import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { FileFault } from './file-fault.ts';
import { MOST_ROWS } from './file-limits.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_ROWS = 50;
const SAMPLE_LENGTH = 100_000;
/** How many lines are taken apart in one turn: a few milliseconds. */
const ROWS_PER_TURN = 2_000;
/** Spreadsheets say in a first line of this form what stands between cells. */
const DECLARED = /^sep=(.)\n/u;
const FORMAT = { newline: '\n', fastMode: false } as const;

/**
 * Takes a text apart into the cells of its lines. What stands between cells is found by content.
 *
 * **Errors:** `open-quote` with the line, when quotes are not in pairs: what comes after could be anything;
 * `too-many-rows`, without reading on.
 * **Guarantees:** the page can do other things in `pause`, which is called between parts.
 */
export async function parseRecords(
  text: string,
  pause: () => Promise<void>,
): Promise<Result<readonly (readonly string[])[], FileFault>> {
  const lines = text.replace(/\r\n?/gu, '\n');
  const declared = DECLARED.exec(lines);
  let at = declared?.[0].length ?? 0;
  const delimiter = declared?.[1] ?? delimiterOf(lines.slice(0, SAMPLE_LENGTH));
  const records: string[][] = [];
  while (at < lines.length) {
    const part = lines.slice(at);
    const { data, errors, meta } = Papa.parse<string[]>(part, { ...FORMAT, delimiter, preview: ROWS_PER_TURN });
    const quotes = errors.find(({ type }) => type === 'Quotes');
    if (quotes !== undefined) {
      const before = [...records, ...data.slice(0, quotes.row ?? 0)];
      return err({ code: 'open-quote', line: lineCount(before) + (declared === null ? 1 : 2) });
    }
    for (const record of data) records.push(record);
    if (records.length > MOST_ROWS + 1) return err({ code: 'too-many-rows' });
    at += meta.cursor;
    await pause();
  }
  return ok(records);
}

/** Cells can have several lines. */
function lineCount(records: readonly (readonly string[])[]): number {
  const breaksIn = (cell: string): number => cell.split('\n').length - 1;
  return records.reduce((count, cells) => cells.reduce((more, cell) => more + breaksIn(cell), count + 1), 0);
}

/** Our own files begin so. Their cells can be longer than what is looked at to find what stands between them. */
const OWN = /^"?Company"?([,;\t|])"?Role"?\1/u;

/** What leaves quotes in pairs and gives the most lines of one width; a comma when nothing does. */
function delimiterOf(sample: string): string {
  const own = OWN.exec(sample)?.[1];
  if (own !== undefined) return own;
  let best = { delimiter: ',', hasPairs: false, score: 0 };
  for (const delimiter of DELIMITERS) {
    const { data, errors } = Papa.parse<string[]>(sample, { ...FORMAT, delimiter, preview: SAMPLE_ROWS });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const score = Math.max(0, ...widths.values());
    // A wrong one takes cells apart in the middle: what it finds may come often, too.
    const hasPairs = score > 0 && errors.every(({ type }) => type !== 'Quotes');
    const isBetter = hasPairs === best.hasPairs ? score > best.score : hasPairs;
    if (isBetter) best = { delimiter, hasPairs, score };
  }
  return best.delimiter;
}
