import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { readLink } from '#shared/domain/lead/lead-link.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import styles from './lead-panel.module.css';
import { SavedText } from './saved-text.tsx';

interface LeadLinkProps {
  readonly link: string | undefined;
  readonly save: (link: string) => string | undefined;
}

/** The address of an opening, kept as it was written; only a web address can be opened. */
export function LeadLink({ link, save }: LeadLinkProps) {
  const { t } = useTranslation('lead');
  const { links } = useServices();
  const toasts = useToasts();
  const address = readLink(link);
  const open = async (href: string): Promise<void> => {
    if (!(await links.open(href))) toasts.show({ message: t('panel.linkRefused') });
  };
  return (
    <div className={styles['whole']}>
      <SavedText label={t('fields.link')} placeholder={t('ask.link')} value={link ?? ''} save={save} />
      {address === undefined ? null : (
        <p className={styles['link']}>
          <TextLink onPress={() => void open(address.href)}>{t('panel.openLink')}</TextLink>
          <ExternalLink aria-hidden />
          <span className={styles['quiet']}>{address.host}</span>
        </p>
      )}
      {address === undefined && link !== undefined ? (
        <p className={styles['quiet']}>{t('panel.linkNotOpenable')}</p>
      ) : null}
    </div>
  );
}
