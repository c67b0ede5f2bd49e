import type { ReactNode } from 'react';

import styles from './page-head.module.css';

/** The top of every page. */
export interface PageHeadProps {
  readonly title: string;
  readonly levelLine?: ReactNode;
  readonly search?: ReactNode;
  /** The one primary button of the page. */
  readonly primary?: ReactNode;
}

/** Title, who is here, search, and what to do. Slots that are not given take no room. */
export function PageHead({ title, levelLine, search, primary }: PageHeadProps) {
  return (
    <header className={styles['head']}>
      <h1 className={styles['title']}>
        <bdi>{title}</bdi>
      </h1>
      {levelLine}
      <div className={styles['end']}>
        {search}
        {primary}
      </div>
    </header>
  );
}
