import { type ReactNode, useContext, useId } from 'react';

import type { ShownMember } from '#renderer/bindings/members.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Initials } from '#renderer/ui/initials.tsx';
import { BesideBlockContext } from './beside-block.ts';
import styles from './priorities.module.css';

interface BlockProps {
  readonly member: ShownMember;
  readonly heading: string;
  /** Accessible name of the region where the heading does not say enough. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The card of one member; everybody's is the same. */
export function Block({ member, heading, label, children }: BlockProps) {
  const id = useId();
  const renderBeside = useContext(BesideBlockContext);
  return (
    <section
      className={styles['block']}
      {...(label === undefined ? { 'aria-labelledby': id } : { 'aria-label': label })}
    >
      <header className={styles['head']}>
        <Initials letters={member.initials} joinIndex={member.colourIndex} />
        <Heading level={2} id={id}>
          {heading}
        </Heading>
      </header>
      {children}
      {renderBeside(member.id)}
    </section>
  );
}
