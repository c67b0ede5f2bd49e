import type * as Y from 'yjs';
import type { ClinicId, ClinicStepId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { isMalformed } from '../record/malformed.ts';
import type { Clinic } from './clinic.ts';
import { readClinic } from './clinic-reader.ts';
import type { ClinicState } from './clinic-state.ts';
import type { ClinicStep } from './clinic-step.ts';
import { type ClinicReading, readClinicStep } from './clinic-step-reader.ts';
import { selectClinicState } from './select-clinic-state.ts';

/** Which clinic, and what it cannot be read without. */
export interface ClinicRef extends ClinicReading {
  readonly clinicId: ClinicId;
  /** Who belongs to the circle now. */
  readonly members: readonly MemberId[];
}

/** A clinic as a command finds it. */
export interface FoundClinic {
  readonly clinic: Clinic;
  /** Its steps, in no order. */
  readonly steps: readonly ClinicStep[];
  readonly state: ClinicState;
}

/** All the steps of a document that can be read, in no order. */
export function readClinicSteps(roots: CircleRoots, reading: ClinicReading): readonly ClinicStep[] {
  return [...roots.clinicSteps.entries()].flatMap(([id, value]) => {
    const step = readClinicStep(id as ClinicStepId, value, reading);
    return step === undefined || isMalformed(step) ? [] : [step];
  });
}

/** The clinic, if it is there and not withdrawn, in a document that can be written. Source: SPEC CLIN1, DOC2. */
export function findClinic(
  doc: Y.Doc,
  ref: ClinicRef,
  now: number,
): Result<FoundClinic, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const roots = openCircleDoc(doc);
  const { clinicId, members, authorOf } = ref;
  const clinic = readClinic(clinicId, roots.clinics.get(clinicId), authorOf);
  if (clinic === undefined || isMalformed(clinic)) return err({ code: 'not-found' });
  const steps = readClinicSteps(roots, ref).filter((step) => step.clinicId === clinicId);
  return ok({ clinic, steps, state: selectClinicState({ clinic, steps, members, now }) });
}
