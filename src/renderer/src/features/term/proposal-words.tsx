import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import voice from '#renderer/ui/voice.module.css';
import type { TermProposal } from '#shared/domain/term/term.ts';

/** What is proposed, or was agreed on: the days and what for, or the words of a closing. */
export function ProposalWords({ proposal, closing }: { readonly proposal: TermProposal; readonly closing: string }) {
  const { t } = useTranslation('term');
  const days = useDays();
  if (proposal.kind === 'closing') {
    return (
      <>
        <p>{closing}</p>
        {proposal.words === undefined ? null : <p className={voice['words']}>{proposal.words}</p>}
      </>
    );
  }
  const { from, until, purpose } = proposal;
  return (
    <>
      <p>{t('days', { from: days.date(from), until: days.date(until) })}</p>
      <p className={voice['words']}>{purpose}</p>
    </>
  );
}
