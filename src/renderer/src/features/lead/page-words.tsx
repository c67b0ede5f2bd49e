import { useTranslation } from 'react-i18next';

import { Fold } from '#renderer/ui/fold.tsx';
import styles from './page.module.css';

interface PageWordsProps {
  /** What it is called where it scrolls. */
  readonly label: string;
  readonly text: string;
}

/** The words of a page as plain text; what is long scrolls inside, by keyboard too. */
export function PageText({ label, text }: PageWordsProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be in reach of the arrow keys.
    <div role="group" aria-label={label} tabIndex={0} className={styles['text']}>
      {text}
    </div>
  );
}

/** What will be kept of a page, out of sight until it is asked for. */
export function WhatIsKept({ text }: Pick<PageWordsProps, 'text'>) {
  const { t } = useTranslation('posting');
  return (
    <Fold label={t('whatIsKept')}>
      <PageText label={t('whatIsKept')} text={text} />
    </Fold>
  );
}
