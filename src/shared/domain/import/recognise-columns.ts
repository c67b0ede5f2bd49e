import { isNameHeader, readHeader } from './header-words.ts';
import { type ColumnField, DATE_FIELDS, type ImportTable, isForSeveral } from './import-table.ts';
import { readDate } from './read-date.ts';
import { recogniseContent } from './recognise-content.ts';
import { withTrackerColumns } from './tracker-columns.ts';

/** Enough to know a column by. */
const MOST_SAMPLES = 200;
const SAMPLE_LENGTH = 300;

/**
 * What each column is most likely: by its header, in any order and many languages, and where that says nothing by what
 * stands in it; of a known tool as that has it. Source: SPEC IMP2, IMP3, IMP11.
 */
export function recogniseColumns({ headers, rows }: ImportTable): readonly ColumnField[] {
  const samples = headers.map((_, column) => samplesOf(rows, column));
  const fields: (ColumnField | undefined)[] = headers.map(() => undefined);
  const isTaken = (field: ColumnField): boolean => fields.includes(field);

  const words = headers
    .flatMap((header, column) => {
      const word = readHeader(header);
      const isDateless = word !== undefined && DATE_FIELDS.has(word.field) && !holdsDate(samples[column] ?? []);
      return word === undefined || isDateless ? [] : [{ ...word, column }];
    })
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  for (const { field, column } of words) {
    if (isForSeveral(field) || !isTaken(field)) fields[column] = field;
  }
  headers.forEach((header, column) => {
    if (fields[column] !== undefined || !isNameHeader(header)) return;
    const wanted = isTaken('role') ? 'company' : 'role';
    if (!isTaken(wanted)) fields[column] = wanted;
  });
  headers.forEach((header, column) => {
    if (fields[column] !== undefined || readHeader(header) !== undefined) return;
    const field = recogniseContent(samples[column] ?? []);
    if (field !== undefined && !isTaken(field)) fields[column] = field;
  });
  return withTrackerColumns(
    headers,
    fields.map((field) => field ?? 'other'),
  );
}

/** Says whether columns are known that give leads a name. */
export function canBeLeads(fields: readonly ColumnField[]): boolean {
  return fields.includes('company') || fields.includes('role');
}

function samplesOf(rows: ImportTable['rows'], column: number): readonly string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const cell = row[column] ?? '';
    if (cell !== '') samples.push(cell.slice(0, SAMPLE_LENGTH));
    if (samples.length === MOST_SAMPLES) break;
  }
  return samples;
}

/** A column without anything in it may be one of days, too. */
function holdsDate(samples: readonly string[]): boolean {
  return samples.length === 0 || samples.some((text) => readDate(text, 'day-first') !== undefined);
}
