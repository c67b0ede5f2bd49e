import { useTranslation } from 'react-i18next';

import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import type { ContactPlan, HeldContact } from '#shared/domain/contact/plan-contacts.ts';
import { ContactPreview } from './contact-preview.tsx';
import styles from './import.module.css';

/** More names than this say no more. */
const MOST_NAMED = 5;

interface ContactFormProps {
  /** What would come in; nothing where no people are found. */
  readonly plan: ContactPlan | undefined;
  /** Who works elsewhere by now is changed in the list. */
  readonly isMovedTaken: boolean;
  readonly onMovedTaken: (isTaken: boolean) => void;
}

/** Whom a file lists, and what would come of it: nothing is written yet. */
export function ContactForm({ plan, isMovedTaken, onMovedTaken }: ContactFormProps) {
  const { t } = useTranslation('contacts');
  if (plan === undefined) return <p>{t('import.needsColumns')}</p>;
  const { fresh, moved, heldBack } = plan;
  const countOf = (reason: HeldContact['because']): number =>
    heldBack.filter(({ because }) => because === reason).length;
  const names = moved
    .slice(0, MOST_NAMED)
    .map(({ contact }) => contact.name)
    .join(', ');
  return (
    <>
      <p>{t('import.here')}</p>
      {fresh.length === 0 ? null : (
        <section className={styles['part']}>
          <Heading level={3}>{t('import.preview')}</Heading>
          <ContactPreview people={fresh} />
        </section>
      )}
      {moved.length === 0 ? null : (
        <section className={styles['part']}>
          <p className={styles['list']}>
            {t('import.moved', {
              count: moved.length,
              names: moved.length > MOST_NAMED ? t('import.movedMore', { names }) : names,
            })}
          </p>
          <Checkbox isSelected={isMovedTaken} onChange={onMovedTaken}>
            {t('import.takeMoved', { count: moved.length })}
          </Checkbox>
        </section>
      )}
      {heldBack.length === 0 ? null : (
        <section className={styles['part']}>
          {countOf('there') === 0 ? null : <p>{t('import.thereAlready', { count: countOf('there') })}</p>}
          {countOf('in-file') === 0 ? null : <p>{t('import.inFile', { count: countOf('in-file') })}</p>}
          {countOf('no-name') === 0 ? null : <p>{t('import.noName', { count: countOf('no-name') })}</p>}
        </section>
      )}
    </>
  );
}
