import { useMemo } from 'react';

import type { Nudge } from '#shared/domain/nudge/nudge.ts';
import { selectNudgesFor } from '#shared/domain/nudge/select-nudges.ts';
import { useDays } from './days.ts';
import { useIsQuiet } from './quiet-hours.ts';
import { useResting } from './resting.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

const NONE: readonly Nudge[] = [];
const MUTES_NOBODY = { isAll: false, members: new Set<never>() } as const;

/**
 * The kind words that wait for the person today, newest first: none where the circle has not the habit, nor while the person
 * rests or has quiet hours. Source: SPEC TODAY11, REST6.
 */
export function useKindWords(): readonly Nudge[] {
  const { circle } = useSession();
  const { today } = useDays();
  const nudges = useObservable(circle.nudges.all);
  const messages = useObservable(circle.messages.all);
  const mutes = useObservable(circle.mutes.all).get(circle.me) ?? MUTES_NOBODY;
  const hasHabit = useObservable(circle.habits).has('nudges');
  const isResting = useResting().has(circle.me);
  const isLeftAlone = useIsQuiet() || isResting;
  return useMemo(() => {
    if (!hasHabit || isLeftAlone) return NONE;
    return selectNudgesFor({
      nudges: nudges.values(),
      messages: messages.values(),
      reader: circle.me,
      mutes,
      today,
    });
  }, [hasHabit, isLeftAlone, nudges, messages, circle.me, mutes, today]);
}
