import { useTranslation } from 'react-i18next';

import type { InvitationDetails } from '#shared/domain/calendar/known-invitation.ts';
import styles from './calendar.module.css';
import { OpenCall } from './open-call.tsx';
import { useWhenWords } from './use-when-words.ts';

/** When and where an interview is, who invites and the way into the call; for the person alone. */
export function InvitationFacts({ details }: { readonly details: InvitationDetails }) {
  const { t } = useTranslation('calendar');
  const words = useWhenWords();
  const { span, location, link, organiserHost } = details;
  const elsewhere = span && words.elsewhere(span);
  return (
    <div className={styles['facts']}>
      {span === undefined ? null : <p>{words.when(span)}</p>}
      {elsewhere === undefined ? null : <p className={styles['quiet']}>{elsewhere}</p>}
      {location === undefined ? null : (
        <p dir="auto" className={styles['quiet']}>
          {t('panel.place', { place: location })}
        </p>
      )}
      {organiserHost === undefined ? null : <p className={styles['quiet']}>{t('from', { host: organiserHost })}</p>}
      <OpenCall link={link} />
    </div>
  );
}
