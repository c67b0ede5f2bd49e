import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useUnsent } from '#renderer/bindings/conversations.ts';
import { useOffLimits } from '#renderer/bindings/off-limits.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './composer.module.css';

/** Where a message is written: Enter sends it, and what was not sent is there again later. */
export function Composer({ about }: { readonly about: About }) {
  const { t } = useTranslation(['conversation', 'common']);
  const id = useId();
  const session = useSession();
  const members = useMembers();
  const { authorOf } = session.circle.replica;
  const [text, setText] = useUnsent(about);
  const [error, setError] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const topics = useOffLimits(text);
  const isBlank = text.trim() === '';

  const send = (): void => {
    area.current?.focus();
    if (isBlank) return;
    const result = session.run(session.circle, addMessage, { about, text, members: members.list, authorOf });
    setError(result.ok ? undefined : t(`errors.${result.error.code}`, { count: LIMITS.message }));
    if (result.ok) setText('');
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <div className={styles['composer']}>
      <div className={styles['line']}>
        <div className={styles['frame']} data-text={`${text || t(`ask.${about.kind}`)} `}>
          <textarea
            ref={area}
            rows={1}
            value={text}
            aria-label={t('write')}
            aria-describedby={error === undefined ? `${id}-keys` : `${id}-error`}
            aria-invalid={error !== undefined}
            placeholder={t(`ask.${about.kind}`)}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={handleKeyDown}
          />
        </div>
        <Button variant="text" isDisabled={isBlank} onPress={send}>
          {t('send')}
        </Button>
      </div>
      <VisuallyHidden>
        <span id={`${id}-keys`}>{t('keys')}</span>
      </VisuallyHidden>
      {/* Always there, so that what comes into it is read out. */}
      <p role="status" className={styles['hint']}>
        {topics === '' ? null : t('common:offLimits', { topics })}
      </p>
      {error === undefined ? null : (
        <p id={`${id}-error`} role="alert" className={styles['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
