import { type ClipboardEvent, type KeyboardEvent, type Ref, useId } from 'react';

import styles from './line-field.module.css';
import type { Draft } from './use-draft.ts';

interface LineFieldProps {
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
  readonly label: string;
  readonly draft: Draft;
  readonly placeholder?: string;
  /** Enter was pressed. */
  readonly onEnter: () => void;
  /** Backspace was pressed with nothing left to delete. */
  readonly onBackspaceEmpty?: () => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}

const LINE_BREAKS = /[\r\n]+/gu;

/** One line in the words of a person; it grows with what it says, and Enter never breaks it. */
export function LineField({ ref, label, draft, placeholder = '', onEnter, onBackspaceEmpty, onPaste }: LineFieldProps) {
  const problemId = useId();
  const { text, problem } = draft;

  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape' && draft.isChanged) {
      event.preventDefault();
      event.stopPropagation();
      draft.cancel();
    } else if (event.key === 'Backspace' && text === '' && onBackspaceEmpty !== undefined) {
      event.preventDefault();
      onBackspaceEmpty();
    }
  };

  return (
    <div className={styles['field']}>
      <div className={styles['frame']} data-text={`${text || placeholder} `}>
        <textarea
          ref={ref}
          rows={1}
          aria-label={label}
          placeholder={placeholder}
          value={text}
          onChange={(event) => draft.type(event.currentTarget.value.replaceAll(LINE_BREAKS, ' '))}
          onBlur={draft.handleBlur}
          onKeyDown={handleKeyDown}
          onPaste={onPaste}
          {...(problem !== undefined && { 'aria-invalid': true, 'aria-describedby': problemId })}
        />
      </div>
      {problem === undefined ? null : (
        <p id={problemId} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
