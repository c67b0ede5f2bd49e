import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useUnsent } from '#renderer/bindings/conversations.ts';
import { useOffLimits } from '#renderer/bindings/off-limits.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { About, Message } from '#shared/domain/conversation/message.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { AnsweringNote } from './answering-note.tsx';
import styles from './composer.module.css';
import { FeedbackCards } from './feedback-cards.tsx';
import { GroundChoice } from './ground-choice.tsx';
import { type GroundDraft, groundOfDraft } from './ground-draft.ts';
import { type GroundFault, useGroundFault } from './use-ground-fault.ts';

/** On what ground somebody is about to say something, and what they answer with it. */
export interface ComposedAdvice {
  readonly ground: GroundDraft;
  readonly onGround: (draft: GroundDraft) => void;
  /** The id of what is answered; empty where it is no answer. */
  readonly answers: string;
  /** The same as a message, while it is there. */
  readonly answered: Message | undefined;
  readonly onNoAnswer: () => void;
  /** Called when it was sent. */
  readonly onDone: () => void;
  /** One more each time that somebody wants to write here. */
  readonly soughtCount: number;
}

interface ComposerProps {
  readonly about: About;
  /** Nothing where the circle does not speak about grounds. */
  readonly advice: ComposedAdvice | undefined;
}

/** Where a message is written: Enter sends it, and what was not sent is there again later. */
export function Composer({ about, advice }: ComposerProps) {
  const { t } = useTranslation(['conversation', 'common']);
  const id = useId();
  const session = useSession();
  const members = useMembers();
  const faultOf = useGroundFault();
  const { authorOf } = session.circle.replica;
  const [text, setText] = useUnsent(about);
  const [error, setError] = useState<string>();
  const [fault, setFault] = useState<GroundFault>();
  const area = useRef<HTMLTextAreaElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const topics = useOffLimits(text);
  const isBlank = text.trim() === '';
  const soughtCount = advice?.soughtCount ?? 0;
  useEffect(() => {
    if (soughtCount === 0) return undefined;
    // The menu from which somebody comes here closes first.
    const frame = requestAnimationFrame(() => area.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [soughtCount]);

  const send = (): void => {
    area.current?.focus();
    if (isBlank) return;
    const input = { about, text, members: members.list, authorOf };
    const result = session.run(session.circle, addMessage, {
      ...input,
      ...(advice && { ground: groundOfDraft(advice.ground), answers: advice.answered?.id }),
    });
    const found = result.ok ? undefined : faultOf(result.error);
    setFault(found);
    setError(
      result.ok || found !== undefined ? undefined : t(`errors.${result.error.code}`, { count: LIMITS.message }),
    );
    if (found !== undefined) {
      ground.current?.querySelector<HTMLElement>(found.field === 'source' ? 'input' : 'input[type=date]')?.focus();
    }
    if (!result.ok) return;
    setText('');
    advice?.onDone();
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <div className={styles['composer']}>
      <FeedbackCards about={about} />
      {advice === undefined || advice.answers === '' ? null : (
        <AnsweringNote
          answered={advice.answered}
          onStop={() => {
            area.current?.focus();
            advice.onNoAnswer();
          }}
        />
      )}
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
      {advice === undefined ? null : (
        <div ref={ground}>
          <GroundChoice
            draft={advice.ground}
            fault={fault}
            onDraft={(draft) => {
              setFault(undefined);
              advice.onGround(draft);
            }}
          />
        </div>
      )}
    </div>
  );
}
