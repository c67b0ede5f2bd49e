import { useTranslation } from 'react-i18next';

import styles from './lead-panel.module.css';
import { OpenLink } from './open-link.tsx';
import { SavedText } from './saved-text.tsx';

interface LeadLinkProps {
  readonly link: string | undefined;
  readonly save: (link: string) => string | undefined;
}

/** The address of an opening, kept as it was written; only a web address can be opened. */
export function LeadLink({ link, save }: LeadLinkProps) {
  const { t } = useTranslation('lead');
  return (
    <div className={styles['whole']}>
      <SavedText label={t('fields.link')} placeholder={t('ask.link')} value={link ?? ''} save={save} />
      <OpenLink link={link} />
    </div>
  );
}
