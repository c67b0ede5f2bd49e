import { type ReactNode, useEffect, useRef } from 'react';

import styles from './joining.module.css';

/** Whether joining fills the window, before there is any circle, or stands in a dialog over one. */
export type JoinGround = 'screen' | 'dialog';

interface PartProps {
  readonly ground: JoinGround;
  readonly title: string;
  readonly titleId?: string;
  readonly children: ReactNode;
  /** For what does not begin with a field: reading starts at the title. */
  readonly isTitleFocused?: boolean;
}

/** One step on the way into a circle, with its title: the window's own, or one below that of the dialog. */
export function Part({ ground, title, titleId, children, isTitleFocused = false }: PartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const Title = ground === 'screen' ? 'h1' : 'h2';
  useEffect(() => {
    if (isTitleFocused) heading.current?.focus();
  }, [isTitleFocused]);
  return (
    <div className={styles['part']} data-ground={ground}>
      <Title ref={heading} id={titleId} tabIndex={-1} className={styles['title']}>
        {title}
      </Title>
      {children}
    </div>
  );
}
