import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';

import styles from './field.module.css';

/** What stands below a control: help before, or what to change after. */
export interface FieldNotesProps {
  readonly hint?: string | undefined;
  /** What is wrong and what to do; shown in place of the hint and announced with the field. */
  readonly error?: string | undefined;
  /** For a hint that comes and goes: the field must name it as its description, since it is looked for only at first. */
  readonly hintId?: string;
}

/** The line under a labelled field; an error takes the place of the hint. */
export function FieldNotes({ hint, error, hintId }: FieldNotesProps) {
  if (error !== undefined) return <FieldError className={styles['error'] ?? ''}>{error}</FieldError>;
  if (hint === undefined) return null;
  if (hintId !== undefined) {
    return (
      <span id={hintId} className={styles['hint']}>
        {hint}
      </span>
    );
  }
  return (
    <Text slot="description" className={styles['hint'] ?? ''}>
      {hint}
    </Text>
  );
}
