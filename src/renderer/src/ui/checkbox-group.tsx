import { Check } from 'lucide-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';

import styles from './choice.module.css';
import { FieldNotes } from './field-notes.tsx';
import fieldStyles from './field.module.css';
import type { SelectOption } from './select.tsx';

/** Any of a few choices. */
export interface CheckboxGroupProps<V extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<V>[];
  readonly value: readonly V[];
  /** Called with the chosen values in the order of the options. */
  readonly onChange: (value: readonly V[]) => void;
  readonly hint?: string | undefined;
}

/** A group of checkboxes named by its label; the choices stand in a row and wrap. */
export function CheckboxGroup<V extends string>({ label, options, value, onChange, hint }: CheckboxGroupProps<V>) {
  const handleChange = (chosen: readonly string[]) =>
    onChange(options.map((option) => option.value).filter((candidate) => chosen.includes(candidate)));
  return (
    <AriaCheckboxGroup className={fieldStyles['field'] ?? ''} value={[...value]} onChange={handleChange}>
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <div className={styles['row']}>
        {options.map((option) => (
          <AriaCheckbox key={option.value} value={option.value} className={styles['choice'] ?? ''}>
            <span aria-hidden className={styles['mark']} data-shape="square">
              <Check />
            </span>
            {option.label}
          </AriaCheckbox>
        ))}
      </div>
      <FieldNotes hint={hint} />
    </AriaCheckboxGroup>
  );
}
