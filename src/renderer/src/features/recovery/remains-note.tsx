import { useTranslation } from 'react-i18next';

import type { CircleRemains } from '#shared/ports/recovery.ts';
import styles from './recovery.module.css';

/** What is known of what is left, and that nothing has happened to it. */
export function RemainsNote({ remains }: { readonly remains: CircleRemains }) {
  const { t } = useTranslation('recovery');
  const { readableCount, lostCount, others } = remains;
  const readable = readableCount === 0 ? t('known.nothing') : t('known.readable', { count: readableCount });
  const lost =
    lostCount === undefined ? t('known.unknown') : lostCount === 0 ? '' : t('known.lost', { count: lostCount });
  return (
    <div className={styles['part']}>
      <p>
        {readable} {lost} {others === 'unknown' ? t('known.beginning') : ''}
      </p>
      <p className={styles['quiet']}>{t('calm')}</p>
    </div>
  );
}
