import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';

import { FieldNotes } from './field-notes.tsx';
import styles from './field.module.css';

/** An amount, typed the way the person's language writes numbers. */
export interface NumberFieldProps {
  readonly label: string;
  /** Null while nothing is known. */
  readonly value: number | null;
  /** Called on blur or Enter. */
  readonly onChange: (value: number | null) => void;
  readonly minValue?: number;
  /** Digits after the point that are kept; none by default. */
  readonly fractionDigits?: number;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A textbox for a number, named by its label. */
export function NumberField({
  label,
  value,
  onChange,
  minValue = 0,
  fractionDigits = 0,
  hint,
  error,
}: NumberFieldProps) {
  return (
    <AriaNumberField
      className={styles['field'] ?? ''}
      value={value ?? Number.NaN}
      minValue={minValue}
      formatOptions={{ maximumFractionDigits: fractionDigits }}
      isWheelDisabled
      isInvalid={error !== undefined}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['frame']}>
        <Input className={styles['input'] ?? ''} />
      </div>
      <FieldNotes hint={hint} error={error} />
    </AriaNumberField>
  );
}
