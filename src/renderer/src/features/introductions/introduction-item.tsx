import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentMembers } from '#renderer/bindings/use-present-members.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { Initials } from '#renderer/ui/initials.tsx';
import voice from '#renderer/ui/voice.module.css';
import { withdrawIntroduction } from '#shared/domain/introduction/ask-introduction.ts';
import type { IntroductionStep } from '#shared/domain/introduction/introduction.ts';
import type { IntroductionState } from '#shared/domain/introduction/select-introductions.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { FollowDialog } from './follow-dialog.tsx';
import beside from '#renderer/ui/beside.module.css';
import styles from './introductions.module.css';
import { ReadableAnswers } from './readable-answers.tsx';

interface IntroductionItemProps {
  readonly introduction: IntroductionState;
  /** Called after the reader has withdrawn it. */
  readonly onWithdrawn?: (() => void) | undefined;
}

/** One wish to be introduced: who asks whom, what came of it, and to those two alone what was answered. */
export function IntroductionItem({ introduction, onWithdrawn }: IntroductionItemProps) {
  const { asker, words, steps } = introduction;
  const { t } = useTranslation(['introductions', 'common']);
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const part = useRef<HTMLDivElement>(null);
  const members = useMembers();
  const who = members.of(asker);
  const heading = useHeading(introduction);
  const isMine = asker === members.me.id;
  return (
    <div ref={part} tabIndex={-1} className={beside['row']}>
      <KeepsFocus to="aside" />
      <Initials letters={who?.initials ?? '?'} joinIndex={who?.colourIndex ?? 0} size="medium" />
      <div className={beside['words']}>
        <p className={styles['name']}>{heading}</p>
        <p className={voice['words']}>{words}</p>
        {steps.length === 0 ? null : (
          <ul aria-label={t('history')} className={styles['steps']}>
            {steps.map((step) => (
              <StepLine key={step.id} step={step} />
            ))}
          </ul>
        )}
        <ReadableAnswers introduction={introduction} />
        {isMine && introduction.answers.length > 0 ? <p className={voice['quiet']}>{t('onlyYou')}</p> : null}
        {isMine && introduction.answers.length === 0 && steps.length === 0 ? (
          <p className={voice['quiet']}>{t('noAnswer')}</p>
        ) : null}
        {isWritable && isMine ? <OwnActs introduction={introduction} onWithdrawn={onWithdrawn} /> : null}
        {isWritable && !isMine ? <AnswerAct introduction={introduction} /> : null}
      </div>
    </div>
  );
}

function useHeading({ asker, to }: IntroductionState): string {
  const { t } = useTranslation(['introductions', 'common']);
  const members = useMembers();
  const { id: me } = members.me;
  const nameOf = (id: MemberId): string => members.of(id)?.name || t('common:someone');
  if (asker === me) return to === undefined ? t('youAsk') : t('youAskOne', { name: nameOf(to) });
  const name = nameOf(asker);
  if (to === undefined) return t('asks', { name });
  return to === me ? t('asksYou', { name }) : t('asksOne', { name, member: nameOf(to) });
}

function StepLine({ step: { step, on, words, through } }: { readonly step: IntroductionStep }) {
  const { t } = useTranslation(['introductions', 'common']);
  const days = useDays();
  const members = useMembers();
  const said = { step: t(`steps.${step}`), day: days.date(on) };
  return (
    <li className={styles['step']}>
      <p className={styles['said']}>
        {through === undefined
          ? t('stepLine', said)
          : t('stepThrough', { ...said, name: members.of(through)?.name || t('common:someone') })}
      </p>
      {words === undefined ? null : <p className={voice['words']}>{words}</p>}
    </li>
  );
}

function OwnActs({ introduction, onWithdrawn }: IntroductionItemProps) {
  const { t } = useTranslation('introductions');
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const [isFollowed, setIsFollowed] = useState(false);
  const withdraw = (): void => {
    const { authorOf } = circle.replica;
    const withdrawn = run(circle, withdrawIntroduction, { introductionId: introduction.id, authorOf });
    if (!withdrawn.ok) return;
    onWithdrawn?.();
    sayAct(withdrawn.act, { message: t('withdrawn') });
  };
  return (
    <div className={acts['acts']}>
      <Button isDense onPress={() => setIsFollowed(true)}>
        {t('follow')}
      </Button>
      <Button variant="text" isDense onPress={withdraw}>
        {t('withdraw')}
      </Button>
      {isFollowed ? <FollowDialog introduction={introduction} onClose={() => setIsFollowed(false)} /> : null}
    </div>
  );
}

/** The way to answer, for whoever is asked, while who asks is there to read it. */
function AnswerAct({ introduction }: { readonly introduction: IntroductionState }) {
  const { asker, to, answers } = introduction;
  const { t } = useTranslation(['introductions', 'common']);
  const members = useMembers();
  const present = usePresentMembers();
  const [isOpen, setIsOpen] = useState(false);
  const { id: me } = members.me;
  const isAsked = (to === undefined || to === me) && present.includes(asker) && present.includes(me);
  if (!isAsked && !isOpen) return null;
  const name = members.of(asker)?.name || t('common:someone');
  const hasAnswered = answers.some(({ author }) => author === me);
  return (
    <div className={acts['acts']}>
      <Button isDense onPress={() => setIsOpen(true)}>
        {hasAnswered ? t('answerAgain', { name }) : t('answerTo', { name })}
      </Button>
      {isOpen ? <AnswerDialog introduction={introduction} onClose={() => setIsOpen(false)} /> : null}
    </div>
  );
}
