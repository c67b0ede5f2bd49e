import { useId } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';

import styles from './choice.module.css';
import { FieldNotes } from './field-notes.tsx';
import fieldStyles from './field.module.css';
import type { SelectOption } from './select.tsx';

/** One of a few choices, with what there is to know about it. */
export interface RadioOption<V extends string> extends SelectOption<V> {
  /** A quieter line below the label, read out as its description. */
  readonly detail?: string | undefined;
  readonly isDisabled?: boolean;
}

/** One of a few choices that are all worth seeing. */
export interface RadioGroupProps<V extends string> {
  readonly label: string;
  readonly options: readonly RadioOption<V>[];
  /** Empty while nothing is chosen. */
  readonly value: V | '';
  readonly onChange: (value: V) => void;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
  /** Choices of which each has something to say stand one below the other. */
  readonly layout?: 'row' | 'column';
}

/** A radiogroup named by its label; the choices stand in a row and wrap, or one below the other. */
export function RadioGroup<V extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  isDisabled = false,
  layout = 'row',
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
      <div className={styles[layout]}>
        {options.map((option) => (
          <Choice key={option.value} {...option} />
        ))}
      </div>
      <FieldNotes hint={hint} />
    </AriaRadioGroup>
  );
}

function Choice({ value, label, detail, isDisabled = false }: RadioOption<string>) {
  const id = useId();
  const described = detail !== undefined && {
    'aria-labelledby': `${id}-label`,
    'aria-describedby': `${id}-detail`,
  };
  return (
    <Radio value={value} isDisabled={isDisabled} className={styles['choice'] ?? ''} {...described}>
      <span aria-hidden className={styles['mark']} data-shape="round" />
      {detail === undefined ? (
        label
      ) : (
        <span className={styles['words']}>
          <span id={`${id}-label`}>{label}</span>
          <span id={`${id}-detail`} className={styles['detail']}>
            {detail}
          </span>
        </span>
      )}
    </Radio>
  );
}
