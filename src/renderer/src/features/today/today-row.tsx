import type { ReactNode } from 'react';

import styles from './today-row.module.css';

interface TodayRowProps {
  readonly words: string;
  /** They are a person's, and run as their own letters do. */
  readonly isOwnWords?: boolean | undefined;
  /** When; never cut short. */
  readonly day?: ReactNode;
  /** What it is about, quieter. */
  readonly detail?: string | undefined;
  readonly onOpen: () => void;
}

/** One line, the whole of it one button that leads to what it speaks of. */
export function TodayRow(props: TodayRowProps) {
  return (
    <li className={styles['item']}>
      <RowButton {...props} />
    </li>
  );
}

/** The button alone, for rows that hold more than it. */
export function RowButton({ words, isOwnWords, day, detail, onOpen }: TodayRowProps) {
  return (
    <button type="button" className={styles['row']} onClick={() => onOpen()}>
      <span className={styles['what']}>
        <span className={styles['words']}>{isOwnWords === true ? <bdi>{words}</bdi> : words}</span>
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
          <span className={styles['detail']}>
            <bdi>{detail}</bdi>
          </span>
        </>
      )}
    </button>
  );
}
