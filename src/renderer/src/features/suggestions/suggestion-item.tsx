import type { ReactNode } from 'react';

import voice from '#renderer/ui/voice.module.css';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import styles from './suggestions.module.css';

interface SuggestionItemProps {
  readonly suggestion: Suggestion;
  /** Who thought of it, or what became of it. */
  readonly state: string;
  /** What can be done, at its end. */
  readonly action?: ReactNode;
  /** What can be done, below it. */
  readonly children?: ReactNode;
}

/** A list item: a field with what made its author think of it, and what was said to it. */
export function SuggestionItem({ suggestion, state, action, children }: SuggestionItemProps) {
  const { field, why, answer } = suggestion;
  return (
    <li className={styles['item']}>
      <div className={styles['said']}>
        <p className={voice['words']}>{field}</p>
        {why === undefined ? null : <p className={styles['why']}>{why}</p>}
        <p className={voice['quiet']}>{state}</p>
        {answer?.words === undefined ? null : <p className={styles['why']}>{answer.words}</p>}
        {children}
      </div>
      {action}
    </li>
  );
}
