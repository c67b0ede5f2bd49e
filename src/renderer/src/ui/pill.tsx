import type { ReactNode } from 'react';

import styles from './pill.module.css';

/** A few words that say why something concerns the reader. At most one on a card, never a number. */
export interface PillProps {
  readonly children: ReactNode;
}

/** Soft words in a soft shape. */
export function Pill({ children }: PillProps) {
  return (
    <span className={styles['pill']}>
      <bdi>{children}</bdi>
    </span>
  );
}
