import { ChevronDown } from 'lucide-react';
import { useId } from 'react';

import fieldStyles from './field.module.css';
import styles from './select.module.css';

/** One choice in a short list. */
export interface SelectOption<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

/** One of a few fixed choices. */
export interface SelectProps<V extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
}

/**
 * A combobox named by its label.
 * It is the platform's own select: role, typing ahead and the list outside the window's edges come with it, and every
 * screen reader and test driver knows it.
 */
export function Select<V extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  isDisabled = false,
  isLabelHidden = false,
}: SelectProps<V>) {
  const id = useId();
  const handleChange = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <div className={fieldStyles['field']} data-disabled={isDisabled || undefined}>
      {isLabelHidden ? null : (
        <label htmlFor={id} className={fieldStyles['label']}>
          {label}
        </label>
      )}
      <div className={`${fieldStyles['frame']} ${styles['frame']}`}>
        <select
          id={id}
          className={`${fieldStyles['input']} ${styles['select']}`}
          value={value}
          disabled={isDisabled}
          onChange={(event) => handleChange(event.currentTarget.value)}
          {...(isLabelHidden && { 'aria-label': label })}
          {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className={styles['chevron']} />
      </div>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={fieldStyles['hint']}>
          {hint}
        </span>
      )}
    </div>
  );
}
