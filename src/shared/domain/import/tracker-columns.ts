import { type ColumnField, chooseField } from './import-table.ts';
import { wordsKey } from './import-text.ts';
import { recogniseTracker, type Tracker } from './tracker.ts';

/** What columns of a tool are, where that is not what their headers say elsewhere. */
const OWN: Readonly<Partial<Record<Tracker, Readonly<Partial<Record<ColumnField, string>>>>>> = {
  trello: {
    // A field of that name which somebody added does not say where the card stands.
    stage: 'list name',
    // What only the tool can count and find by.
    'left-out': `card id, list id, board id, board name, attachment count, checklist item total count,
      checklist item completed count, vote count, comment count`,
  },
};

/** Corrects what columns were recognised as by what is known of the tool that the table comes from. Source: SPEC IMP11. */
export function withTrackerColumns(headers: readonly string[], fields: readonly ColumnField[]): readonly ColumnField[] {
  const tracker = recogniseTracker(headers);
  const own = tracker === undefined ? undefined : OWN[tracker];
  if (own === undefined) return fields;
  let corrected = fields;
  for (const [field, list] of Object.entries(own)) {
    const keys = list.split(',').map(wordsKey);
    headers.forEach((header, column) => {
      const isFirst = headers.findIndex((other) => wordsKey(other) === wordsKey(header)) === column;
      if (isFirst && keys.includes(wordsKey(header))) corrected = chooseField(corrected, column, field as ColumnField);
    });
  }
  return corrected;
}
