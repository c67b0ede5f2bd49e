import type { ReactNode } from 'react';

import { Heading } from '../ui/heading.tsx';
import styles from './kit.module.css';

/** One family of components on the kit page. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className={styles['section']}>
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  );
}

/** Things beside each other. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}
