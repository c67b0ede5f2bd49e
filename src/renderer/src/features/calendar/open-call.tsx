import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { shownHost } from '#renderer/words/shown-host.ts';
import { isCallHost } from '#shared/domain/calendar/call-link.ts';
import { readLink } from '#shared/domain/lead/lead-link.ts';
import styles from './calendar.module.css';

/** The way into the call of an interview, with the host that it leads to; nothing where that is no web address. */
export function OpenCall({ link }: { readonly link: string | undefined }) {
  const { t } = useTranslation('calendar');
  const { links } = useServices();
  const toasts = useToasts();
  const address = readLink(link);
  const host = address && shownHost(address.href);
  if (address === undefined || host === undefined) return null;
  const open = async (): Promise<void> => {
    if (!(await links.open(address.href))) toasts.show({ message: t('linkRefused') });
  };
  return (
    <p className={styles['link']}>
      <TextLink onPress={() => void open()}>{t(isCallHost(host) ? 'openCall' : 'openLink')}</TextLink>
      <ExternalLink aria-hidden />
      <span className={styles['quiet']}>{host}</span>
    </p>
  );
}
