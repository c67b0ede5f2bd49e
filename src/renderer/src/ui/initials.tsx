import type { CSSProperties } from 'react';

import styles from './initials.module.css';

/** How many people colours there are; the next person starts over. */
const PERSON_COLOR_COUNT = 12;

/** A person as a small round mark. */
export interface InitialsProps {
  /** One or two letters. */
  readonly letters: string;
  /** Place in joining order, from 0; decides the colour. */
  readonly joinIndex: number;
  readonly size?: 'small' | 'medium' | 'large';
  /** Filled is here, outline is away. */
  readonly look?: 'filled' | 'outline';
}

/** Initials in a person's colour. Hidden from assistive technology: the name always stands beside it or names its button. */
export function Initials({ letters, joinIndex, size = 'large', look = 'filled' }: InitialsProps) {
  const color: CSSProperties & Record<'--person', string> = {
    '--person': `var(--person-${(joinIndex % PERSON_COLOR_COUNT) + 1})`,
  };
  return (
    <span aria-hidden className={styles['initials']} data-size={size} data-look={look} style={color}>
      {letters}
    </span>
  );
}
