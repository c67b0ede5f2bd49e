import { type ReactNode, useEffect, useRef } from 'react';

import styles from './screen.module.css';

/** One thing that fills the window before there is a circle to show. */
export interface ScreenProps {
  readonly title: string;
  readonly children: ReactNode;
  /** For screens that do not begin with a field: reading starts at the title. */
  readonly isTitleFocused?: boolean;
}

/** The paper ground with one column on it. */
export function Paper({ children }: { readonly children: ReactNode }) {
  return <main className={styles['paper']}>{children}</main>;
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
