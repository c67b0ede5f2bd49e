import { X } from 'lucide-react';
import { type ChangeEvent, useId, useState } from 'react';

import styles from './date-field.module.css';
import fieldStyles from './field.module.css';
import { IconButton } from './icon-button.tsx';

/** Earlier years are a year half typed. */
const FIRST_DAY = '1900-01-01';

/** A calendar day, without time or zone. */
export interface DateFieldProps {
  readonly label: string;
  /** ISO date (`2026-03-01`), or null while no day is set. */
  readonly value: string | null;
  /** Called with an ISO date, or null when the day is taken away. Half-typed days are not reported. */
  readonly onChange: (value: string | null) => void;
  /** Accessible name of the cross that takes the day away. */
  readonly clearLabel: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/**
 * A day named by its label.
 * It is the platform's own field: typing in the person's order and the calendar come with it, and every screen reader and
 * test driver knows it.
 */
export function DateField({ label, value, onChange, clearLabel, hint, error }: DateFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const note = error ?? hint;

  function handleChange({ currentTarget: { value: typed, validity } }: ChangeEvent<HTMLInputElement>): void {
    setDraft(typed);
    if (typed >= FIRST_DAY) onChange(typed);
    else if (typed === '' && !validity.badInput) onChange(null);
  }

  function clear(): void {
    setDraft(undefined);
    onChange(null);
  }

  return (
    <div className={fieldStyles['field']} data-invalid={error === undefined ? undefined : true}>
      <label htmlFor={id} className={fieldStyles['label']}>
        {label}
      </label>
      <div className={`${fieldStyles['frame']} ${styles['frame']}`}>
        <input
          id={id}
          type="date"
          min={FIRST_DAY}
          className={`${fieldStyles['input']} ${styles['input']}`}
          value={draft ?? value ?? ''}
          onChange={handleChange}
          // A day left half typed goes back to what it was.
          onBlur={() => setDraft(undefined)}
          aria-invalid={error !== undefined}
          {...(note !== undefined && { 'aria-describedby': `${id}-note` })}
        />
        {value === null ? null : <IconButton isDense label={clearLabel} icon={<X aria-hidden />} onPress={clear} />}
      </div>
      {note === undefined ? null : (
        <span id={`${id}-note`} className={fieldStyles[error === undefined ? 'hint' : 'error']}>
          {note}
        </span>
      )}
    </div>
  );
}
