import { type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useIsQuiet } from '#renderer/bindings/quiet-hours.ts';
import { useResting } from '#renderer/bindings/resting.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import type { Goal, GoalReview } from '#shared/domain/goal/goal.ts';
import { selectDueReviews } from '#shared/domain/goal/select-due-reviews.ts';
import { selectGoalsOf } from '#shared/domain/goal/select-goals.ts';
import type { GoalId } from '#shared/kernel/ids.ts';
import { type GoalForm, GoalForms } from './goal-forms.tsx';
import styles from './goals.module.css';
import { OthersGoals } from './others-goals.tsx';
import { OwnGoal } from './own-goal.tsx';

const NO_REVIEWS: readonly GoalReview[] = [];

/** What the members want to reach: one's own goals first, those of the others when asked for. */
export function GoalsSection() {
  const { t } = useTranslation(['goals', 'common']);
  const headingId = useId();
  const { circle } = useSession();
  const members = useMembers();
  const { today } = useDays();
  const rests = useResting().has(circle.me);
  const isResting = useIsQuiet() || rests;
  const isWritable = useObservable(circle.writable);
  const goals = useObservable(circle.goals.all);
  const reviews = useObservable(circle.goalReviews.all);
  const [form, setForm] = useState<GoalForm>();
  const { open, closed } = useMemo(() => selectGoalsOf(goals.values(), circle.me), [goals, circle.me]);
  const byGoal = useMemo(() => groupByGoal(reviews.values()), [reviews]);
  const dueIds = useMemo(() => {
    const input = { goals: goals.values(), reviews: reviews.values(), memberId: circle.me, today, isResting };
    return new Set(selectDueReviews(input).map(({ id }) => id));
  }, [goals, reviews, circle.me, today, isResting]);
  const reviewsOf = (id: GoalId): readonly GoalReview[] => byGoal.get(id) ?? NO_REVIEWS;
  const ownerIds = new Set(Array.from(goals.values(), ({ memberId }) => memberId));
  const known = members.list.map(({ id }) => id);
  // Whoever is no member any more stands at the end.
  const others = [...known, ...[...ownerIds].filter((id) => !known.includes(id))].filter(
    (id) => id !== circle.me && ownerIds.has(id),
  );

  const rowOf = (goal: Goal): ReactNode => (
    <OwnGoal
      key={goal.id}
      goal={goal}
      reviews={reviewsOf(goal.id)}
      isDue={dueIds.has(goal.id)}
      isWritable={isWritable}
      onForm={setForm}
    />
  );
  return (
    <section aria-labelledby={headingId} className={styles['goals']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      {open.length === 0 ? (
        <div className={styles['nothing']}>
          <EmptyState sentence={t('none')} why={t('noneWhy')} />
        </div>
      ) : (
        <ul aria-label={t('own')} className={styles['list']}>
          {open.map(rowOf)}
        </ul>
      )}
      {isWritable ? (
        <div>
          <Button onPress={() => setForm({ kind: 'set' })}>{t('set')}</Button>
        </div>
      ) : null}
      {closed.length === 0 ? null : (
        <Fold label={t('ended.title')}>
          <ul aria-label={t('ended.title')} className={styles['list']}>
            {closed.map(rowOf)}
          </ul>
        </Fold>
      )}
      {others.map((id) => (
        <OthersGoals
          key={id}
          memberId={id}
          name={members.of(id)?.name || t('common:someone')}
          goals={goals}
          reviewsOf={reviewsOf}
        />
      ))}
      <GoalForms form={form} onClose={() => setForm(undefined)} />
    </section>
  );
}

function groupByGoal(reviews: Iterable<GoalReview>): ReadonlyMap<GoalId, readonly GoalReview[]> {
  const byGoal = new Map<GoalId, GoalReview[]>();
  for (const review of reviews) {
    const known = byGoal.get(review.goalId);
    if (known === undefined) byGoal.set(review.goalId, [review]);
    else known.push(review);
  }
  return byGoal;
}
