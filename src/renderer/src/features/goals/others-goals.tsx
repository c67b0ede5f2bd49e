import { useTranslation } from 'react-i18next';

import type { Goal, GoalReview } from '#shared/domain/goal/goal.ts';
import { selectGoalsOf } from '#shared/domain/goal/select-goals.ts';
import type { GoalId, MemberId } from '#shared/kernel/ids.ts';
import { GoalHistory } from './goal-history.tsx';
import { GoalWords } from './goal-words.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import styles from './goals.module.css';

interface OthersGoalsProps {
  readonly memberId: MemberId;
  readonly name: string;
  readonly goals: ReadonlyMap<GoalId, Goal>;
  readonly reviewsOf: (goalId: GoalId) => readonly GoalReview[];
}

/** What another member wants to reach, and what became of earlier goals: to read, when asked for. */
export function OthersGoals({ memberId, name, goals, reviewsOf }: OthersGoalsProps) {
  const { t } = useTranslation('goals');
  const { open, closed } = selectGoalsOf(goals.values(), memberId);
  return (
    <Fold label={t('of', { name })}>
      <ul aria-label={t('of', { name })} className={styles['list']}>
        {[...open, ...closed].map((goal) => (
          <li key={goal.id} className={styles['goal']}>
            <GoalWords isOwn={false} goal={goal} />
            <GoalHistory goal={goal} reviews={reviewsOf(goal.id)} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
