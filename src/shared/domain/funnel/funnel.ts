import type { Ending, FunnelStep, Reach } from './attempt.ts';

/** From so many applications on a share of them says something. Source: SPEC FUN7. */
export const ENOUGH_FOR_SHARES = 10;

/** From when on applications are told of: all, or those of the last so many days. */
export const PERIODS = ['all', 'last-90', 'last-30'] as const;

/** A time that is looked back on. */
export type Period = (typeof PERIODS)[number];

/** How many came to one step, and how long that took. */
export interface StepCount {
  readonly step: FunnelStep;
  readonly count: number;
  /** Of all that were applied for, from 0 to 1; nothing under ten of these, nor for the steps before. */
  readonly share: number | undefined;
  /** How many days it took from the step before (SPEC FUN5), in the middle; a half where two stand in the middle. */
  readonly medianDays: number | undefined;
  /** For how many of them that is known. */
  readonly timedCount: number;
}

/** What became of those that came to a reach: they came to the next one, ended so, or go on there. */
export interface Flow {
  readonly from: Reach;
  readonly to: Reach | Ending | 'open';
  readonly count: number;
}

/** How far attempts came. Nothing in it ranks anybody. */
export interface Funnel {
  /** All steps, in order; none has more than the one before. */
  readonly steps: readonly StepCount[];
  /** Those that are not empty, reach by reach. */
  readonly flows: readonly Flow[];
  /** How many have no day by which they could fall into the period. */
  readonly undatedCount: number;
}

/** Of which step the days to another are counted from. */
export const STEP_BEFORE: Readonly<Partial<Record<FunnelStep, FunnelStep>>> = {
  applied: 'applying',
  replied: 'applied',
  interviewing: 'applied',
  offer: 'interviewing',
  accepted: 'offer',
};
