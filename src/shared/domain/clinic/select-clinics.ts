import type { ClinicId } from '#shared/kernel/ids.ts';
import type { Clinic } from './clinic.ts';
import type { ClinicState } from './clinic-state.ts';
import type { ClinicStep } from './clinic-step.ts';
import { type ClinicFacts, selectClinicState } from './select-clinic-state.ts';

/** How each clinic of a circle stands, the one that was opened last first, ties by id. Source: SPEC CLIN10. */
export function selectClinicStates(
  input: { readonly clinics: Iterable<Clinic> } & Pick<ClinicFacts, 'steps' | 'members' | 'now'>,
): readonly ClinicState[] {
  const { members, now } = input;
  const byClinic = new Map<ClinicId, ClinicStep[]>();
  for (const step of input.steps) {
    const known = byClinic.get(step.clinicId);
    if (known === undefined) byClinic.set(step.clinicId, [step]);
    else known.push(step);
  }
  return [...input.clinics]
    .map((clinic) => selectClinicState({ clinic, steps: byClinic.get(clinic.id) ?? [], members, now }))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** The clinics that are not done, in the given order. Source: SPEC CLIN10. */
export function selectOpenClinics(states: Iterable<ClinicState>): readonly ClinicState[] {
  return [...states].filter(({ phase }) => phase !== 'done');
}
