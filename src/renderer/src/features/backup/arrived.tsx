import { type ReactNode, useEffect, useRef } from 'react';

import styles from './backup.module.css';

/** Something that took the place of what had the focus: it gets it, so that reading goes on there. */
export function Arrived({ children }: { readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.focus(), []);
  return (
    <div ref={part} tabIndex={-1} className={styles['arrived']}>
      {children}
    </div>
  );
}
