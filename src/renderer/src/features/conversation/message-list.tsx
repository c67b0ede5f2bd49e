import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import type { Message } from '#shared/domain/conversation/message.ts';
import styles from './conversation.module.css';
import { MessageItem } from './message-item.tsx';
import type { Advice } from './message-menu.tsx';
import { NOBODY, useAsked } from './use-asked.ts';

/** As many as can be read without the rest of the panel going out of sight. */
const SHOWN_COUNT = 5;
/** A button for fewer would take the room of what it hides. */
const LEAST_HIDDEN_COUNT = 2;

interface MessageListProps {
  readonly messages: readonly Message[];
  /** Whether the earlier ones are shown without being asked for. */
  readonly isShownWhole: boolean;
  /** Whether the circle speaks about grounds. */
  readonly hasAdvice: boolean;
  /** Draws every message again when it changes. */
  readonly onAnswer: Advice['onAnswer'];
}

/** Messages, oldest first; of many the last few until the earlier ones are asked for. */
export function MessageList({ messages, isShownWhole, hasAdvice, onAnswer }: MessageListProps) {
  const { t } = useTranslation('conversation');
  const members = useMembers();
  const asked = useAsked(messages, hasAdvice);
  const [isWhole, setIsWhole] = useState(isShownWhole);
  if (isShownWhole && !isWhole) setIsWhole(true);
  const list = useRef<HTMLOListElement>(null);
  const hiddenCount = messages.length - SHOWN_COUNT;
  const isCut = !isWhole && hiddenCount >= LEAST_HIDDEN_COUNT;
  const isAsked = useRef(false);
  // The button goes with what it showed: reading goes on where the earlier messages begin.
  useLayoutEffect(() => {
    if (isWhole && isAsked.current) list.current?.focus({ preventScroll: true });
    isAsked.current = false;
  }, [isWhole]);
  const showAll = (): void => {
    isAsked.current = true;
    setIsWhole(true);
  };
  return (
    <>
      {isCut ? (
        <div className={acts['acts']}>
          <Button variant="text" isDense onPress={showAll}>
            {t('earlier', { count: hiddenCount })}
          </Button>
        </div>
      ) : null}
      <ol ref={list} tabIndex={-1} className={styles['list']}>
        {(isCut ? messages.slice(-SHOWN_COUNT) : messages).map((message) => (
          <MessageItem
            key={message.id}
            message={message}
            members={members}
            asked={hasAdvice ? (asked.get(message.id) ?? NOBODY) : undefined}
            answered={hasAdvice ? messages.find(({ id }) => id === message.answers) : undefined}
            onAnswer={onAnswer}
          />
        ))}
      </ol>
    </>
  );
}
