import type { ReactNode } from 'react';

import styles from './visually-hidden.module.css';

/** Words for those who hear the page. */
export interface VisuallyHiddenProps {
  readonly children: ReactNode;
}

/** Not seen, but read out. */
export function VisuallyHidden({ children }: VisuallyHiddenProps) {
  return <span className={styles['hidden']}>{children}</span>;
}
