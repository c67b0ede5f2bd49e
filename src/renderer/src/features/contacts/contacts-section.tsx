import { FileUp } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { Contact } from '#shared/domain/contact/contact.ts';
import { ContactDialog } from './contact-dialog.tsx';
import { type ContactDraft, draftOf, EMPTY_CONTACT } from './contact-draft.ts';
import { ContactRow } from './contact-row.tsx';
import styles from './contacts.module.css';
import { findPeople, sortPeople } from './find-people.ts';

/** More people than this are drawn when asked for: the list can hold thousands. */
const PEOPLE_AT_ONCE = 50;
/** Fewer are seen at a glance. */
const WORTH_SEARCHING = 8;

/** What is being done: somebody is added, or changed as they were when that began. */
interface Form {
  readonly of: Contact | undefined;
  readonly draft: ContactDraft;
}

interface ContactsSectionProps {
  readonly onImport: () => void;
}

/** Whom the person knows, kept in the space that only they see. */
export function ContactsSection({ onImport }: ContactsSectionProps) {
  const { t } = useTranslation('contacts');
  const headingId = useId();
  const { own } = useSession();
  const isWritable = useObservable(own.writable);
  const all = useObservable(own.contacts.all);
  const people = useMemo(() => sortPeople(all.values()), [all]);
  const [text, setText] = useState('');
  const isSearched = people.length > WORTH_SEARCHING;
  const sought = useDeferredValue(isSearched ? text : '');
  const found = useMemo(() => findPeople(people, sought), [people, sought]);
  const [shownCount, setShownCount] = useState(PEOPLE_AT_ONCE);
  const [unsent, setUnsent] = useState(EMPTY_CONTACT);
  const [form, setForm] = useState<Form>();
  const region = useRef<HTMLElement>(null);
  const add = (): void => setForm({ of: undefined, draft: unsent });
  const change = (draft: ContactDraft): void => {
    if (form?.of === undefined) setUnsent(draft);
    setForm(form && { ...form, draft });
  };
  const finish = (): void => {
    if (form?.of === undefined) setUnsent(EMPTY_CONTACT);
    setForm(undefined);
  };
  const hiddenCount = found.length - shownCount;
  return (
    <section ref={region} tabIndex={-1} aria-labelledby={headingId} className={styles['section']}>
      <div>
        <Heading level={2} id={headingId}>
          {t('title')}
        </Heading>
        <p className={styles['quiet']}>{t('where')}</p>
      </div>
      {people.length === 0 ? (
        <div>
          <p>{t('none')}</p>
          <p className={styles['quiet']}>{t('noneWhy')}</p>
        </div>
      ) : null}
      {isWritable ? (
        <div className={acts['acts']}>
          <Button icon={<FileUp aria-hidden />} onPress={onImport}>
            {t('importThem')}
          </Button>
          <Button variant="text" onPress={add}>
            {t('add')}
          </Button>
        </div>
      ) : null}
      {people.length === 0 ? null : (
        <>
          <KeepsFocus to={region} />
          {isSearched ? (
            <SearchField label={t('search')} clearLabel={t('clearSearch')} value={text} onChange={setText} />
          ) : null}
          <p role="status" className={styles['quiet']}>
            {found.length === 0 ? t('nothingFound', { text: sought }) : ''}
          </p>
          {found.length === 0 ? null : (
            <ul aria-label={t('list')}>
              {found.slice(0, shownCount).map((contact) => (
                <ContactRow
                  key={contact.id}
                  contact={contact}
                  isWritable={isWritable}
                  region={region}
                  onEdit={() => setForm({ of: contact, draft: draftOf(contact) })}
                />
              ))}
            </ul>
          )}
          {hiddenCount > 0 ? (
            <div className={acts['acts']}>
              <KeepsFocus to={region} />
              <Button variant="text" onPress={() => setShownCount(shownCount + PEOPLE_AT_ONCE)}>
                {t('more', { count: Math.min(hiddenCount, PEOPLE_AT_ONCE) })}
              </Button>
            </div>
          ) : null}
        </>
      )}
      {form === undefined ? null : (
        <ContactDialog
          contact={form.of}
          draft={form.draft}
          onDraft={change}
          onClose={() => setForm(undefined)}
          onDone={finish}
        />
      )}
    </section>
  );
}
