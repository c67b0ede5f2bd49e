import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import box from '#renderer/ui/card.module.css';
import voice from '#renderer/ui/voice.module.css';
import type { Charter, SignedWording } from '#shared/domain/charter/select-charter.ts';
import styles from './charter.module.css';
import { SignButton } from './sign-button.tsx';
import { Signatures } from './signatures.tsx';
import { useCharterActs } from './use-charter-acts.ts';
import { WordingNotices } from './wording-notices.tsx';
import { WordingText } from './wording-text.tsx';

interface ProposalCardProps {
  readonly proposal: SignedWording;
  readonly charter: Charter;
  readonly isWritable: boolean;
}

/** A wording that somebody proposed, who has signed it, and what is missing until it holds. */
export function ProposalCard({ proposal: { wording, signedBy, missing }, charter, isWritable }: ProposalCardProps) {
  const { t } = useTranslation(['charter', 'common']);
  const members = useMembers();
  const { withdraw } = useCharterActs();
  const author = members.of(wording.author);
  const name = author?.name || t('common:someone');
  const isChange = wording.changes !== undefined;
  const title = isChange ? t('proposalChange', { name }) : t('proposalFirst', { name });
  return (
    <article aria-label={title} className={`${box['card']} ${styles['card']}`}>
      <KeepsFocus />
      <Heading level={3}>{title}</Heading>
      <WordingText wording={wording} against={isChange ? charter.holding?.wording : undefined} />
      <WordingNotices wording={wording} />
      <div>
        <Signatures signedBy={signedBy} />
        <p className={voice['quiet']}>
          {missing === undefined ? t('missingUnknown') : t('missing', { count: missing })}
          {isChange ? ` ${t('untilThen')}` : null}
        </p>
      </div>
      {isWritable ? (
        <div className={acts['acts']}>
          {signedBy.includes(members.me.id) || wording.hasMore ? null : <SignButton wording={wording} />}
          {author?.isMe === true ? (
            <Button variant="text" onPress={() => withdraw(wording.id, t('withdrawn'))}>
              {t('withdraw')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}
