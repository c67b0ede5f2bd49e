import type { ReactNode } from 'react';

import { Heading } from '#renderer/ui/heading.tsx';
import styles from './add-lead.module.css';

interface FieldSectionProps {
  /** Says what the fields are about; the first ones need no words. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** Some fields that belong together, in as many columns as the form has. */
export function FieldSection({ title, children }: FieldSectionProps) {
  return (
    <div className={styles['section']}>
      {title === undefined ? null : <Heading level={3}>{title}</Heading>}
      {children}
    </div>
  );
}
