import { LIMITS } from '../record/limits.ts';
import { type ColumnField, JOINERS } from './import-table.ts';
import { cutLine, oneLine } from './import-text.ts';
import { type FileDate, readDate } from './read-date.ts';
import type { ReadColumn } from './row-reading.ts';

/** The cells of one row by what they are; whatever is not taken as it stands goes into the notes. */
export interface RowCells {
  /** One line, cut at its limit; the whole is kept when it does not fit. */
  readonly line: (field: ColumnField, maxLength?: number) => string | undefined;
  readonly text: (field: ColumnField) => string;
  readonly date: (field: ColumnField) => FileDate | undefined;
  /** The ISO day; a time of that day is kept in the notes. */
  readonly day: (field: ColumnField) => string | undefined;
  /** The ISO day that stands alone in a column of words. */
  readonly dayIn: (field: ColumnField) => string | undefined;
  /** Keeps what stands in the columns of a field in the notes, with their headers. */
  readonly keep: (field: ColumnField) => void;
  readonly headerOf: (field: ColumnField) => string;
  /** Texts that a column of days holds and that are none. */
  readonly unreadDates: readonly string[];
  /** What is kept in the notes: own words first, then by columns. */
  readonly notes: () => string;
}

export function createRowCells(row: readonly string[], columns: readonly ReadColumn[]): RowCells {
  const kept = new Set<number>();
  const unreadDates: string[] = [];

  const filled = (field: ColumnField): readonly number[] =>
    columns.flatMap((column, index) => (column.field === field && (row[index] ?? '') !== '' ? [index] : []));
  const keep = (field: ColumnField): void => filled(field).forEach((index) => kept.add(index));
  const text = (field: ColumnField): string =>
    [...new Set(filled(field).map((index) => row[index]))].join(JOINERS[field] ?? ' ');

  const dateIn = (field: ColumnField): FileDate | undefined => {
    const [index, ...others] = filled(field);
    others.forEach((other) => kept.add(other));
    if (index === undefined) return undefined;
    const cell = row[index] ?? '';
    const date = readDate(cell, columns[index]?.dayOrder ?? 'day-first');
    if (date === undefined) unreadDates.push(cell);
    if (date === undefined || date.isPartOfText) kept.add(index);
    return date;
  };

  return {
    keep,
    text,
    unreadDates,
    headerOf: (field) => columns.find((column) => column.field === field)?.header ?? '',
    line: (field, maxLength = LIMITS.line) => {
      const whole = oneLine(text(field));
      const cut = cutLine(whole, maxLength);
      if (cut !== whole) keep(field);
      return cut === '' ? undefined : cut;
    },
    date: dateIn,
    day: (field) => {
      const date = dateIn(field);
      if (date?.hasTime === true) keep(field);
      return date?.day;
    },
    dayIn: (field) => {
      const date = readDate(text(field), columns.find((column) => column.field === field)?.dayOrder ?? 'day-first');
      return date === undefined || date.isPartOfText || date.hasTime ? undefined : date.day;
    },
    notes: () => {
      keep('other');
      const lines = columns.flatMap(({ header }, index) =>
        kept.has(index) ? [labelled(header, row[index] ?? '')] : [],
      );
      return [text('notes'), lines.filter((line) => line !== '').join('\n')].filter((part) => part !== '').join('\n\n');
    },
  };
}

function labelled(header: string, text: string): string {
  if (text === '' || header === '') return text;
  return text.includes('\n') ? `${header}:\n${text}` : `${header}: ${text}`;
}
