import { useTranslation } from 'react-i18next';

import type { ShownMember } from '#renderer/bindings/members.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import { REQUEST_KINDS } from '#shared/domain/advice/check-request.ts';
import type { Message } from '#shared/domain/conversation/message.ts';
import { ShownGround } from './shown-ground.tsx';
import styles from './ground.module.css';
import { shortened } from './shortened.ts';
import type { Asked } from './use-asked.ts';

interface MessageAdviceProps {
  readonly message: Message;
  readonly author: ShownMember | undefined;
  readonly asked: Asked;
  readonly answered: Message | undefined;
}

/** What stands under a message: on what ground it stands, what it answers, and who wants it checked. */
export function MessageAdvice({ message: { ground }, author, asked, answered }: MessageAdviceProps) {
  const { t } = useTranslation('conversation');
  const namesOf = useNamesAndYou();
  return (
    <>
      {answered === undefined ? null : (
        <p className={styles['quiet']}>{t('answering.shown', { text: shortened(answered.text) })}</p>
      )}
      {ground === undefined ? null : <ShownGround ground={ground} author={author} />}
      {REQUEST_KINDS.map((kind) =>
        asked[kind].length === 0 ? null : (
          <p key={kind} className={styles['quiet']}>
            {t(`requests.shown.${kind}`, { names: namesOf(asked[kind]) })}
          </p>
        ),
      )}
    </>
  );
}
