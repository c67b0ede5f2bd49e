import type * as Y from 'yjs';
import type { ClinicStepId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import type { ClinicPhase } from './clinic.ts';
import { checkClinicWords } from './clinic-words.ts';
import { type ClinicRef, findClinic } from './find-clinic.ts';
import { planStep } from './plan-step.ts';

/** What somebody said, by its id. */
export interface SaidInClinic {
  readonly stepId: ClinicStepId;
}

/** A question that came late can still be answered, as long as the answer can be of use. */
const ANSWERING: readonly ClinicPhase[] = ['questions', 'saying-back', 'ideas', 'choosing'];

/**
 * Asks the bringer something. Undo takes it back.
 *
 * **Errors:** `own` for one's own problem; `not-now` elsewhere than among the questions. Source: SPEC CLIN4.
 */
export function askQuestion(
  doc: Y.Doc,
  input: ClinicRef & { readonly text: string },
  { actor, now, newId }: CommandContext,
): CommandResult<SaidInClinic, 'not-found' | 'own' | 'not-now' | 'empty' | 'too-long'> {
  const found = findClinic(doc, input, now);
  if (!found.ok) return found;
  if (found.value.clinic.bringer === actor) return err({ code: 'own' });
  if (found.value.state.phase !== 'questions') return err({ code: 'not-now' });
  const text = checkClinicWords(input.text, { field: 'text', most: LIMITS.message });
  if (!text.ok) return text;
  const stepId = newId('clinicStep');
  const step = { id: stepId, clinicId: input.clinicId, kind: 'question', at: now, more: { text: text.value } } as const;
  return ok({ stepId, undo: commit(doc, 'question-asked', [planStep(step)]) });
}

/**
 * Answers a question about one's own problem; more can be said later. Undo takes it back.
 *
 * **Errors:** `not-yours` for another's problem; `not-now` when the clinic is done; `not-found` also for the question.
 * Source: SPEC CLIN4.
 */
export function answerQuestion(
  doc: Y.Doc,
  input: ClinicRef & { readonly questionId: ClinicStepId; readonly text: string },
  { actor, now, newId }: CommandContext,
): CommandResult<SaidInClinic, 'not-found' | 'not-yours' | 'not-now' | 'empty' | 'too-long'> {
  const { clinicId, questionId } = input;
  const found = findClinic(doc, input, now);
  if (!found.ok) return found;
  if (found.value.clinic.bringer !== actor) return err({ code: 'not-yours' });
  const { phase, questions } = found.value.state;
  if (!ANSWERING.includes(phase)) return err({ code: 'not-now' });
  if (!questions.some(({ id }) => id === questionId)) return err({ code: 'not-found' });
  const text = checkClinicWords(input.text, { field: 'text', most: LIMITS.message });
  if (!text.ok) return text;
  const stepId = newId('clinicStep');
  const step = { id: stepId, clinicId, kind: 'answer', at: now, more: { questionId, text: text.value } } as const;
  return ok({ stepId, undo: commit(doc, 'question-answered', [planStep(step)]) });
}
