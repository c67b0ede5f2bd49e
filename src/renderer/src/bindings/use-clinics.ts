import { useMemo } from 'react';

import type { ClinicRef } from '#shared/domain/clinic/find-clinic.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import type { KeptIdea } from '#shared/domain/clinic/kept-idea.ts';
import { selectOwnIdeas } from '#shared/domain/clinic/select-own-ideas.ts';
import type { ActResult, Command } from './circle-session.ts';
import { useIsQuiet } from './quiet-hours.ts';
import { useResting } from './resting.ts';
import { clinicRef } from './clinics.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** How all clinics of the circle stand now, the one that was opened last first. */
export function useClinics(): readonly ClinicState[] {
  return useObservable(useSession().clinics);
}

const NONE: readonly ClinicState[] = [];

/**
 * The clinics of which the person is told today: none where the circle has not the habit, nor while the person rests or has quiet
 * hours. Source: SPEC TODAY12.
 */
export function useWaitingClinics(): readonly ClinicState[] {
  const { circle } = useSession();
  const clinics = useClinics();
  const hasHabit = useObservable(circle.habits).has('clinic');
  const isResting = useResting().has(circle.me);
  const isLeftAlone = useIsQuiet() || isResting;
  return hasHabit && !isLeftAlone ? clinics : NONE;
}

/** The person's own ideas that they have sent to a clinic, oldest first: the others cannot read them before they are open. */
export function useSentIdeas({ id }: Pick<ClinicState, 'id'>): readonly KeptIdea[] {
  const { circle, own } = useSession();
  const kept = useObservable(own.keptIdeas.all);
  const steps = useObservable(circle.clinicSteps.all);
  return useMemo(
    () =>
      selectOwnIdeas(kept.values(), { id, me: circle.me }).filter((idea) => steps.get(idea.id)?.kind === 'idea-sealed'),
    [kept, steps, id, circle.me],
  );
}

/** Runs the commands of one clinic, each as an act that can be taken back. */
export function useClinicRun({ id }: Pick<ClinicState, 'id'>) {
  const { circle, run } = useSession();
  return <More extends object, Value, Code extends string>(
    command: Command<ClinicRef & More, Value, Code>,
    more: More,
  ): ActResult<Value, Code> => run(circle, command, { ...clinicRef(circle, id), ...more });
}
