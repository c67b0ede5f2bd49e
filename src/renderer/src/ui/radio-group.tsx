import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';

import styles from './choice.module.css';
import { FieldNotes } from './field-notes.tsx';
import fieldStyles from './field.module.css';
import type { SelectOption } from './select.tsx';

/** One of a few choices that are all worth seeing. */
export interface RadioGroupProps<V extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<V>[];
  /** Empty while nothing is chosen. */
  readonly value: V | '';
  readonly onChange: (value: V) => void;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
}

/** A radiogroup named by its label; the choices stand in a row and wrap. */
export function RadioGroup<V extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  isDisabled = false,
}: RadioGroupProps<V>) {
  const handleChange = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <AriaRadioGroup
      className={fieldStyles['field'] ?? ''}
      // Null, not empty: a group with a value that none of its choices has cannot be reached by the keyboard.
      value={value === '' ? null : value}
      onChange={handleChange}
      isDisabled={isDisabled}
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <div className={styles['row']}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles['choice'] ?? ''}>
            <span aria-hidden className={styles['mark']} data-shape="round" />
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldNotes hint={hint} />
    </AriaRadioGroup>
  );
}
