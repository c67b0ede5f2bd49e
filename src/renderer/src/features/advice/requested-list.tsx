import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Initials } from '#renderer/ui/initials.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { RequestedCheck } from '#shared/domain/advice/select-requested-checks.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import styles from './advice.module.css';
import { beginningOf } from '#renderer/words/beginning-of.ts';

interface RequestedListProps {
  readonly kind: 'needs' | 'beyond';
  readonly requested: readonly RequestedCheck[];
  readonly onOpen: (about: About) => void;
}

/** What somebody said, who wants something about it, and the way to where it was said. */
export function RequestedList({ kind, requested, onOpen }: RequestedListProps) {
  const { t } = useTranslation(['advice', 'common']);
  const members = useMembers();
  const namesOf = useNamesAndYou();
  if (requested.length === 0) return null;
  return (
    <ul aria-label={t(`${kind}.title`)} className={styles['list']}>
      {requested.map(({ message, by }) => {
        const author = members.of(message.author);
        return (
          <li key={message.id} className={styles['row']}>
            <KeepsFocus />
            <Initials letters={author?.initials ?? '?'} joinIndex={author?.colourIndex ?? 0} size="medium" />
            <div className={styles['said']}>
              <p className={styles['name']}>
                {author?.isMe === true ? t('common:you') : author?.name || t('common:someone')}
              </p>
              <p className={voice['words']}>{message.text}</p>
              <p className={voice['quiet']}>{t(`${kind}.by`, { names: namesOf(by) })}</p>
            </div>
            <Button
              isDense
              aria-label={t('openThis', { text: beginningOf(message.text) })}
              onPress={() => onOpen(message.about)}
            >
              {t('open')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
