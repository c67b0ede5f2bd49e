import { type ReactNode, useCallback, useMemo, useState } from 'react';

import { useUnsent } from '#renderer/bindings/conversations.ts';
import { useDays } from '#renderer/bindings/days.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { About, Message } from '#shared/domain/conversation/message.ts';
import { type ComposedAdvice, Composer } from './composer.tsx';
import { type GroundDraft, readGroundDraft, writeGroundDraft } from './ground-draft.ts';
import { MessageList } from './message-list.tsx';

interface TalkProps {
  readonly about: About;
  readonly messages: readonly Message[];
  /** Whether all of it is shown, and not only the last; once shown it stays. */
  readonly isWhole: boolean;
  readonly canWrite: boolean;
  readonly speaking: ReactNode;
}

/** What was said, and where more is said; where the circle speaks about grounds, on which, and to answer what. */
export function Talk({ about, messages, isWhole, canWrite, speaking }: TalkProps) {
  const hasAdvice = useObservable(useSession().circle.habits).has('advice');
  const { today } = useDays();
  const [ground, setGround] = useUnsent(about, 'ground');
  const [answers, setAnswers] = useUnsent(about, 'answers');
  const [soughtCount, setSoughtCount] = useState(0);
  const draft = useMemo(() => readGroundDraft(ground, today), [ground, today]);
  const keepDraft = useCallback((next: GroundDraft) => setGround(writeGroundDraft(next)), [setGround]);
  const answer = useCallback(
    ({ id }: Message) => {
      setAnswers(id);
      // What was typed of a check before is kept.
      keepDraft({ ...draft, choice: 'checked' });
      setSoughtCount((count) => count + 1);
    },
    [setAnswers, keepDraft, draft],
  );
  const advice: ComposedAdvice = {
    ground: draft,
    onGround: keepDraft,
    answers,
    answered: messages.find(({ id }) => id === answers),
    onDone: () => {
      setGround('');
      setAnswers('');
    },
    onNoAnswer: () => setAnswers(''),
    soughtCount,
  };
  const canAnswer = canWrite && speaking === undefined;
  return (
    <>
      {messages.length === 0 ? null : (
        <MessageList
          messages={messages}
          isShownWhole={isWhole}
          hasAdvice={hasAdvice}
          onAnswer={canAnswer ? answer : undefined}
        />
      )}
      {canWrite ? (speaking ?? <Composer about={about} advice={hasAdvice ? advice : undefined} />) : null}
    </>
  );
}
