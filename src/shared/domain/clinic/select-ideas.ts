import type { ClinicStepId, MemberId } from '#shared/kernel/ids.ts';
import { type Clinic, isAlone } from './clinic.ts';
import {
  type ClinicStep,
  compareIds,
  type IdeaRevealedStep,
  type IdeaSealedStep,
  type PhaseClosedStep,
  stepsOfKind,
  tokenOf,
} from './clinic-step.ts';

/** How many ideas one member sends to a clinic. */
export const MOST_IDEAS = 10;

/** What of one member counts, so that nobody makes the others' screens slow: some devices' worth of ideas. */
const MOST_COUNTED = 3 * MOST_IDEAS;

/** An idea that was opened. */
export interface OpenedIdea {
  readonly id: ClinicStepId;
  readonly author: MemberId;
  readonly text: string;
  /** The name of the group that it is in. */
  readonly group: string | undefined;
}

/** An idea that was sent and has not been opened as what was sent. */
export interface UnopenedIdea {
  readonly id: ClinicStepId;
  readonly author: MemberId;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** The ideas of a clinic, each by id, which says nothing of who or when. */
export interface ClinicIdeas {
  /** Those of the silent round. */
  readonly silent: readonly OpenedIdea[];
  /** Those that may have been written after others were open. */
  readonly late: readonly OpenedIdea[];
  readonly unopened: readonly UnopenedIdea[];
}

/** Something after which ideas may be known: one was opened, or the ideas were closed. */
type Ending = IdeaRevealedStep | PhaseClosedStep;

/**
 * Sorts the ideas of a clinic into those that were opened as they were sealed, in time or late, and those that were not. One text
 * that its author sealed twice under one hash stands once. Source: SPEC CLIN5, CLIN7.
 */
export function selectIdeas(clinic: Clinic, steps: readonly ClinicStep[]): ClinicIdeas {
  const sorted = [...steps].sort(compareIds);
  const sealed = firstOfEach(stepsOfKind(sorted, 'idea-sealed'));
  const byId = new Map<string, IdeaSealedStep>(sealed.map((idea) => [idea.id, idea]));
  const genuine = stepsOfKind(sorted, 'idea-revealed').filter(({ ideaId, author, hash }) => {
    const idea = byId.get(ideaId);
    return idea?.author === author && idea.hash === hash;
  });
  const opened = atMost(MOST_COUNTED, genuine);
  const closings = atMost(
    1,
    stepsOfKind(sorted, 'phase-closed').filter(({ phase }) => phase === 'ideas'),
  );
  const endings: readonly Ending[] = [...opened, ...closings];
  const textOf = new Map(opened.map(({ ideaId, text }) => [ideaId, text]));
  const silent: OpenedIdea[] = [];
  const late: OpenedIdea[] = [];
  const unopened: UnopenedIdea[] = [];
  for (const idea of sealed) {
    const { id, author, hash, group } = idea;
    const text = textOf.get(id);
    if (text === undefined) unopened.push({ id, author, hash });
    else (isLate(idea, { clinic, sealed, endings }) ? late : silent).push({ id, author, text, group });
  }
  return { silent, late, unopened };
}

/**
 * Whether an idea may have been written by somebody who had seen another's: by their own word, or because somebody else opened an
 * idea or closed the ideas without having it, and nobody else had it before any such thing. Source: SPEC CLIN7.
 */
function isLate(
  idea: IdeaSealedStep,
  among: { readonly clinic: Clinic; readonly sealed: readonly IdeaSealedStep[]; readonly endings: readonly Ending[] },
): boolean {
  const { clinic, sealed, endings } = among;
  const { author, at, knew } = idea;
  const token = tokenOf(idea);
  if (isAlone(clinic) && author === clinic.bringer) return false;
  const without = endings.filter((ending) => ending.author !== author && !ending.knew.has(token));
  if (at >= clinic.ideasUntil || without.some((ending) => knew.has(tokenOf(ending)))) return true;
  const isVouchedFor = [...sealed, ...endings].some(
    (other) =>
      other.author !== author && other.knew.has(token) && !without.some((ending) => other.knew.has(tokenOf(ending))),
  );
  return without.length > 0 && !isVouchedFor;
}

function firstOfEach(ideas: readonly IdeaSealedStep[]): readonly IdeaSealedStep[] {
  const first = new Map<string, IdeaSealedStep>();
  for (const idea of ideas) {
    const key = `${idea.author} ${idea.hash}`;
    if (!first.has(key)) first.set(key, idea);
  }
  return atMost(MOST_COUNTED, [...first.values()]);
}

/** The first of each author, so many. */
function atMost<T extends { readonly author: MemberId }>(most: number, steps: readonly T[]): readonly T[] {
  const counts = new Map<MemberId, number>();
  return steps.filter(({ author }) => {
    const count = (counts.get(author) ?? 0) + 1;
    counts.set(author, count);
    return count <= most;
  });
}
