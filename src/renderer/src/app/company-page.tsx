import { type ReactNode, useState } from 'react';

import { CompanyView } from '#renderer/features/company/index.ts';
import { KnownAt } from '#renderer/features/contacts/index.ts';
import { IntroductionSection } from '#renderer/features/introductions/index.ts';
import { companyHref, hrefOf, usePlace } from './place.ts';

interface CompanyPageProps {
  readonly levelLine: ReactNode;
  readonly search: ReactNode;
}

/** What the circle knows of companies; while another page is shown it stays as it was. */
export function CompanyPage(head: CompanyPageProps) {
  const { page, companyKey } = usePlace();
  const [shown, setShown] = useState(companyKey);
  if (page === 'company' && companyKey !== shown) setShown(companyKey);
  return (
    <CompanyView
      {...head}
      companyKey={shown}
      hrefOf={companyHref}
      hrefOfLead={(cardId) => hrefOf('board', cardId)}
      boardHref={hrefOf('board')}
      renderContacts={({ key, name, sharedName }) => (
        <>
          <KnownAt company={name} />
          <IntroductionSection key={key} company={sharedName} />
        </>
      )}
    />
  );
}
