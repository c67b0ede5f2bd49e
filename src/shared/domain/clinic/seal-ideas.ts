import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { stepsOfKind } from './clinic-step.ts';
import { type ClinicRef, findClinic } from './find-clinic.ts';
import { hashOfIdea } from './idea-bytes.ts';
import type { KeptIdea } from './kept-idea.ts';
import { knownOf, planStep } from './plan-step.ts';
import { MOST_IDEAS } from './select-ideas.ts';

/**
 * Sends the hashes of one's ideas to the circle, once they are kept (`keepIdeas`). Who has an idea while the bringer chooses sends
 * it too: it is shown apart. What is sealed already writes nothing. Undo takes the ideas back.
 *
 * **Errors:** `not-yours` for ideas that another drafted, or for another clinic; `not-now` before the ideas and when the clinic is
 * done; `too-many` of one member. Source: SPEC CLIN5, CLIN7.
 */
export function sealIdeas(
  doc: Y.Doc,
  input: ClinicRef & { readonly ideas: readonly KeptIdea[] },
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'not-now' | 'too-many'> {
  const { clinicId, circleId, digestOf, ideas } = input;
  const found = findClinic(doc, input, now);
  if (!found.ok) return found;
  const isOwn = (idea: KeptIdea): boolean =>
    idea.author === actor && idea.clinicId === clinicId && idea.circleId === circleId;
  if (!ideas.every(isOwn)) return err({ code: 'not-yours' });
  const { steps, state } = found.value;
  if (state.phase !== 'ideas' && state.phase !== 'choosing') return err({ code: 'not-now' });
  const { clinicSteps } = openCircleDoc(doc);
  const fresh = ideas.filter(({ id }) => !clinicSteps.has(id));
  const before = stepsOfKind(steps, 'idea-sealed').filter(({ author }) => author === actor);
  if (before.length + fresh.length > MOST_IDEAS) return err({ code: 'too-many' });
  const knew = knownOf(steps) || undefined;
  const changes = fresh.map((idea) => {
    const hash = hashOfIdea(idea, digestOf);
    return planStep({ id: idea.id, clinicId, kind: 'idea-sealed', at: now, more: { hash, knew } });
  });
  return ok({ undo: commit(doc, 'ideas-sealed', changes) });
}
