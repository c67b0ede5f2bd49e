import type { ClinicStepId, MemberId } from '#shared/kernel/ids.ts';
import { foldText } from '../record/fold-text.ts';
import { type Clinic, CLOSABLE_PHASES, isAlone, untilOf } from './clinic.ts';
import type { AskedQuestion, ClinicState, IdeaGroup, NextStep, SaidBack } from './clinic-state.ts';
import { type ClinicStep, compareSteps, stepsOfKind } from './clinic-step.ts';
import { type ClinicIdeas, selectIdeas } from './select-ideas.ts';
import { selectParticipants } from './select-participants.ts';
import { isBefore, selectPhase } from './select-phase.ts';

/** What the state of a clinic depends on. */
export interface ClinicFacts {
  readonly clinic: Clinic;
  /** Those of other clinics are left out. */
  readonly steps: Iterable<ClinicStep>;
  /** Who belongs to the circle now. */
  readonly members: readonly MemberId[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Tells how a clinic stands: the same for the same steps, in whatever order they come. Whoever did what they could not do, is
 * left out. Never throws. Source: SPEC CLIN2 to CLIN9.
 */
export function selectClinicState({ clinic, members, now, ...facts }: ClinicFacts): ClinicState {
  const steps = [...facts.steps].filter(({ clinicId }) => clinicId === clinic.id).sort(compareSteps);
  const participants = selectParticipants(clinic, steps, members);
  const phase = selectPhase(clinic, steps, { participants, now });
  const ideas = isBefore(phase, 'choosing') ? undefined : selectIdeas(clinic, steps);
  const { id, bringer, statement, manner, at } = clinic;
  return {
    id,
    bringer,
    statement,
    manner,
    at,
    phase,
    closesAt: phase === 'done' ? undefined : untilOf(clinic, phase),
    isAlone: isAlone(clinic),
    closings: selectClosings(steps),
    participants,
    questions: selectQuestions(clinic, steps),
    saidBack: selectSaidBack(clinic, steps),
    ideas,
    groups: ideas === undefined ? [] : selectGroups(ideas),
    choice: selectChoice(clinic, steps),
  };
}

function selectClosings(steps: readonly ClinicStep[]): ClinicState['closings'] {
  const closings = stepsOfKind(steps, 'phase-closed');
  return CLOSABLE_PHASES.flatMap((phase) => {
    const first = closings.find((closing) => closing.phase === phase);
    return first === undefined ? [] : [{ phase, by: first.author }];
  });
}

function selectQuestions({ bringer }: Clinic, steps: readonly ClinicStep[]): readonly AskedQuestion[] {
  const answers = new Map<ClinicStepId, AskedQuestion['answers'][number][]>();
  for (const { id, author, questionId, text, at } of stepsOfKind(steps, 'answer')) {
    if (author !== bringer) continue;
    const known = answers.get(questionId);
    if (known === undefined) answers.set(questionId, [{ id, text, at }]);
    else known.push({ id, text, at });
  }
  return stepsOfKind(steps, 'question')
    .filter(({ author }) => author !== bringer)
    .map(({ id, author, text, at }) => ({ id, author, text, at, answers: answers.get(id) ?? [] }));
}

/** Of two devices that the bringer judged with while apart, the one that said it is right counts: nothing goes back. */
function selectSaidBack({ bringer }: Clinic, steps: readonly ClinicStep[]): readonly SaidBack[] {
  const verdicts = new Map<ClinicStepId, boolean>();
  for (const { author, saidBackId, isRight } of stepsOfKind(steps, 'confirmed')) {
    if (author === bringer) verdicts.set(saidBackId, isRight || verdicts.get(saidBackId) === true);
  }
  return stepsOfKind(steps, 'said-back')
    .filter(({ author }) => author !== bringer)
    .map(({ id, author, text, at }) => {
      const isRight = verdicts.get(id);
      return { id, author, text, at, verdict: isRight === undefined ? undefined : isRight ? 'right' : 'not-quite' };
    });
}

function selectGroups({ silent, late }: ClinicIdeas): readonly IdeaGroup[] {
  const groups = new Map<string, { readonly name: string; readonly ideaIds: ClinicStepId[] }>();
  for (const { id, group } of [...silent, ...late]) {
    if (group === undefined) continue;
    const key = foldText(group);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { name: group, ideaIds: [id] });
    else known.ideaIds.push(id);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Of several that the bringer made on devices that were apart, the first. */
function selectChoice({ bringer }: Clinic, steps: readonly ClinicStep[]): NextStep | undefined {
  const first = stepsOfKind(steps, 'choice').find(({ author }) => author === bringer);
  if (first === undefined) return undefined;
  const { id, text, ideaId, commitmentId, at } = first;
  return { id, text, ideaId, commitmentId, at };
}
