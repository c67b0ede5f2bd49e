import { type ReactNode, useId } from 'react';

import { Heading } from '#renderer/ui/heading.tsx';
import styles from './settings.module.css';

/** A part of the settings. */
export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A region named by its heading. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
