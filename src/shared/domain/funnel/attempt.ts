import type { MemberId } from '#shared/kernel/ids.ts';
import type { Outcome } from '../pursuit/stage.ts';

/** How far an attempt can come, in order: the stages of the board, and a job that somebody took. */
export const REACHES = ['applying', 'applied', 'interviewing', 'offer', 'accepted'] as const;

/** How far an attempt came. */
export type Reach = (typeof REACHES)[number];

/** What is told of how far attempts came: their stages, and among these the first word of a company. */
export const FUNNEL_STEPS = ['applying', 'applied', 'replied', 'interviewing', 'offer', 'accepted'] as const;

/** One step on the way from beginning to apply to taking a job. */
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** How an attempt ended; `unknown` also where nothing was said. */
export type Ending = Outcome;

/**
 * One time that somebody tried for a job: a run from where it begins to where it is over. A run that was taken up again has
 * several. Source: SPEC FUN1 to FUN4.
 */
export interface Attempt {
  readonly memberId: MemberId;
  /** Only the reader sees it. */
  readonly isPrivate: boolean;
  /** The furthest that it came. */
  readonly reached: Reach;
  /** The company said something. */
  readonly hasReply: boolean;
  /** How it ended, or that it goes on. */
  readonly became: Ending | 'open';
  /** When it came to each step first (epoch milliseconds), by its member's clock; without those that nobody knows. */
  readonly at: Readonly<Partial<Record<FunnelStep, number>>>;
}

/** Tells a stage of the way from an end of it. */
export function isReach(what: string): what is Reach {
  return REACHES.some((reach) => reach === what);
}

/** Says whether something that came to one reach has come to another. */
export function hasReached(reached: Reach, other: Reach): boolean {
  return PLACES[reached] >= PLACES[other];
}

const PLACES: Readonly<Record<Reach, number>> = { applying: 0, applied: 1, interviewing: 2, offer: 3, accepted: 4 };
