import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import voice from '#renderer/ui/voice.module.css';
import { type AnsweredProposal, isTermEnding } from '#shared/domain/term/select-term-state.ts';
import type { Term } from '#shared/domain/term/term.ts';
import type { TermForm } from './term-drafts.ts';
import styles from './term.module.css';

interface CurrentTermProps {
  readonly answered: AnsweredProposal<Term>;
  readonly isWritable: boolean;
  readonly onForm: (form: TermForm) => void;
}

/** The term that the circle has, and towards its end what could come after it. */
export function CurrentTerm({ answered, isWritable, onForm }: CurrentTermProps) {
  const { t } = useTranslation('term');
  const days = useDays();
  const namesOf = useNamesAndYou();
  const { proposal: term, agreed } = answered;
  const state = days.today < term.from ? 'coming' : days.today > term.until ? 'over' : 'on';
  return (
    <>
      <p>
        {t(`current.${state}`, { from: days.date(term.from), until: days.date(term.until) })}{' '}
        <span className={voice['words']}>{term.purpose}</span>
      </p>
      {agreed.length === 0 ? null : <p className={voice['quiet']}>{t('agreedBy', { names: namesOf(agreed) })}</p>}
      {isWritable && isTermEnding(term, days.today) ? (
        <div role="group" aria-label={t('next')} className={styles['next']}>
          <KeepsFocus />
          <p>{t('next')}</p>
          <Button onPress={() => onForm({ kind: 'renew', term })}>{t('renew')}</Button>
          <Button onPress={() => onForm({ kind: 'reshape', term })}>{t('reshape')}</Button>
          <Button onPress={() => onForm({ kind: 'close', term })}>{t('close')}</Button>
        </div>
      ) : null}
    </>
  );
}
