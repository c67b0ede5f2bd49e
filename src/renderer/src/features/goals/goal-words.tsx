import { useTranslation } from 'react-i18next';

import { type Days, useDays } from '#renderer/bindings/days.ts';
import type { Goal } from '#shared/domain/goal/goal.ts';
import styles from './goals.module.css';

interface GoalWordsProps {
  readonly goal: Goal;
  /** The reader's own. */
  readonly isOwn: boolean;
}

/** What a goal says, and how it ended if it did. */
export function GoalWords({ goal, isOwn }: GoalWordsProps) {
  const { t } = useTranslation('goals');
  const days = useDays();
  const { text, measure, why, outcome, words, closedAt, at } = goal;
  return (
    <>
      <p className={styles['words']}>{text}</p>
      <p className={styles['quiet']}>{t(isOwn ? 'measureShown' : 'measureOf', { measure })}</p>
      {why === undefined ? null : <p className={styles['quiet']}>{t('whyShown', { why })}</p>}
      {outcome === undefined ? (
        <GoalDay on={goal.byDay} days={days} />
      ) : (
        <>
          <p className={styles['quiet']}>{t(`ended.${outcome}`, { day: days.date(days.dayOf(closedAt ?? at)) })}</p>
          {words === undefined ? null : <p className={styles['words']}>{words}</p>}
        </>
      )}
    </>
  );
}

/** Within a week of today a day has its name. */
const DAYS_BY_NAME = 6;

/** From the day before on, the day stands out. */
const NEAR_DAYS = 1;

/** By when: `By Thu`, `Today`, or `Since Thu` once the day has passed. */
function GoalDay({ on, days }: { readonly on: string; readonly days: Days }) {
  const { t } = useTranslation('goals');
  const away = days.away(on);
  const day = Math.abs(away) <= DAYS_BY_NAME ? days.short(on) : days.date(on);
  return (
    <p className={styles['quiet']}>
      <time dateTime={on} className={styles['day']} data-near={away <= NEAR_DAYS || undefined}>
        {t(away < 0 ? 'day.since' : away === 0 ? 'day.today' : 'day.by', { day })}
      </time>
    </p>
  );
}
