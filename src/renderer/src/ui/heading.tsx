import type { ReactNode } from 'react';

import styles from './heading.module.css';

/** The head of a section. */
export interface HeadingProps {
  readonly level: 2 | 3;
  readonly children: ReactNode;
  /** For `aria-labelledby` of the section. */
  readonly id?: string;
}

/** A heading under the page's title: level 2 in serif, level 3 in strong sans. */
export function Heading({ level, ...rest }: HeadingProps) {
  return level === 2 ? <h2 {...rest} className={styles['second']} /> : <h3 {...rest} className={styles['third']} />;
}
