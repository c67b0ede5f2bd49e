import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import type { LookBackLine } from '#shared/domain/look-back/select-look-back.ts';
import styles from './look-back.module.css';

/** One thing that somebody said of a month, in their words. */
export function Said({ line: { author, text } }: { readonly line: LookBackLine }) {
  const { t } = useTranslation('common');
  const member = useMembers().of(author);
  return (
    <>
      <p className={styles['name']}>{member?.isMe === true ? t('you') : member?.name || t('someone')}</p>
      <p className={styles['words']}>{text}</p>
    </>
  );
}
