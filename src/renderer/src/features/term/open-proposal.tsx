import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import box from '#renderer/ui/card.module.css';
import voice from '#renderer/ui/voice.module.css';
import { agreeToTerm, withdrawAgreement } from '#shared/domain/term/agree-to-term.ts';
import { type InTerms, withdrawTerm } from '#shared/domain/term/propose-term.ts';
import type { AnsweredProposal } from '#shared/domain/term/select-term-state.ts';
import { ProposalWords } from './proposal-words.tsx';
import styles from './term.module.css';

interface OpenProposalProps {
  readonly answered: AnsweredProposal;
  readonly inTerms: InTerms;
  readonly isWritable: boolean;
}

/** What somebody proposed and what is not agreed yet, with who agrees. */
export function OpenProposal({ answered, inTerms, isWritable }: OpenProposalProps) {
  const { t } = useTranslation(['term', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const members = useMembers();
  const namesOf = useNamesAndYou();
  const { proposal, agreed, missingCount } = answered;
  const isMine = proposal.author === circle.me;
  const isAgreedByMe = agreed.includes(circle.me);
  const name = members.of(proposal.author)?.name || t('common:someone');
  const isClosing = proposal.kind === 'closing';
  const title = isMine
    ? t(isClosing ? 'proposal.ownClosing' : 'proposal.ownTerm')
    : t(isClosing ? 'proposal.closing' : 'proposal.term', { name });
  const input = { ...inTerms, termId: proposal.id };
  const answer = (): void => {
    const done = run(circle, isAgreedByMe ? withdrawAgreement : agreeToTerm, input);
    if (done.ok) sayAct(done.act, { message: t(isAgreedByMe ? 'said.takenBack' : 'said.agreed') });
  };
  const withdraw = (): void => {
    const done = run(circle, withdrawTerm, input);
    if (done.ok) sayAct(done.act, { message: t('said.withdrawn') });
  };
  return (
    <article aria-label={title} className={`${box['card']} ${styles['card']}`}>
      <KeepsFocus />
      <Heading level={3}>{title}</Heading>
      <ProposalWords proposal={proposal} closing={t('deletesNothing')} />
      <p className={voice['quiet']}>
        {agreed.length === 0 ? null : `${t('agreedBy', { names: namesOf(agreed) })} `}
        {t('missing', { count: missingCount })}
      </p>
      {isWritable ? (
        <div className={acts['acts']}>
          {isMine ? (
            <Button variant="text" onPress={withdraw}>
              {t('withdraw')}
            </Button>
          ) : (
            <Button variant={isAgreedByMe ? 'text' : 'quiet'} onPress={answer}>
              {t(isAgreedByMe ? 'takeBack' : 'agree')}
            </Button>
          )}
        </div>
      ) : null}
    </article>
  );
}
