import { useTranslation } from 'react-i18next';

import type { Days } from '#renderer/bindings/days.ts';
import type { DueRow } from './today-rows.ts';
import styles from './today-row.module.css';

interface DueDayProps {
  /** ISO day. */
  readonly on: string;
  readonly due: DueRow['due'];
  readonly days: Days;
}

/** From the day before on, the day stands out. */
const NEAR_DAYS = 1;

/** When something is to be done: `Thu`, `today`, or `since Thu` once the day has passed. */
export function DueDay({ on, due, days }: DueDayProps) {
  const { t } = useTranslation('today');
  const day = days.short(on);
  return (
    <time dateTime={on} className={styles['day']} data-near={days.away(on) <= NEAR_DAYS || undefined}>
      {due === 'since' ? t('since', { day }) : due === 'today' ? t('onToday') : day}
    </time>
  );
}
