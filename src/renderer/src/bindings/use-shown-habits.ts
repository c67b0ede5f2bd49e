import { useMemo } from 'react';

import { type Habit, selectShownHabits } from '#shared/domain/habit/habit.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** What the circle does beside the rest, and what the person has written into for themselves. */
export function useShownHabits(): ReadonlySet<Habit> {
  const { circle, own } = useSession();
  const habits = useObservable(circle.habits);
  const hasJournal = useObservable(own.journal.all).size > 0;
  const hasDoubts = useObservable(own.doubts.all).size > 0;
  return useMemo(() => selectShownHabits(habits, { hasJournal, hasDoubts }), [habits, hasJournal, hasDoubts]);
}
