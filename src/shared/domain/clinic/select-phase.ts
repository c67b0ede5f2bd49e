import { type Clinic, CLINIC_PHASES, type ClinicPhase, isAlone, untilOf } from './clinic.ts';
import { type ClinicStep, stepsOfKind } from './clinic-step.ts';
import { isWaitedFor, type Participant } from './select-participants.ts';

/**
 * Where a clinic stands: in the first phase that is not over, unless the bringer has chosen. A phase is over when somebody closed
 * it or its time is up; saying back also when the bringer has confirmed it, ideas also when nobody is waited for, and alone there
 * are neither questions nor saying back. Source: SPEC CLIN2, CLIN3, CLIN4, CLIN6.
 */
export function selectPhase(
  clinic: Clinic,
  steps: readonly ClinicStep[],
  by: { readonly participants: readonly Participant[]; readonly now: number },
): ClinicPhase {
  if (steps.some(({ kind, author }) => kind === 'choice' && author === clinic.bringer)) return 'done';
  const closed = new Set<ClinicPhase>(stepsOfKind(steps, 'phase-closed').map(({ phase }) => phase));
  const isConfirmed = stepsOfKind(steps, 'confirmed').some(
    ({ author, isRight }) => isRight && author === clinic.bringer,
  );
  const isOver = (phase: Exclude<ClinicPhase, 'done'>): boolean => {
    if (closed.has(phase) || by.now >= untilOf(clinic, phase)) return true;
    if (phase === 'questions') return isAlone(clinic);
    if (phase === 'saying-back') return isAlone(clinic) || isConfirmed;
    return phase === 'ideas' && !by.participants.some(isWaitedFor);
  };
  return CLINIC_PHASES.find((phase) => phase === 'done' || !isOver(phase)) ?? 'done';
}

/** Whether a phase comes before another. */
export function isBefore(phase: ClinicPhase, other: ClinicPhase): boolean {
  return CLINIC_PHASES.indexOf(phase) < CLINIC_PHASES.indexOf(other);
}
