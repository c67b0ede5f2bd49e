import type { ReactNode } from 'react';

import { Initials } from './initials.tsx';
import beside from './beside.module.css';
import styles from './said-item.module.css';
import voice from './voice.module.css';

/** Something that somebody said. */
export interface SaidItemProps {
  readonly name: string;
  /** One or two letters. */
  readonly letters: string;
  /** Place in joining order, from 0; decides the colour. */
  readonly joinIndex: number;
  /** In their words. */
  readonly text: string;
  /** What belongs to it, and what can be done with it. */
  readonly children?: ReactNode;
}

/** An item of a list: what somebody said, beside their mark. */
export function SaidItem({ name, letters, joinIndex, text, children }: SaidItemProps) {
  return (
    <li className={beside['row']}>
      <Initials letters={letters} joinIndex={joinIndex} size="medium" />
      <div className={beside['words']}>
        <p className={styles['name']}>{name}</p>
        <p className={voice['words']}>{text}</p>
        {children}
      </div>
    </li>
  );
}
