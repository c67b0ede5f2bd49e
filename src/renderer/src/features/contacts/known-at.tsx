import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { selectContactsAt } from '#shared/domain/contact/contact-index.ts';
import styles from './contacts.module.css';
import { KnownPeople } from './known-people.tsx';
import { useKnownWords } from './use-known-words.ts';

/** Whom the person knows at a company, for them alone; nothing where they know nobody. */
export function KnownAt({ company }: { readonly company: string }) {
  const { t } = useTranslation('contacts');
  const index = useObservable(useSession().contacts.index);
  const wordsOf = useKnownWords();
  const contacts = selectContactsAt(index, company);
  if (contacts.length === 0) return null;
  return (
    <section aria-label={t('known.region')} className={styles['known']}>
      <p className={styles['words']}>{wordsOf({ company, contacts })}</p>
      <KnownPeople contacts={contacts} />
    </section>
  );
}
