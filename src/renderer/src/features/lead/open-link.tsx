import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { readLink } from '#shared/domain/lead/lead-link.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { shownHost } from '#renderer/words/shown-host.ts';
import styles from './lead-panel.module.css';

/** The way to an address outside the app; only a web address can be opened. */
export function OpenLink({ link }: { readonly link: string | undefined }) {
  const { t } = useTranslation('lead');
  const { links } = useServices();
  const toasts = useToasts();
  const address = readLink(link);
  const open = async (href: string): Promise<void> => {
    if (!(await links.open(href))) toasts.show({ message: t('panel.linkRefused') });
  };
  const host = address && shownHost(address.href);
  if (link === undefined) return null;
  if (address === undefined || host === undefined)
    return <p className={styles['quiet']}>{t('panel.linkNotOpenable')}</p>;
  return (
    <p className={styles['link']}>
      <TextLink onPress={() => void open(address.href)}>{t('panel.openLink')}</TextLink>
      <ExternalLink aria-hidden />
      <span className={styles['quiet']}>{host}</span>
    </p>
  );
}
