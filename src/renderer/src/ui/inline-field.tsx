import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import fieldStyles from './field.module.css';
import styles from './inline-field.module.css';

/** A value that is edited where it stands and saves itself. */
export interface InlineFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called on blur or Enter (Ctrl or Cmd with Enter when multiline), only when the person changed the text. */
  readonly onCommit: (value: string) => void;
  /** The question an empty field asks. */
  readonly placeholder?: string;
  /** Why what stands here is not saved, and what to do; announced with the field. */
  readonly error?: string | undefined;
  readonly isMultiline?: boolean;
  /** One line in meaning, shown whole over as many as it needs. */
  readonly isWrapped?: boolean;
  /** Leaves the label to assistive technology where the place says it already. */
  readonly isLabelHidden?: boolean;
  /** `reading` where a person writes at length, `lead` for a role or a company. */
  readonly voice?: 'body' | 'lead' | 'reading';
}

interface Draft {
  readonly text: string;
  /** What stood there when editing began; equal to the text means nothing to save. */
  readonly from: string;
}

/**
 * A textbox that looks like text until it is pointed at.
 * Guarantees: Escape restores and, with nothing to restore, passes on; a value that changes from elsewhere never
 * replaces what is being typed; a field that goes away while it is typed in commits first.
 */
export function InlineField({
  label,
  value,
  onCommit,
  placeholder = '',
  error,
  isMultiline = false,
  isWrapped = false,
  isLabelHidden = false,
  voice = 'body',
}: InlineFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const pending = useRef<() => void>(undefined);
  const text = draft?.text ?? value;

  const commit = () => {
    setDraft(null);
    pending.current = undefined;
    if (draft && draft.text !== draft.from) onCommit(draft.text);
  };
  useEffect(() => {
    pending.current = draft ? commit : undefined;
  });
  // No blur comes from a field that is taken off the page.
  useEffect(() => () => pending.current?.(), []);
  const asTyped = (typed: string) => (isMultiline ? typed : typed.replaceAll(/\s*\n\s*/g, ' '));
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit();
    }
    if (event.key === 'Escape' && draft) {
      event.preventDefault();
      event.stopPropagation();
      setDraft(null);
    }
  };

  const shared = {
    id,
    className: styles['input'] ?? '',
    value: text,
    placeholder,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ text: asTyped(event.currentTarget.value), from: draft?.from ?? value }),
    onBlur: commit,
    onKeyDown: handleKeyDown,
    ...(error !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-error` }),
  };

  return (
    <div className={fieldStyles['field']}>
      <label htmlFor={id} className={isLabelHidden ? styles['hiddenLabel'] : fieldStyles['hint']}>
        {label}
      </label>
      <div className={styles['frame']} data-voice={voice} data-text={`${text || placeholder} `}>
        {isMultiline || isWrapped ? (
          <textarea {...shared} rows={1} />
        ) : (
          <input {...shared} type="text" autoComplete="off" />
        )}
      </div>
      {error === undefined ? null : (
        <p id={`${id}-error`} role="alert" className={fieldStyles['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
