import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { EvidenceAbout } from '#shared/domain/evidence/select-evidence-about.ts';
import styles from './evidence.module.css';

/** Tells who is said to have written what cannot be proven, and nothing of what it says. */
export function UnprovenNote({ unproven }: Pick<EvidenceAbout, 'unproven'>) {
  const { t } = useTranslation(['evidence', 'common']);
  const { program } = useServices();
  const members = useMembers();
  if (unproven.length === 0) return null;
  const authors = [...new Set(unproven.map(({ author }) => author))];
  const names = authors.map((id) => {
    const member = members.of(id);
    return member?.isMe === true ? t('reader') : member?.name || t('common:someone');
  });
  return (
    <p className={styles['quiet']}>{t('unproven', { names: new Intl.ListFormat(program.locale).format(names) })}</p>
  );
}
