import type * as Y from 'yjs';
import type { ClinicStepId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { checkClinicWords } from './clinic-words.ts';
import { VERDICTS } from './clinic-step-reader.ts';
import { type ClinicRef, findClinic } from './find-clinic.ts';
import { planLastingStep, planStep } from './plan-step.ts';

/**
 * Says another's problem back in own words. Undo takes it back.
 *
 * **Errors:** `own` for one's own problem; `not-now` elsewhere than where it is said back. Source: SPEC CLIN4.
 */
export function sayBack(
  doc: Y.Doc,
  input: ClinicRef & { readonly text: string },
  { actor, now, newId }: CommandContext,
): CommandResult<{ readonly stepId: ClinicStepId }, 'not-found' | 'own' | 'not-now' | 'empty' | 'too-long'> {
  const found = findClinic(doc, input, now);
  if (!found.ok) return found;
  if (found.value.clinic.bringer === actor) return err({ code: 'own' });
  if (found.value.state.phase !== 'saying-back') return err({ code: 'not-now' });
  const text = checkClinicWords(input.text, { field: 'text', most: LIMITS.message });
  if (!text.ok) return text;
  const stepId = newId('clinicStep');
  const step = {
    id: stepId,
    clinicId: input.clinicId,
    kind: 'said-back',
    at: now,
    more: { text: text.value },
  } as const;
  return ok({ stepId, undo: commit(doc, 'said-back', [planStep(step)]) });
}

/**
 * Says of one's own problem whether it was said back rightly, or not quite: then it is said back again. What was called right
 * stays so, and the same again writes nothing. The others go on from it, so there is no way back.
 *
 * **Errors:** `not-yours` for another's problem; `not-found` also for what was said back; `not-now` elsewhere than where it is
 * said back. Source: SPEC CLIN4.
 */
export function confirmSaidBack(
  doc: Y.Doc,
  input: ClinicRef & { readonly saidBackId: ClinicStepId; readonly isRight: boolean },
  { actor, now, newId }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'not-now'> {
  const { clinicId, saidBackId, isRight } = input;
  const found = findClinic(doc, input, now);
  if (!found.ok) return found;
  if (found.value.clinic.bringer !== actor) return err({ code: 'not-yours' });
  const { phase, saidBack } = found.value.state;
  const one = saidBack.find(({ id }) => id === saidBackId);
  if (one === undefined) return err({ code: 'not-found' });
  const verdict = isRight ? VERDICTS[0] : VERDICTS[1];
  if (one.verdict === 'right' || one.verdict === verdict) return ok({ undo: commit(doc, 'said-back-confirmed', []) });
  if (phase !== 'saying-back') return err({ code: 'not-now' });
  const step = {
    id: newId('clinicStep'),
    clinicId,
    kind: 'confirmed',
    at: now,
    more: { saidBackId, verdict },
  } as const;
  return ok({ undo: commit(doc, 'said-back-confirmed', [planLastingStep(step)]) });
}
