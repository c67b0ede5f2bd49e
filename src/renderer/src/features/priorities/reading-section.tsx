import { useId } from 'react';

import type { PriorityEntry } from '#shared/domain/priority/priorities.ts';
import styles from './priorities.module.css';

type ReadingSectionProps = { readonly heading: string } & (
  | { readonly lines: readonly PriorityEntry[]; readonly text?: never }
  | { readonly text: string; readonly lines?: never }
);

/** One thing that somebody wrote, under its name: a list of lines or a text. */
export function ReadingSection({ heading, lines, text }: ReadingSectionProps) {
  const id = useId();
  return (
    <div>
      <h3 id={id} className={styles['label']}>
        {heading}
      </h3>
      {lines === undefined ? (
        <p className={styles['words']}>{text}</p>
      ) : (
        <ul aria-labelledby={id}>
          {lines.map((line) => (
            <li key={line.id} className={styles['words']}>
              {line.text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
