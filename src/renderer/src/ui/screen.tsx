import { type ReactNode, useEffect, useRef } from 'react';

import styles from './screen.module.css';

/** One thing that fills the window before there is a circle to show. */
export interface ScreenProps {
  readonly title: string;
  readonly children: ReactNode;
  /** For screens that do not begin with a field: reading starts at the title. */
  readonly isTitleFocused?: boolean;
}

/** What the window is filled with. */
export interface PaperProps {
  readonly children: ReactNode;
  /** There is so much on it that it begins further up. */
  readonly isLong?: boolean;
}

/** The paper ground with one column on it. It takes the focus when the thing that had it is gone. */
export function Paper({ children, isLong = false }: PaperProps) {
  return (
    <main tabIndex={-1} className={styles['paper']} data-long={isLong || undefined}>
      {children}
    </main>
  );
}

/** The title of the window's one question, and what belongs to it. */
export function Screen({ title, children, isTitleFocused = false }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isTitleFocused) heading.current?.focus();
  }, [isTitleFocused]);
  return (
    <div className={styles['screen']}>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {title}
      </h1>
      {children}
    </div>
  );
}
