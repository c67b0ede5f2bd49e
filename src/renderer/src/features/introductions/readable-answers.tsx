import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { readPrivately } from '#renderer/bindings/private-answers.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useReadableAnswers } from '#renderer/bindings/use-introductions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { AnswerContent, IntroductionAnswer } from '#shared/domain/introduction/introduction.ts';
import type { IntroductionState, ReadableAnswer } from '#shared/domain/introduction/select-introductions.ts';
import styles from './introductions.module.css';

/** The answers that the reader may read: all to what they asked, else their own. Nothing for anybody else. */
export function ReadableAnswers({ introduction }: { readonly introduction: IntroductionState }) {
  const answers = useReadableAnswers(introduction);
  if (answers.length === 0) return null;
  return (
    <ul className={styles['answers']}>
      {answers.map((answer) => (
        <AnswerItem key={answer.author} introduction={introduction} readable={answer} />
      ))}
    </ul>
  );
}

interface AnswerItemProps {
  readonly introduction: IntroductionState;
  readonly readable: ReadableAnswer;
}

function AnswerItem({ introduction, readable }: AnswerItemProps) {
  const item = useRef<HTMLLIElement>(null);
  return (
    <li ref={item} className={styles['answer']} tabIndex={-1}>
      {readable.kind === 'kept' ? (
        <OpenedAnswer introduction={introduction} author={readable.author} content={readable.kept} />
      ) : (
        <SealedAnswer key={readable.answer.id} introduction={introduction} answer={readable.answer} item={item} />
      )}
    </li>
  );
}

interface OpenedAnswerProps {
  readonly introduction: IntroductionState;
  readonly author: ReadableAnswer['author'];
  readonly content: AnswerContent;
}

function OpenedAnswer({ introduction: { asker }, author, content: { answer, words } }: OpenedAnswerProps) {
  const { t } = useTranslation(['introductions', 'common']);
  const members = useMembers();
  const nameOf = (id: typeof author): string => members.of(id)?.name || t('common:someone');
  const said = t(`answers.${answer}`);
  const isOwn = author === members.me.id;
  return (
    <>
      <p className={styles['said']}>
        {isOwn
          ? t('youAnswered', { name: nameOf(asker), answer: said })
          : t('answered', { name: nameOf(author), answer: said })}
      </p>
      {words === '' ? null : <p className={voice['words']}>{words}</p>}
    </>
  );
}

interface SealedAnswerProps {
  readonly introduction: IntroductionState;
  readonly answer: IntroductionAnswer;
  /** Where the focus stays when the button goes. */
  readonly item: RefObject<HTMLElement | null>;
}

/** An answer that is opened when its reader wants to: what it says may be for nobody else beside them. */
function SealedAnswer({ introduction, answer, item }: SealedAnswerProps) {
  const { t } = useTranslation(['introductions', 'common']);
  const { logError } = useServices();
  const session = useSession();
  const members = useMembers();
  const [state, setState] = useState<'closed' | 'opening' | 'keys-closed' | 'unreadable' | AnswerContent>('closed');
  const name = members.of(answer.author)?.name || t('common:someone');
  const isOwn = answer.author === members.me.id;
  const open = async (): Promise<void> => {
    if (state === 'opening') return;
    setState('opening');
    try {
      setState((await readPrivately(session, answer)) ?? 'unreadable');
    } catch (error) {
      setState('keys-closed');
      logError(error);
    }
  };
  // Kept, it is shown from there; this is for who cannot keep it.
  if (typeof state === 'object') {
    return <OpenedAnswer introduction={introduction} author={answer.author} content={state} />;
  }
  if (state === 'unreadable') {
    return (
      <p role="status" className={voice['notice']}>
        {isOwn ? t('cannotOpenOwn') : t('cannotOpen', { name })}
      </p>
    );
  }
  return (
    <>
      <KeepsFocus to={item} />
      <Button onPress={() => void open()}>{isOwn ? t('readOwn') : t('read', { name })}</Button>
      <p role="status" className={voice['notice']}>
        {state === 'keys-closed' ? t('keysClosed') : ''}
      </p>
    </>
  );
}
