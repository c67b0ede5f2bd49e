import type { ClinicId, ClinicStepId } from '#shared/kernel/ids.ts';
import { type Change, presentFields } from '../record/change.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { type ClinicStep, tokenOf } from './clinic-step.ts';

/** One thing that is to happen in a clinic. */
export interface NewStep {
  readonly id: ClinicStepId;
  readonly clinicId: ClinicId;
  readonly kind: ClinicStep['kind'];
  /** Epoch milliseconds. */
  readonly at: number;
  /** The fields of its kind. */
  readonly more?: Readonly<Record<string, FieldValue | undefined>>;
}

/** Plans a step that its author can take back. */
export function planStep({ id, clinicId, kind, at, more }: NewStep): Change {
  return { kind: 'create', root: 'clinicSteps', path: [id], fields: presentFields({ ...more, clinicId, kind, at }) };
}

/** Plans a step that the others go on from, which is not taken back. Source: SPEC CLIN3. */
export function planLastingStep({ id, clinicId, kind, at, more }: NewStep): Change {
  return { kind: 'keep', root: 'clinicSteps', path: [id], fields: presentFields({ ...more, clinicId, kind, at }) };
}

/** The sealed and opened ideas and the closings of ideas that are here, as they are stored. Source: SPEC CLIN7. */
export function knownOf(steps: readonly ClinicStep[]): string {
  return steps
    .filter((step) => step.kind === 'idea-sealed' || step.kind === 'idea-revealed' || isClosingOfIdeas(step))
    .map(tokenOf)
    .sort()
    .join(' ');
}

/** Whether a step closes the ideas. */
export function isClosingOfIdeas(step: ClinicStep): boolean {
  return step.kind === 'phase-closed' && step.phase === 'ideas';
}
