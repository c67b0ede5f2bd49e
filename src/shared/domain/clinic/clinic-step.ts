import type { ClinicId, ClinicStepId, CommitmentId, MemberId } from '#shared/kernel/ids.ts';
import type { ClosablePhase } from './clinic.ts';

/** What can happen while a circle works on a problem. */
export const CLINIC_STEP_KINDS = [
  'came',
  'stood-aside',
  'question',
  'answer',
  'said-back',
  'confirmed',
  'phase-closed',
  'idea-sealed',
  'idea-revealed',
  'choice',
] as const;

interface Step {
  readonly id: ClinicStepId;
  readonly clinicId: ClinicId;
  /** Who did it, by the log. */
  readonly author: MemberId;
  /** Epoch milliseconds, by their clock; for display and order, never for whether something was in time for others. */
  readonly at: number;
}

/** Somebody takes part, or is not waited for. Of several by one member the last counts. */
export interface PresenceStep extends Step {
  readonly kind: 'came' | 'stood-aside';
}

/** Somebody asks the bringer something. */
export interface QuestionStep extends Step {
  readonly kind: 'question';
  readonly text: string;
}

/** The bringer answers a question. */
export interface AnswerStep extends Step {
  readonly kind: 'answer';
  readonly questionId: ClinicStepId;
  readonly text: string;
}

/** Somebody says the problem back in own words. */
export interface SaidBackStep extends Step {
  readonly kind: 'said-back';
  readonly text: string;
}

/** The bringer says whether that was it. */
export interface ConfirmedStep extends Step {
  readonly kind: 'confirmed';
  readonly saidBackId: ClinicStepId;
  readonly isRight: boolean;
}

/** What the writer of a step had before them then of sealed ideas, opened ideas and closings of ideas, by `tokenOf`. */
interface Knowing {
  readonly knew: ReadonlySet<string>;
}

/** Somebody closes a phase before its time. */
export interface PhaseClosedStep extends Step, Knowing {
  readonly kind: 'phase-closed';
  readonly phase: ClosablePhase;
}

/** Somebody has an idea, of which the others know nothing but the hash. */
export interface IdeaSealedStep extends Step, Knowing {
  readonly kind: 'idea-sealed';
  /** 64 hexadecimal digits. */
  readonly hash: string;
  /** The name of the group that it is in, by whoever put it there last. */
  readonly group: string | undefined;
}

/** Somebody opens an idea of theirs. */
export interface IdeaRevealedStep extends Step, Knowing {
  readonly kind: 'idea-revealed';
  /** The sealed idea. */
  readonly ideaId: ClinicStepId;
  readonly text: string;
  /** The hash of what this says, by this author, 64 hexadecimal digits: the idea is shown where it is the sealed one. */
  readonly hash: string;
}

/** The bringer chooses what to do next. */
export interface ChoiceStep extends Step {
  readonly kind: 'choice';
  readonly text: string;
  /** The idea that it comes from. */
  readonly ideaId: ClinicStepId | undefined;
  /** The commitment that it became. */
  readonly commitmentId: CommitmentId | undefined;
}

/**
 * One thing that happened while a circle worked on a problem.
 *
 * **Shape:** one record of the root `clinicSteps` with `kind`, `clinicId`, `at` and the keys of its kind; `knew` holds tokens with
 * spaces between them; `deletedAt` where its author took it back. Only `group` may be written by others than its author.
 */
export type ClinicStep =
  | PresenceStep
  | QuestionStep
  | AnswerStep
  | SaidBackStep
  | ConfirmedStep
  | PhaseClosedStep
  | IdeaSealedStep
  | IdeaRevealedStep
  | ChoiceStep;

/** The steps of one kind. */
export function stepsOfKind<K extends ClinicStep['kind']>(
  steps: readonly ClinicStep[],
  kind: K,
): readonly Extract<ClinicStep, { readonly kind: K }>[] {
  return steps.filter((step): step is Extract<ClinicStep, { readonly kind: K }> => step.kind === kind);
}

/** Puts steps into the order of their times, ties by id. */
export function compareSteps(a: Pick<Step, 'at' | 'id'>, b: Pick<Step, 'at' | 'id'>): number {
  return a.at - b.at || compareIds(a, b);
}

/** Puts steps into the order of their ids, which says nothing of who or when. */
export function compareIds(a: Pick<Step, 'id'>, b: Pick<Step, 'id'>): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Digits of a hash that nobody finds another idea for: 128 bits. */
const TOKEN_DIGITS = 32;

/**
 * Names a sealed idea by its hash and any other step by its id: an id alone would say nothing of an idea that its author put in the
 * place of another since. Source: SPEC CLIN7.
 */
export function tokenOf(step: ClinicStep): string {
  return step.kind === 'idea-sealed' ? step.hash.slice(0, TOKEN_DIGITS) : step.id;
}
