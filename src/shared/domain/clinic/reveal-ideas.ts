import type * as Y from 'yjs';
import type { ClinicStepId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { type ClinicRef, findClinic, type FoundClinic } from './find-clinic.ts';
import type { KeptIdea } from './kept-idea.ts';
import { isClosingOfIdeas, knownOf, planLastingStep } from './plan-step.ts';
import { selectIdeasToReveal } from './select-own-ideas.ts';

/**
 * Opens one's own sealed ideas as soon as the ideas are over; made to be called by itself whenever something changes. Where
 * everybody had sent theirs it closes the ideas too, so that whoever comes later does not begin them anew. What has been opened
 * stays open, so there is no way back; with nothing to open nothing is written.
 *
 * **Errors:** `not-now` as long as others may still send theirs. Source: SPEC CLIN6, CLIN7.
 */
export function revealIdeas(
  doc: Y.Doc,
  input: ClinicRef & {
    /** What one's private document keeps. */
    readonly kept: readonly KeptIdea[];
  },
  ctx: CommandContext,
): CommandResult<{ readonly revealed: readonly ClinicStepId[] }, 'not-found' | 'not-now'> {
  const { clinicId, digestOf, kept } = input;
  const { actor, now, newId } = ctx;
  const found = findClinic(doc, input, now);
  if (!found.ok) return found;
  const { state, steps } = found.value;
  if (state.ideas === undefined) return err({ code: 'not-now' });
  const ideas = selectIdeasToReveal({ state, kept, me: actor, digestOf });
  const knew = knownOf(steps);
  const changes: readonly Change[] = [
    ...(ideas.length > 0 && isOverByAll(found.value, now)
      ? [
          planLastingStep({
            id: newId('clinicStep'),
            clinicId,
            kind: 'phase-closed',
            at: now,
            more: { phase: 'ideas', knew },
          }),
        ]
      : []),
    ...ideas.map(({ id, text, salt }) => {
      const more = { ideaId: id, text, salt, knew };
      return planLastingStep({ id: newId('clinicStep'), clinicId, kind: 'idea-revealed', at: now, more });
    }),
  ];
  return ok({ revealed: ideas.map(({ id }) => id), undo: commit(doc, 'ideas-revealed', changes) });
}

/** A clock that is ahead closes nothing for the others: only that all had sent theirs does. */
function isOverByAll({ clinic, steps }: FoundClinic, now: number): boolean {
  return now < clinic.ideasUntil && !steps.some(isClosingOfIdeas);
}
