import type { ReactNode } from 'react';

import styles from './empty-state.module.css';

/** What stands where nothing is yet: a sentence, why, and the one thing to do. */
export interface EmptyStateProps {
  readonly sentence: string;
  readonly why?: string;
  /** One button. */
  readonly action?: ReactNode;
  /** A second way, as a link. */
  readonly secondary?: ReactNode;
  /** Inside a column: smaller, without a heading's weight. */
  readonly isCompact?: boolean;
}

/** An empty place that tells what it is for. */
export function EmptyState({ sentence, why, action, secondary, isCompact = false }: EmptyStateProps) {
  return (
    <div className={styles['empty']} data-compact={isCompact || undefined}>
      <p className={styles['sentence']}>{sentence}</p>
      {why === undefined ? null : <p className={styles['why']}>{why}</p>}
      {action === undefined && secondary === undefined ? null : (
        <div className={styles['actions']}>
          {action}
          {secondary}
        </div>
      )}
    </div>
  );
}
