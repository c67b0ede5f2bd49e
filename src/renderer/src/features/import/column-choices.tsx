import { useTranslation } from 'react-i18next';

import { Select } from '#renderer/ui/select.tsx';
import { COLUMN_FIELDS, type ColumnField, type ImportTable } from '#shared/domain/import/import-table.ts';
import { toldApart } from '#renderer/words/told-apart.ts';
import { cutLine, oneLine } from '#shared/domain/import/import-text.ts';
import styles from './import.module.css';

const SAMPLE_LENGTH = 60;

interface ColumnChoicesProps {
  readonly table: ImportTable;
  readonly fields: readonly ColumnField[];
  readonly onChange: (column: number, field: ColumnField) => void;
}

/** What each column was recognised as, to be changed. */
export function ColumnChoices({ table, fields, onChange }: ColumnChoicesProps) {
  const { t } = useTranslation('importing');
  const options = COLUMN_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }));
  // By its number where it has no header.
  const headers = table.headers.map((header, column) => (header === '' ? String(column + 1) : header));
  const names = toldApart(headers, (header, number) => t('again', { header, number }));
  return (
    <div className={styles['columns']}>
      {names.map((header, column) => (
        <Select
          key={header}
          label={t('column', { header })}
          options={options}
          value={fields[column] ?? 'other'}
          onChange={(field) => onChange(column, field)}
          hint={sampleOf(table, column)}
        />
      ))}
    </div>
  );
}

/** The first thing in a column, short enough for a line. */
function sampleOf({ rows }: ImportTable, column: number): string | undefined {
  const found = rows.find((row) => (row[column] ?? '') !== '')?.[column];
  const cell = found === undefined ? undefined : oneLine(found);
  if (cell === undefined || cell.length <= SAMPLE_LENGTH) return cell;
  return `${cutLine(cell, SAMPLE_LENGTH)}…`;
}
