import { useEffect, useReducer } from 'react';
import type * as Y from 'yjs';

import { readPlainNotes } from '#shared/domain/notes/plain-notes.ts';
import styles from './shared-text.module.css';

interface PlainTextProps {
  readonly text: Y.XmlFragment;
  /** Accessible name. */
  readonly label: string;
  readonly notice: string;
}

/** The words of a shared text that cannot be shown as it is, for reading only. */
export function PlainText({ text, label, notice }: PlainTextProps) {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    text.observeDeep(drawAgain);
    return () => text.unobserveDeep(drawAgain);
  }, [text]);
  return (
    <>
      <p className={styles['notice']}>{notice}</p>
      <div role="textbox" aria-label={label} aria-multiline aria-readonly tabIndex={0} className={styles['plain']}>
        {readPlainNotes(text).map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
    </>
  );
}
