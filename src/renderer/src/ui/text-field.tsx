import { useId } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';

import { FieldNotes } from './field-notes.tsx';
import fieldStyles from './field.module.css';
import styles from './text-field.module.css';

/** A labelled line or paragraph of text in a form that is sent as a whole. */
export interface TextFieldProps extends Omit<
  AriaTextFieldProps,
  'children' | 'className' | 'style' | 'value' | 'defaultValue' | 'onChange'
> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** Offered by the platform while a line is typed; any other text is taken too. Leaves the rest of the form in reach. */
  readonly suggestions?: readonly string[];
  /** A paragraph that grows with its text. */
  readonly isMultiline?: boolean;
  /** A paragraph that grows to a few lines only, and scrolls what is longer. */
  readonly isShort?: boolean;
}

/** A textbox named by its label; with suggestions a combobox. */
export function TextField({
  label,
  hint,
  error,
  placeholder = '',
  suggestions,
  isMultiline = false,
  isShort = false,
  ...rest
}: TextFieldProps) {
  const listId = useId();
  const hintId = useId();
  return (
    <AriaTextField
      {...rest}
      className={fieldStyles['field'] ?? ''}
      isInvalid={error !== undefined}
      {...(hint !== undefined && error === undefined && { 'aria-describedby': hintId })}
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      {isMultiline ? (
        <div
          className={`${fieldStyles['frame']} ${styles['growing']}`}
          data-text={`${rest.value} `}
          data-short={isShort || undefined}
        >
          <TextArea className={fieldStyles['input'] ?? ''} placeholder={placeholder} rows={2} />
        </div>
      ) : (
        <div className={fieldStyles['frame']}>
          <Input
            className={fieldStyles['input'] ?? ''}
            placeholder={placeholder}
            {...(suggestions !== undefined && { list: listId })}
          />
          {suggestions === undefined ? null : (
            <datalist id={listId}>
              {suggestions.map((suggestion) => (
                <option key={suggestion}>{suggestion}</option>
              ))}
            </datalist>
          )}
        </div>
      )}
      <FieldNotes hint={hint} error={error} hintId={hintId} />
    </AriaTextField>
  );
}
