import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useConversation } from '#renderer/bindings/conversations.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { About } from '#shared/domain/conversation/message.ts';
import { keyOfAbout } from '#shared/domain/conversation/message-queries.ts';
import styles from './conversation.module.css';
import { Talk } from './talk.tsx';

/** What is spoken about, and whether somebody has just come here for it. */
export interface ConversationProps {
  readonly about: About;
  /** Brings it into sight, and the next key and the next word read out to it. */
  readonly isSought?: boolean;
  readonly onFound?: () => void;
  /** What stands in the place of the box to write in, where not everything can be said. */
  readonly speaking?: ReactNode;
  /** What was said about it elsewhere, before it came here. */
  readonly before?: ReactNode;
}

/** What the circle says to each other about a thing, beside that thing. */
export function Conversation({ about, isSought = false, onFound, speaking, before }: ConversationProps) {
  const { t } = useTranslation('conversation');
  const headingId = useId();
  const { circle } = useSession();
  const messages = useConversation(about);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isSought) return;
    region.current?.focus();
    onFound?.();
  }, [isSought, onFound]);
  const canWrite = circle.isWritable();
  const isEmpty = messages.length === 0;
  // Blocks stand beside each other: where nothing is said, the question in the box says enough.
  const isOneLine = about.kind !== 'lead' && isEmpty && canWrite;
  // A page has as many check-ins as members and weeks: what is said to one is no place to jump to, all with the same name.
  const isOneOfMany = about.kind === 'check-in';
  const Part = isOneOfMany ? 'div' : 'section';
  return (
    <Part
      ref={(element: HTMLElement | null) => {
        region.current = element;
      }}
      role={isOneOfMany ? 'group' : undefined}
      tabIndex={-1}
      className={styles['conversation']}
      {...(isOneLine ? { 'aria-label': t('name') } : { 'aria-labelledby': headingId })}
    >
      {messages.map(({ id }) => (
        <KeepsFocus key={id} to={region} />
      ))}
      {isOneLine ? null : (
        <Heading level={3} id={headingId}>
          {t('name')}
        </Heading>
      )}
      {before}
      {isEmpty && !isOneLine ? <p className={styles['empty']}>{t(`empty.${about.kind}`)}</p> : null}
      <Talk
        key={keyOfAbout(about)}
        about={about}
        messages={messages}
        // Beside a block somebody comes for the last that was said, to one of many for anything.
        isWhole={isSought && isOneOfMany}
        canWrite={canWrite}
        speaking={speaking}
      />
    </Part>
  );
}
