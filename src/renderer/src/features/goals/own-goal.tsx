import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { closeGoal, removeGoal } from '#shared/domain/goal/change-goal.ts';
import type { Goal, GoalReview } from '#shared/domain/goal/goal.ts';
import { selectGoalHistory } from '#shared/domain/goal/select-goals.ts';
import type { GoalForm } from './goal-forms.tsx';
import { GoalHistory } from './goal-history.tsx';
import { GoalWords } from './goal-words.tsx';
import styles from './goals.module.css';

interface OwnGoalProps {
  readonly goal: Goal;
  readonly reviews: readonly GoalReview[];
  /** Its day has come, and nobody has looked at it since. */
  readonly isDue: boolean;
  readonly isWritable: boolean;
  readonly onForm: (form: GoalForm) => void;
}

/** A goal of one's own, open or ended, with what can be done with it. */
export function OwnGoal({ goal, reviews, isDue, isWritable, onForm }: OwnGoalProps) {
  const { t } = useTranslation('goals');
  const session = useSession();
  const sayAct = useSayAct();
  const { circle } = session;
  const { text } = goal;
  const input = { goalId: goal.id, authorOf: circle.replica.authorOf };
  const isOpen = goal.outcome === undefined;
  const lastLook = selectGoalHistory(goal, reviews).find(({ words }) => words !== undefined);

  const handleAction = (id: string): void => {
    if (id === 'edit' || id === 'end') return onForm({ kind: id, goal });
    const removed = session.run(circle, removeGoal, input);
    if (removed.ok) sayAct(removed.act, { message: t('said.removed') });
  };
  const endReached = (): void => {
    const ended = session.run(circle, closeGoal, { ...input, outcome: 'reached' });
    if (ended.ok) sayAct(ended.act, { message: t('said.ended') });
  };
  return (
    <li className={styles['goal']}>
      <KeepsFocus />
      <div className={styles['line']}>
        <div className={styles['said']}>
          <GoalWords isOwn goal={goal} />
          {isDue ? <p className={styles['due']}>{t('due')}</p> : null}
        </div>
        {isWritable ? (
          <div className={styles['acts']}>
            {isOpen ? (
              <Button isDense aria-label={t('reviewThis', { text })} onPress={() => onForm({ kind: 'review', goal })}>
                {t('review')}
              </Button>
            ) : null}
            <MenuButton
              variant="icon"
              label={t('more', { text })}
              icon={<Ellipsis aria-hidden />}
              entries={[
                ...(isOpen
                  ? [
                      { id: 'edit', label: t('edit') },
                      { id: 'end', label: t('end') },
                    ]
                  : []),
                { id: 'remove', label: t('remove') },
              ]}
              onAction={handleAction}
            />
          </div>
        ) : null}
      </div>
      {isOpen && isWritable && lastLook?.standing === 'reached' ? (
        <p className={styles['offer']}>
          {t('saidReached')}
          <Button variant="text" isDense aria-label={t('endReachedThis', { text })} onPress={endReached}>
            {t('endReached')}
          </Button>
        </p>
      ) : null}
      <GoalHistory goal={goal} reviews={reviews} />
    </li>
  );
}
