import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Heading } from '#renderer/ui/heading.tsx';
import { Pill } from '#renderer/ui/pill.tsx';
import type { CompanyLead } from '#shared/domain/company/company-memory.ts';
import styles from './company.module.css';
import { NothingYet } from './nothing-yet.tsx';
import { MoreButton } from './more-button.tsx';
import { usePart } from './use-part.ts';
import { useToldNames } from './use-told-names.ts';

const SHOWN = 10;

interface PeopleSectionProps {
  readonly heard: readonly CompanyLead[];
  /** What else there is of who knows somebody there. */
  readonly contacts: ReactNode;
}

/** Who knows the company from inside, as far as its leads say, and what else is offered. */
export function PeopleSection({ heard, contacts }: PeopleSectionProps) {
  const { t } = useTranslation(['company', 'common']);
  const headingId = useId();
  const names = useToldNames();
  const part = usePart(heard, SHOWN);
  const wordsOf = ({ lead }: CompanyLead): string => {
    const role = lead.role ?? t('people.aJob');
    if (lead.kind === 'inside') return t('people.inside', { name: names.first(lead.addedBy), role });
    const name = lead.heardFromMember === undefined ? (lead.heardFrom ?? '') : names.first(lead.heardFromMember);
    return t('people.heard', { name, role });
  };
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={2} id={headingId}>
        {t('people.title')}
      </Heading>
      {heard.length === 0 ? (
        <NothingYet sentence={t('people.none')} why={t('people.noneWhy')} />
      ) : (
        <ul aria-label={t('people.list')} className={styles['sentences']}>
          {part.shown.map((told) => (
            <li key={told.lead.id} className={styles['person']}>
              <span>{wordsOf(told)}</span>
              {told.isPrivate ? <Pill>{t('common:onlyYou')}</Pill> : null}
            </li>
          ))}
        </ul>
      )}
      <MoreButton part={part} />
      {contacts}
    </section>
  );
}
