import type { ReactNode } from 'react';

import styles from './list-row.module.css';

/** One line of a plain list. */
export interface ListRowProps {
  /** What it is about: the first and strongest words. */
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** Initials or an icon before the words. */
  readonly lead?: ReactNode;
  /** One button or link at the end. */
  readonly action?: ReactNode;
}

/** A list item: mark, words, one button. Stands inside a `ul` that the feature names. */
export function ListRow({ title, detail, lead, action }: ListRowProps) {
  return (
    <li className={styles['row']}>
      {lead}
      <div className={styles['words']}>
        <div className={styles['title']}>
          <bdi>{title}</bdi>
        </div>
        {detail === undefined ? null : (
          <div className={styles['detail']}>
            <bdi>{detail}</bdi>
          </div>
        )}
      </div>
      {action}
    </li>
  );
}
