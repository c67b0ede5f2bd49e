import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { type ClosablePhase, isClosablePhase } from './clinic.ts';
import { type ClinicRef, findClinic } from './find-clinic.ts';
import { knownOf, planLastingStep } from './plan-step.ts';
import { isBefore } from './select-phase.ts';

/**
 * Closes a phase before its time: the circle is through with it. What is over already stays over and nothing is written, so two
 * who do it at the same time do it once. The others go on from it, so there is no way back.
 *
 * **Errors:** `not-now` for a phase that has not begun; `not-a-choice` for choosing, which is the bringer's. Source: SPEC CLIN3.
 */
export function closePhase(
  doc: Y.Doc,
  input: ClinicRef & { readonly phase: ClosablePhase },
  { now, newId }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-now' | 'not-a-choice'> {
  const { clinicId, phase } = input;
  const found = findClinic(doc, input, now);
  if (!found.ok) return found;
  if (!isClosablePhase(phase)) return err({ code: 'not-a-choice', field: 'phase' });
  const { state, steps } = found.value;
  if (isBefore(state.phase, phase)) return err({ code: 'not-now' });
  if (state.phase !== phase) return ok({ undo: commit(doc, 'phase-closed', []) });
  const knew = phase === 'ideas' ? knownOf(steps) : undefined;
  const step = { id: newId('clinicStep'), clinicId, kind: 'phase-closed', at: now, more: { phase, knew } } as const;
  return ok({ undo: commit(doc, 'phase-closed', [planLastingStep(step)]) });
}
