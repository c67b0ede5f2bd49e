import { useTranslation } from 'react-i18next';

import { type Days, useDays } from '#renderer/bindings/days.ts';
import type { Goal, GoalReview } from '#shared/domain/goal/goal.ts';
import { selectGoalHistory } from '#shared/domain/goal/select-goals.ts';
import { dayIn } from '#shared/domain/record/week.ts';
import { Fold } from '#renderer/ui/fold.tsx';
import styles from './goals.module.css';

interface GoalHistoryProps {
  readonly goal: Goal;
  readonly reviews: readonly GoalReview[];
}

/** How a goal looked to its member before, and what it said before it was rewritten, newest first; out of sight at first. */
export function GoalHistory({ goal, reviews }: GoalHistoryProps) {
  const { t } = useTranslation('goals');
  const days = useDays();
  const history = selectGoalHistory(goal, reviews);
  if (history.length === 0) return null;
  const name = t('history.of', { text: goal.text });
  return (
    <Fold label={t('history.show')} name={name}>
      <ol aria-label={name} className={styles['history']}>
        {history.map((review) => (
          <Look key={review.id} review={review} days={days} />
        ))}
      </ol>
    </Fold>
  );
}

function Look({ review, days }: { readonly review: GoalReview; readonly days: Days }) {
  const { t } = useTranslation('goals');
  const { words, standing, newDay, wasText, wasMeasure, wasDay } = review;
  const day = dayIn(review.at, review.zone);
  const before = [
    ...(newDay === undefined ? [] : [t('history.newDay', { day: days.date(newDay) })]),
    ...(wasDay === undefined ? [] : [t('history.wasDay', { day: days.date(wasDay) })]),
    ...(wasText === undefined ? [] : [t('history.wasText', { text: wasText })]),
    ...(wasMeasure === undefined ? [] : [t('history.wasMeasure', { measure: wasMeasure })]),
  ];
  return (
    <li>
      <p className={styles['quiet']}>
        <time dateTime={day}>{days.date(day)}</time>
        {' · '}
        {words === undefined ? t('history.rewritten') : t(`standing.${standing}`)}
      </p>
      {words === undefined ? null : <p className={styles['words']}>{words}</p>}
      {before.map((line) => (
        <p key={line} className={styles['quiet']}>
          {line}
        </p>
      ))}
    </li>
  );
}
