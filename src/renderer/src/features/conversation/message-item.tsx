import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ShownMembers } from '#renderer/bindings/members.ts';
import { useDays } from '#renderer/bindings/days.ts';
import { useMoment } from '#renderer/bindings/moments.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Initials } from '#renderer/ui/initials.tsx';
import { isSupport, type Message } from '#shared/domain/conversation/message.ts';
import styles from './message-item.module.css';
import { MessageAdvice } from './message-advice.tsx';
import { type Advice, MessageMenu } from './message-menu.tsx';
import { MessageText } from './message-text.tsx';
import type { Asked } from './use-asked.ts';

interface MessageItemProps {
  readonly message: Message;
  readonly members: ShownMembers;
  /** Nothing where the circle does not speak about grounds. */
  readonly asked: Asked | undefined;
  /** What it answers, where that is told. */
  readonly answered: Message | undefined;
  readonly onAnswer: Advice['onAnswer'];
}

/** What one member said, and when. */
export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, members, asked, answered, onAnswer } = props;
  const { t } = useTranslation(['conversation', 'common']);
  const days = useDays();
  const momentOf = useMoment();
  const { circle } = useSession();
  const author = members.of(message.author);
  const wordsOf = ({ as: manner, text }: Message): string => {
    if (manner === 'support' && isSupport(text)) return t(`support.${text}`);
    return manner === 'me-too' && text === '' ? t('meTooAlone') : text;
  };
  return (
    <li className={styles['message']}>
      <Initials letters={author?.initials ?? '?'} joinIndex={author?.colourIndex ?? 0} size="medium" />
      <div className={styles['said']}>
        <div className={styles['head']}>
          <span className={styles['name']}>
            {author?.isMe === true ? t('common:you') : author?.name || t('common:someone')}
          </span>{' '}
          <time
            className={styles['time']}
            dateTime={new Date(message.at).toISOString()}
            title={days.long(days.dayOf(message.at))}
          >
            {momentOf(message.at)}
          </time>
          {message.as === 'me-too' && message.text !== '' ? <span className={styles['time']}>{t('meToo')}</span> : null}
        </div>
        <MessageText text={wordsOf(message)} members={members} />
        {asked === undefined ? null : (
          <MessageAdvice message={message} author={author} asked={asked} answered={answered} />
        )}
      </div>
      {circle.isWritable() ? (
        <MessageMenu message={message} isMine={author?.isMe === true} advice={asked && { asked, onAnswer }} />
      ) : null}
    </li>
  );
});
