import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Heading } from '#renderer/ui/heading.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { CompanyMemory } from '#shared/domain/company/company-memory.ts';
import styles from './company.module.css';
import { NothingYet } from './nothing-yet.tsx';
import { useAnswerWords } from './use-answer-words.ts';

/** How long a company takes to answer, how far people came, and how it ended, in sentences. */
export function AnswersSection({ memory }: { readonly memory: CompanyMemory }) {
  const { t } = useTranslation('company');
  const headingId = useId();
  const sentences = useAnswerWords(memory);
  const hasPrivate = memory.leads.some(({ isPrivate, runs }) => isPrivate && runs.length > 0);
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={2} id={headingId}>
        {t('answers.title')}
      </Heading>
      {sentences.length === 0 ? (
        <NothingYet sentence={t('answers.none')} why={t('answers.noneWhy')} />
      ) : (
        <div className={styles['sentences']}>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {hasPrivate ? <p className={voice['quiet']}>{t('answers.withPrivate')}</p> : null}
        </div>
      )}
    </section>
  );
}
