import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { Fold } from '#renderer/ui/fold.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import styles from './clinic.module.css';
import { IdeaList } from './idea-list.tsx';
import { QuestionList } from './question-list.tsx';
import { SaidBackList } from './said-back-list.tsx';

interface CourseProps {
  readonly clinic: ClinicState;
  /** Whether the person can still answer what was asked. */
  readonly canAnswer: boolean;
  /** Whether the ideas stand elsewhere, in full. */
  readonly isWithoutIdeas?: boolean;
}

/** What a clinic has gone through, out of sight until it is asked for; nothing where there is nothing to read. */
export function Course({ clinic, canAnswer, isWithoutIdeas = false }: CourseProps) {
  const { t } = useTranslation(['clinic', 'common']);
  const members = useMembers();
  const { phase, questions, closings } = clinic;
  const isDone = phase === 'done';
  const hasQuestions = phase !== 'questions' && questions.length > 0;
  const hasSaidBack = phase !== 'saying-back' && clinic.saidBack.length > 0;
  const hasIdeas = isDone && !isWithoutIdeas && clinic.ideas !== undefined;
  if (!hasQuestions && !hasSaidBack && !hasIdeas && closings.length === 0) return null;
  return (
    <Fold label={t(isDone ? 'done.course' : 'done.soFar')}>
      <div className={styles['course']}>
        {hasQuestions ? (
          <div className={styles['part']}>
            <Heading level={3}>{t('questions.title')}</Heading>
            <QuestionList clinic={clinic} canAnswer={canAnswer && !isDone} />
          </div>
        ) : null}
        {hasSaidBack ? (
          <div className={styles['part']}>
            <Heading level={3}>{t('saidBack.title')}</Heading>
            <SaidBackList clinic={clinic} canConfirm={false} />
          </div>
        ) : null}
        {hasIdeas ? <IdeaList clinic={clinic} /> : null}
        {closings.map(({ phase: closed, by }) => (
          <p key={closed} className={voice['quiet']}>
            {by === members.me.id
              ? t(`done.closedByYou.${closed}`)
              : t(`done.closedBy.${closed}`, { name: members.of(by)?.name || t('common:someone') })}
          </p>
        ))}
      </div>
    </Fold>
  );
}
