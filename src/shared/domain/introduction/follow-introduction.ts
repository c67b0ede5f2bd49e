import type * as Y from 'yjs';
import type { IntroductionStepId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { recordAt } from '../record/field-reader.ts';
import { findOwnIntroduction, type IntroductionRef } from './find-introduction.ts';
import { INTRODUCTION_LIMITS, isStep, type Step, timeAfter } from './introduction.ts';
import { readSteps } from './introduction-reader.ts';

/** What somebody tells of an introduction that they asked for. */
export interface NewStep {
  readonly step: Step;
  /** ISO day on which it was. */
  readonly on: string;
  readonly words?: string;
  /** Who introduced them, if the circle is to know it. */
  readonly through?: MemberId;
}

/**
 * Tells the circle what became of an introduction; what was told before stays in its history, and before it. Undo takes it back.
 *
 * **Errors:** `bad-date` for a day that does not exist or is to come; `own` and `not-found` with the field `through` for oneself and
 * for who is not known here; `not-a-choice`, `too-long`. Source: SPEC INTRO7.
 */
export function followIntroduction(
  doc: Y.Doc,
  input: IntroductionRef &
    NewStep & {
      /** ISO day, where the actor is. */
      readonly today: string;
    },
  { actor, now, newId }: CommandContext,
): CommandResult<
  { readonly stepId: IntroductionStepId },
  'not-found' | 'not-yours' | 'not-a-choice' | 'bad-date' | 'too-long' | 'own'
> {
  const found = findOwnIntroduction(doc, input, actor);
  if (!found.ok) return found;
  const { introductionId, authorOf, step, on, through, today } = input;
  const roots = openCircleDoc(doc);
  if (!isStep(step)) return err({ code: 'not-a-choice', field: 'step' });
  if (!isCalendarDay(on) || on > today) return err({ code: 'bad-date', field: 'on' });
  const words = input.words?.trim() ?? '';
  if (words.length > INTRODUCTION_LIMITS.step) return err({ code: 'too-long', field: 'words' });
  if (through === actor) return err({ code: 'own', field: 'through' });
  if (through !== undefined && recordAt(roots.people, through) === undefined) {
    return err({ code: 'not-found', field: 'through' });
  }
  const at = timeAfter(
    readSteps(roots, authorOf).filter((each) => each.author === actor && each.introductionId === introductionId),
    now,
  );
  const stepId = newId('introductionStep');
  const fields = presentFields({ introductionId, step, on, words, through, at });
  const change = { kind: 'create', root: 'introductionSteps', path: [stepId], fields } as const;
  return ok({ stepId, undo: commit(doc, 'introduction-followed', [change]) });
}
