import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import type { ShownMember } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { Ground } from '#shared/domain/conversation/ground.ts';
import { readLink } from '#shared/domain/lead/lead-link.ts';
import styles from './ground.module.css';

interface ShownGroundProps {
  readonly ground: Ground;
  readonly author: ShownMember | undefined;
}

/** On what ground something stands, in quiet words. */
export function ShownGround({ ground, author }: ShownGroundProps) {
  const { t } = useTranslation(['conversation', 'common']);
  const days = useDays();
  if (ground.kind === 'checked') {
    return (
      <p className={styles['quiet']}>
        {t('ground.shown.checked', { day: days.date(ground.checkedOn) })} <Source text={ground.source} />
      </p>
    );
  }
  const name = author?.name || t('common:someone');
  return (
    <p className={styles['quiet']}>
      {author?.isMe === true ? t(`ground.shown.mine.${ground.kind}`) : t(`ground.shown.${ground.kind}`, { name })}
    </p>
  );
}

/** Only a web address can be opened; anything else is words. */
function Source({ text }: { readonly text: string }) {
  const { t } = useTranslation('conversation');
  const { links } = useServices();
  const toasts = useToasts();
  const address = readLink(text);
  if (address === undefined) return text;
  const open = async (): Promise<void> => {
    if (!(await links.open(address.href))) toasts.show({ message: t('ground.linkRefused') });
  };
  return <TextLink onPress={() => void open()}>{text}</TextLink>;
}
