import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import type { Said } from '#shared/domain/vent/vent.ts';
import styles from './vent.module.css';

interface SaidListProps {
  readonly label: string;
  readonly said: readonly Said[];
  /** What can be done with one of them. */
  readonly renderActs?: (said: Said) => ReactNode;
}

/** What was said, in the order in which it came here; read out as it comes. */
export function SaidList({ label, said, renderActs }: SaidListProps) {
  const { t } = useTranslation(['vent', 'common']);
  const members = useMembers();
  return (
    <ul aria-label={label} aria-live="polite" className={styles['said']}>
      {said.map((each) => {
        const author = members.of(each.author);
        const name = author?.isMe === true ? t('common:you') : author?.name || t('common:someone');
        return (
          <li key={`${each.author} ${each.id}`}>
            <span className={styles['quiet']}>{t('saidBy', { name })}</span>
            <p className={styles['words']}>{each.text}</p>
            {renderActs?.(each)}
          </li>
        );
      })}
    </ul>
  );
}
