import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import type { TermProposal } from '#shared/domain/term/term.ts';
import styles from './term.module.css';

/** What is proposed, or was agreed on: the days and what for, or the words of a closing. */
export function ProposalWords({ proposal, closing }: { readonly proposal: TermProposal; readonly closing: string }) {
  const { t } = useTranslation('term');
  const days = useDays();
  if (proposal.kind === 'closing') {
    return (
      <>
        <p>{closing}</p>
        {proposal.words === undefined ? null : <p className={styles['words']}>{proposal.words}</p>}
      </>
    );
  }
  const { from, until, purpose } = proposal;
  return (
    <>
      <p>{t('days', { from: days.date(from), until: days.date(until) })}</p>
      <p className={styles['words']}>{purpose}</p>
    </>
  );
}
