import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { Button } from '#renderer/ui/button.tsx';
import voice from '#renderer/ui/voice.module.css';
import { answerQuestion } from '#shared/domain/clinic/ask-question.ts';
import type { AskedQuestion, ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import styles from './clinic.module.css';
import { Said } from './said.tsx';
import { useClinicAct } from './use-clinic-act.ts';
import { WordsForm } from './words-form.tsx';

interface QuestionListProps {
  readonly clinic: ClinicState;
  /** Whether the person can answer. */
  readonly canAnswer: boolean;
}

/** What was asked, with what the bringer answered under each. */
export function QuestionList({ clinic, canAnswer }: QuestionListProps) {
  const { t } = useTranslation(['clinic', 'common']);
  const bringer = useMembers().of(clinic.bringer);
  const label =
    bringer?.isMe === true
      ? t('questions.listYou')
      : t('questions.list', { name: bringer?.name || t('common:someone') });
  return (
    <ul aria-label={label} className={styles['list']}>
      {clinic.questions.map((question) => (
        <Said key={question.id} author={question.author} text={question.text}>
          {question.answers.length === 0 ? null : (
            <ul aria-label={t('questions.answers')} className={styles['answers']}>
              {question.answers.map(({ id, text }) => (
                <li key={id} className={voice['words']}>
                  {text}
                </li>
              ))}
            </ul>
          )}
          {canAnswer ? <Answering clinic={clinic} question={question} /> : null}
        </Said>
      ))}
    </ul>
  );
}

/** The bringer answers; while it is time for questions the form of what is not answered lies open. */
function Answering({ clinic, question }: { readonly clinic: ClinicState; readonly question: AskedQuestion }) {
  const { t } = useTranslation('clinic');
  const act = useClinicAct(clinic);
  const isAnswered = question.answers.length > 0;
  const [turned, setTurned] = useState<'open' | 'sent'>();
  const { id: questionId, text } = question;
  if (turned === 'open' || (turned === undefined && !isAnswered && clinic.phase === 'questions')) {
    return (
      <WordsForm
        clinic={clinic}
        what={`answer ${questionId}`}
        label={t('questions.answerTo', { text })}
        button={t('questions.answer')}
        autoFocus={turned === 'open'}
        onSend={(words) => {
          const message = t('questions.answered');
          const fault = act(answerQuestion, { questionId, text: words }, { message });
          if (fault === undefined) setTurned('sent');
          return fault;
        }}
      />
    );
  }
  return (
    <div className={styles['inline']}>
      <Button
        isDense
        variant="text"
        // What was written in went away with the form.
        autoFocus={turned === 'sent'}
        aria-label={isAnswered ? t('questions.moreTo', { text }) : t('questions.answerThis', { text })}
        onPress={() => setTurned('open')}
      >
        {isAnswered ? t('questions.more') : t('questions.answer')}
      </Button>
    </div>
  );
}
