import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { Initials } from '#renderer/ui/initials.tsx';
import type { MemberId } from '#shared/kernel/ids.ts';
import styles from './clinic.module.css';

interface SaidProps {
  readonly author: MemberId;
  readonly text: string;
  /** What belongs to it, and what can be done with it. */
  readonly children?: ReactNode;
}

/** An item of a list: what somebody said, in their words. */
export function Said({ author, text, children }: SaidProps) {
  const { t } = useTranslation('common');
  const member = useMembers().of(author);
  return (
    <li className={styles['item']}>
      <Initials letters={member?.initials ?? '?'} joinIndex={member?.colourIndex ?? 0} size="medium" />
      <div className={styles['said']}>
        <p className={styles['label']}>{member?.isMe === true ? t('you') : member?.name || t('someone')}</p>
        <p className={styles['words']}>{text}</p>
        {children}
      </div>
    </li>
  );
}
