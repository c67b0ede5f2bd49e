import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { CHECK_IN_TEXTS } from '#shared/domain/check-in/check-in.ts';
import type { AgendaEntry } from '#shared/domain/meeting/select-agenda.ts';
import styles from './meeting.module.css';

/** What whoever speaks told of their week, so that nobody has to remember it. */
export function AgendaOf({ entry }: { readonly entry: AgendaEntry }) {
  const { t } = useTranslation(['meeting', 'common', 'together']);
  const members = useMembers();
  const member = members.of(entry.memberId);
  const name = member?.name || t('common:someone');
  const isEmpty = entry.checkIns.length === 0 && entry.toSettle.length === 0;
  if (isEmpty) {
    return (
      <p className={styles['quiet']}>{member?.isMe === true ? t('agendaYouNothing') : t('agendaNothing', { name })}</p>
    );
  }
  return (
    <section aria-label={t('agenda', { name })} className={styles['agenda']}>
      {entry.checkIns.map((checkIn) => (
        <dl key={checkIn.id} className={styles['told']}>
          {CHECK_IN_TEXTS.map((part) =>
            checkIn[part] === undefined ? null : (
              <div key={part}>
                <dt className={styles['label']}>{t(`together:parts.${part}`)}</dt>
                <dd className={styles['words']}>{checkIn[part]}</dd>
              </div>
            ),
          )}
        </dl>
      ))}
      {entry.toSettle.map(({ id, text }) => (
        <p key={id} className={styles['quiet']}>
          {t('agendaOpen', { text })}
        </p>
      ))}
    </section>
  );
}
