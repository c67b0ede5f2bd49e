import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { isTermEnding } from '#shared/domain/term/select-term-state.ts';
import { CurrentTerm } from './current-term.tsx';
import { OpenProposal } from './open-proposal.tsx';
import { ProposalWords } from './proposal-words.tsx';
import type { TermForm } from './term-drafts.ts';
import { TermForms } from './term-forms.tsx';
import styles from './term.module.css';
import { useTermState } from './use-term-state.ts';

/** The time that the circle has set itself, and what is proposed about it; everybody can do the same here. */
export function TermSection() {
  const { t } = useTranslation('term');
  const headingId = useId();
  const { today } = useDays();
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const { state, inTerms } = useTermState();
  const [form, setForm] = useState<TermForm>();
  const { current, closing, earlier, open } = state;
  const isNew = current === undefined && closing === undefined;
  // There it stands beside the other ways.
  const isAsked = current !== undefined && isTermEnding(current.proposal, today);
  return (
    <section aria-labelledby={headingId} className={styles['term']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      {isNew && open.length === 0 ? (
        <div className={styles['nothing']}>
          <EmptyState sentence={t('none')} why={t('noneWhy')} />
        </div>
      ) : null}
      {current === undefined ? null : <CurrentTerm answered={current} isWritable={isWritable} onForm={setForm} />}
      {closing === undefined ? null : (
        <div>
          <ProposalWords proposal={closing.proposal} closing={t('closed')} />
        </div>
      )}
      {open.map((answered) => (
        <OpenProposal key={answered.proposal.id} answered={answered} inTerms={inTerms} isWritable={isWritable} />
      ))}
      {isWritable && !isAsked ? (
        <div className={acts['acts']}>
          <KeepsFocus />
          <Button variant={isNew && open.length === 0 ? 'quiet' : 'text'} onPress={() => setForm({ kind: 'new' })}>
            {t(isNew && open.length === 0 ? 'propose' : 'proposeOther')}
          </Button>
        </div>
      ) : null}
      {earlier.length === 0 ? null : (
        <Fold label={t('earlier')}>
          <ul aria-label={t('earlier')} className={styles['list']}>
            {earlier.map(({ proposal }) => (
              <li key={proposal.id}>
                <ProposalWords proposal={proposal} closing={t('earlierClosing')} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <TermForms form={form} inTerms={inTerms} onClose={() => setForm(undefined)} />
    </section>
  );
}
