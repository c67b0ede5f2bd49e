import type { ReactNode } from 'react';

import styles from './error-note.module.css';

/** Something went wrong. */
export interface ErrorNoteProps {
  /** What happened. */
  readonly what: string;
  /** What is safe. */
  readonly safe: string;
  /** What to do. */
  readonly next: string;
  /** One button. */
  readonly action?: ReactNode;
  /** `notice` where nothing went wrong with what the person did. */
  readonly tone?: 'problem' | 'notice';
}

/** An alert in three sentences: what happened, what is safe, what to do. */
export function ErrorNote({ what, safe, next, action, tone = 'problem' }: ErrorNoteProps) {
  return (
    <div role="alert" className={styles['note']} data-tone={tone}>
      <p className={styles['what']}>{what}</p>
      <p>
        {safe} {next}
      </p>
      {action}
    </div>
  );
}
