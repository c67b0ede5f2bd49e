/** What a file holds, as texts: a header for each column and rows of the same width that each hold something. */
export interface ImportTable {
  /** Without spaces around; empty where a column has no header. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a column can be read as. */
export const COLUMN_FIELDS = [
  'company',
  'role',
  'place',
  'mode',
  'pay',
  'link',
  'stage',
  'outcome',
  'stageOn',
  'appliedOn',
  'savedOn',
  'deadlineOn',
  'nextStep',
  'nextStepOn',
  'heardFrom',
  'notes',
  /** Kept in the notes together with its header. */
  'other',
  'left-out',
] as const;

/** What a column is read as. */
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Fields that several columns may make up together, and what stands between their texts. */
export const JOINERS: Readonly<Partial<Record<ColumnField, string>>> = {
  place: ', ',
  pay: ' – ',
  heardFrom: ' ',
  notes: '\n\n',
};

/** Says whether any number of columns may be read as this. */
export function isForSeveral(field: ColumnField): boolean {
  return field === 'other' || field === 'left-out' || JOINERS[field] !== undefined;
}

/** The fields that hold a day. */
export const DATE_FIELDS: ReadonlySet<ColumnField> = new Set([
  'stageOn',
  'appliedOn',
  'savedOn',
  'deadlineOn',
  'nextStepOn',
]);

/** Reads one column as something else; a field that only one column can be goes from the other to the notes. */
export function chooseField(
  fields: readonly ColumnField[],
  column: number,
  field: ColumnField,
): readonly ColumnField[] {
  return fields.map((present, index) => {
    if (index === column) return field;
    return present === field && !isForSeveral(field) ? 'other' : present;
  });
}
