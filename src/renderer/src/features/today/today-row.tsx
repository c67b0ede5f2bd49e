import type { ReactNode } from 'react';

import styles from './today-row.module.css';

interface TodayRowProps {
  readonly words: string;
  /** When; never cut short. */
  readonly day?: ReactNode;
  /** What it is about, quieter. */
  readonly detail?: string;
  readonly onOpen: () => void;
}

/** One line, the whole of it one button that leads to what it speaks of. */
export function TodayRow({ words, day, detail, onOpen }: TodayRowProps) {
  return (
    <li className={styles['item']}>
      <button type="button" className={styles['row']} onClick={() => onOpen()}>
        <span className={styles['what']}>
          <span className={styles['words']}>{words}</span>
          {day === undefined ? null : (
            <span className={styles['when']}>
              {' · '}
              {day}
            </span>
          )}
        </span>
        {detail === undefined ? null : (
          <>
            {/* Keeps the words apart where they are read out as one name. */ ' '}
            <span className={styles['detail']}>{detail}</span>
          </>
        )}
      </button>
    </li>
  );
}
