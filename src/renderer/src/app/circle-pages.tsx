import { Activity, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useKeptScroll } from '#renderer/ui/use-kept-scroll.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './frame.module.css';
import { ALL_PAGES, type Page } from './place.ts';

interface CirclePagesProps {
  readonly page: Page;
  readonly render: Record<Page, () => ReactNode>;
}

/** The pages: each is made when it is first visited and then kept with its place, filter and scroll. */
export function CirclePages({ page, render }: CirclePagesProps) {
  const [visited, setVisited] = useState<ReadonlySet<Page>>(new Set([page]));
  if (!visited.has(page)) setVisited(new Set([...visited, page]));
  return ALL_PAGES.filter((each) => visited.has(each)).map((each) => (
    <Activity key={each} mode={each === page ? 'visible' : 'hidden'}>
      <PageBoundary>
        {/* The page of companies keeps a place for each of them. */}
        {each === 'company' ? (
          <div className={styles['visited']}>{render[each]()}</div>
        ) : (
          <VisitedPage page={each}>{render[each]()}</VisitedPage>
        )}
      </PageBoundary>
    </Activity>
  ));
}

function VisitedPage({ page, children }: { readonly page: Page; readonly children: ReactNode }) {
  return (
    <div ref={useKeptScroll(page)} className={styles['visited']}>
      {children}
    </div>
  );
}

function PageBoundary({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('frame');
  const { logError } = useServices();
  return (
    <ErrorBoundary
      onError={logError}
      fallback={(tryAgain) => (
        <ErrorNote
          what={t('partFailed')}
          safe={t('partSafe')}
          next={t('partNext')}
          action={<Button onPress={tryAgain}>{t('showAgain')}</Button>}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
