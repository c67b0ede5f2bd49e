import { useId } from 'react';

import { Button, type ButtonProps } from '#renderer/ui/button.tsx';
import styles from './recovery.module.css';

interface WayProps extends Pick<ButtonProps, 'isDisabled' | 'isPending' | 'onPress'> {
  readonly words: string;
  /** What it does, or why it cannot be taken. */
  readonly why: string;
  readonly isFirst?: boolean;
}

/** One thing that can be done: a button, and what there is to know about it. */
export function Way({ words, why, isFirst = false, ...button }: WayProps) {
  const whyId = useId();
  return (
    <div className={styles['way']}>
      <Button {...button} variant={isFirst ? 'primary' : 'quiet'} aria-describedby={whyId}>
        {words}
      </Button>
      <p id={whyId} className={styles['why']}>
        {why}
      </p>
    </div>
  );
}
