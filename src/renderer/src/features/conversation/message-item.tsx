import { Ellipsis, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ShownMembers } from '#renderer/bindings/members.ts';
import { useDays } from '#renderer/bindings/days.ts';
import { useMoment } from '#renderer/bindings/moments.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Initials } from '#renderer/ui/initials.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { isSupport, type Message } from '#shared/domain/conversation/message.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import styles from './message-item.module.css';
import { MessageText } from './message-text.tsx';

interface MessageItemProps {
  readonly message: Message;
  readonly members: ShownMembers;
}

/** How much of a message its menu is named by. */
const NAME_LENGTH = 40;

/** What one member said, and when. */
export const MessageItem = memo(function MessageItem({ message, members }: MessageItemProps) {
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
      </div>
      {author?.isMe === true && circle.isWritable() ? <OwnMessageMenu message={message} /> : null}
    </li>
  );
});

function OwnMessageMenu({ message: { id: messageId, text } }: Pick<MessageItemProps, 'message'>) {
  const { t } = useTranslation('conversation');
  const session = useSession();
  const sayAct = useSayAct();
  const { circle } = session;
  const withdraw = (): void => {
    const result = session.run(circle, withdrawMessage, { messageId, authorOf: circle.replica.authorOf });
    if (result.ok) sayAct(result.act, { message: t('withdrawn') });
  };
  return (
    <div className={styles['menu']}>
      <MenuButton
        variant="icon"
        label={t('more', { text: shortened(text) })}
        icon={<Ellipsis aria-hidden />}
        entries={[{ id: 'withdraw', label: t('withdraw'), icon: <Undo2 aria-hidden /> }]}
        onAction={withdraw}
      />
    </div>
  );
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= NAME_LENGTH ? text : `${characters.slice(0, NAME_LENGTH).join('')}…`;
}
