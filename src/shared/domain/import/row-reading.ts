import type { Stage } from '../pursuit/stage.ts';
import type { ColumnField } from './import-table.ts';
import type { DayOrder } from './read-date.ts';

/** One column and how it is read. */
export interface ReadColumn {
  readonly header: string;
  readonly field: ColumnField;
  readonly dayOrder: DayOrder;
}

/** How the rows of a table are read. */
export interface RowReading {
  readonly columns: readonly ReadColumn[];
  /** By `wordsKey`: what the person says that unknown stages mean. */
  readonly stages: ReadonlyMap<string, Stage>;
}

/** What of a row was not understood as what its column is; it is kept in the notes. */
export interface RowFaults {
  readonly unknownStage?: string;
  readonly unreadDates: readonly string[];
  /** Neither company nor role: it is named by its link or its words. */
  readonly isNamedOtherwise: boolean;
}
