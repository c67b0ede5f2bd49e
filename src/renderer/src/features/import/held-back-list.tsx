import { useTranslation } from 'react-i18next';

import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { HeldBack } from '#shared/domain/import/plan-import.ts';
import styles from './import.module.css';

const MOST_ROWS = 10;

interface HeldBackListProps {
  readonly heldBack: readonly HeldBack[];
  readonly isBrought: boolean;
  readonly onBring: (isBrought: boolean) => void;
}

/** The rows whose leads are there already, and the way to bring them in all the same. */
export function HeldBackList({ heldBack, isBrought, onBring }: HeldBackListProps) {
  const { t } = useTranslation('importing');
  const count = heldBack.length;
  if (count === 0) return null;
  return (
    <section className={styles['part']}>
      <p>{t('heldBack', { count })}</p>
      <ul className={styles['list']}>
        {heldBack.slice(0, MOST_ROWS).map(({ draft, because }, index) => (
          <li key={index}>
            {cardNameOf({ company: draft.lead.company, role: draft.lead.role })}
            <span className={styles['quiet']}> · {t(`because.${because}`)}</span>
          </li>
        ))}
      </ul>
      {count > MOST_ROWS ? <p className={styles['quiet']}>{t('heldBackMore', { count: count - MOST_ROWS })}</p> : null}
      <Checkbox isSelected={isBrought} onChange={onBring}>
        {t('bringAnyway', { count })}
      </Checkbox>
    </section>
  );
}
