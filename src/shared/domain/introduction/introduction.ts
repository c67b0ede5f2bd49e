import type {
  DeviceId,
  IntroductionAnswerId,
  IntroductionAskId,
  IntroductionStepId,
  LeadId,
  MemberId,
} from '#shared/kernel/ids.ts';

/** How long words may be, in UTF-16 units, and to how many devices an answer goes. Source: SPEC INTRO1, INTRO4. */
export const INTRODUCTION_LIMITS = { ask: 2_000, answer: 1_000, step: 500, boxes: 16, boxLength: 4_000 } as const;

/** What somebody answers who was asked to introduce another. The order is that in which they are written: only add at the end. */
export const ANSWERS = ['yes', 'no', 'maybe-later'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What came of an introduction. */
export const STEPS = ['introduced', 'talked', 'helped', 'nothing-came', 'stopped'] as const;
export type Step = (typeof STEPS)[number];

/**
 * That a member would like to be introduced to somebody at a company.
 *
 * **Shape:** one record of the root `introductionAsks` with `company`, `words`, `at`, `leadId` where it is about a lead, `to` where one
 * member is asked and not everybody, and, once it is withdrawn, `deletedAt`.
 */
export interface Introduction {
  readonly id: IntroductionAskId;
  /** Who asks, by the log. */
  readonly asker: MemberId;
  readonly company: string;
  /** The lead that it was asked at; a lead that merging has put into another keeps its own id here. */
  readonly leadId: LeadId | undefined;
  /** Whom they would like to meet, and why. */
  readonly words: string;
  /** Who is asked; `undefined`: everybody. */
  readonly to: MemberId | undefined;
  /** Epoch milliseconds, by the clock of whoever asks. */
  readonly at: number;
}

/** Something sealed to one device, in base64url. */
export interface AnswerBox {
  readonly device: DeviceId;
  readonly sealed: string;
}

/**
 * An answer to one who asked for an introduction, which only the two of them can read.
 *
 * **Shape:** one record of the root `introductionAnswers` with `introductionId`, `at`, and `boxes`: one line per device, its id (32
 * hexadecimal digits), a space, what is sealed to it (base64url). What is sealed: `AnswerContent`.
 */
export interface IntroductionAnswer {
  readonly id: IntroductionAnswerId;
  readonly introductionId: IntroductionAskId;
  /** Whose answer it is, by the log. */
  readonly author: MemberId;
  readonly boxes: readonly AnswerBox[];
  /** Epoch milliseconds, by the author's clock. */
  readonly at: number;
}

/** What is said in an answer. */
export interface AnswerContent {
  readonly answer: Answer;
  /** Empty where nothing was added. */
  readonly words: string;
}

/**
 * What became of an introduction, as whoever asked tells the circle.
 *
 * **Shape:** one record of the root `introductionSteps` with `introductionId`, `step`, `on`, `at`, `words` and `through` where
 * there are any, and, once it is taken back, `deletedAt`.
 */
export interface IntroductionStep {
  readonly id: IntroductionStepId;
  readonly introductionId: IntroductionAskId;
  /** Who tells it, by the log. */
  readonly author: MemberId;
  readonly step: Step;
  /** ISO day. */
  readonly on: string;
  readonly words: string | undefined;
  /** Who introduced them, where they say it. */
  readonly through: MemberId | undefined;
  /** Epoch milliseconds, by the author's clock. */
  readonly at: number;
}

/** Whether a text is one of the answers. */
export function isAnswer(text: string): text is Answer {
  return ANSWERS.some((answer) => answer === text);
}

/** Whether a text is one of the steps. */
export function isStep(text: string): text is Step {
  return STEPS.some((step) => step === text);
}

/** The present, or a little later where something of the same member is later by a clock that was put back. */
export function timeAfter(before: readonly { readonly at: number }[], now: number): number {
  return before.reduce((latest, { at }) => Math.max(latest, at + 1), now);
}

/** Puts records into the order in which they were written, ties by id. Source: SPEC INTRO5, INTRO7. */
export function compareAge(
  a: { readonly at: number; readonly id: string },
  b: { readonly at: number; readonly id: string },
): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
