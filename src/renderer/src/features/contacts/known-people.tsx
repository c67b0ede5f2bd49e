import { useTranslation } from 'react-i18next';

import type { Contact } from '#shared/domain/contact/contact.ts';
import styles from './contacts.module.css';

/** More names than this stand in the list alone. */
const MOST_NAMED = 5;

/** Whom the person knows at one company, for them alone. */
export function KnownPeople({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { t } = useTranslation('contacts');
  return (
    <>
      <ul aria-label={t('known.list')} className={styles['words']}>
        {contacts.slice(0, MOST_NAMED).map(({ id, name, position }) => (
          <li key={id}>{position === undefined ? name : t('known.who', { name, position })}</li>
        ))}
        {contacts.length > MOST_NAMED ? (
          <li className={styles['quiet']}>{t('known.more', { count: contacts.length - MOST_NAMED })}</li>
        ) : null}
      </ul>
      <p className={styles['quiet']}>{t('onlyYou')}</p>
    </>
  );
}
