import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useKnownCompany } from '#renderer/bindings/use-companies.ts';
import { useReadOnlyNotice } from '#renderer/words/read-only.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { focusIfLost } from '#renderer/ui/keeps-focus.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useKeptScroll } from '#renderer/ui/use-kept-scroll.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { AnswersSection } from './answers-section.tsx';
import { CompanyList, FIRST_WISH, type ListWish } from './company-list.tsx';
import styles from './company.module.css';
import { KeptSection } from './kept-section.tsx';
import { LeadsSection } from './leads-section.tsx';
import { PeopleSection } from './people-section.tsx';

interface CompanyViewProps {
  /** Which company; without one it is the list of all. */
  readonly companyKey: string | undefined;
  readonly levelLine?: ReactNode;
  readonly search?: ReactNode;
  /** The address of a company, or of the list of all. */
  readonly hrefOf: (key?: string) => string;
  readonly hrefOfLead: (cardId: CardId) => string;
  readonly boardHref: string;
  /** What else there is of who knows somebody at a company. */
  readonly renderContacts?: ((company: Company) => ReactNode) | undefined;
}

/** The page of companies: all of them, or one with everything that is known of it. */
export function CompanyView({ companyKey, ...props }: CompanyViewProps) {
  // What led here is gone, such as a lead that stood beside another page.
  useEffect(() => focusIfLost('main'), [companyKey]);
  const inside = useKeptScroll(companyKey ?? '');
  const [wish, setWish] = useState<ListWish>(FIRST_WISH);
  return (
    <div ref={inside}>
      {companyKey === undefined ? (
        <CompanyList {...props} wish={wish} onWish={setWish} />
      ) : (
        <OneCompany key={companyKey} companyKey={companyKey} {...props} />
      )}
    </div>
  );
}

function OneCompany({
  companyKey,
  levelLine,
  search,
  hrefOf,
  hrefOfLead,
  renderContacts,
}: CompanyViewProps & { readonly companyKey: string }) {
  const { t } = useTranslation('company');
  const known = useKnownCompany(companyKey);
  const readOnlyNotice = useReadOnlyNotice();
  const all = <TextLink href={hrefOf()}>{t('all')}</TextLink>;
  if (known === undefined) {
    return (
      <>
        <PageHead title={t('one')} levelLine={levelLine} search={search} />
        <div className={styles['page']}>
          <EmptyState sentence={t('gone')} why={t('goneWhy')} secondary={all} />
        </div>
      </>
    );
  }
  const { company, memory } = known;
  return (
    <>
      <PageHead title={company.name} levelLine={levelLine} search={search} />
      <div className={styles['page']}>
        <p>{all}</p>
        {readOnlyNotice === undefined ? null : <p>{readOnlyNotice}</p>}
        <LeadsSection leads={memory.leads} hrefOf={hrefOfLead} />
        <AnswersSection memory={memory} />
        <KeptSection kind="question" kept={memory.questions} company={company} hrefOf={hrefOfLead} />
        <KeptSection kind="note" kept={memory.notes} company={company} hrefOf={hrefOfLead} />
        <PeopleSection heard={memory.heard} contacts={renderContacts?.(company)} />
      </div>
    </>
  );
}
