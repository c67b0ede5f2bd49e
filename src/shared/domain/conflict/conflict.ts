import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { ConflictId, ConflictStepId, MemberId } from '#shared/kernel/ids.ts';

/**
 * A conflict that some members mean to work through.
 *
 * **Shape:** one record of the root `conflicts` with `words`, `at` and, for each whom it concerns, `with:<member id>` (true);
 * `deletedAt` once it is withdrawn.
 */
export interface Conflict {
  readonly id: ConflictId;
  /** Who opened it, by the log; it need not concern them. */
  readonly openedBy: MemberId;
  /** What it is about, in neutral words. */
  readonly words: string;
  /** Whom it concerns, by id: two or more. */
  readonly concerned: readonly MemberId[];
  /** Epoch milliseconds. */
  readonly at: number;
  readonly isWithdrawn: boolean;
}

/** What can be done or said in a conflict. */
export const CONFLICT_STEP_KINDS = [
  'paused',
  'view',
  'goal',
  'proposal',
  'answered',
  'readers',
  'set-aside',
  'left',
] as const;

/** What is said in own words: how one sees it, what all could want, how it could go on. */
export const CONFLICT_WORDS = ['view', 'goal', 'proposal'] as const;

/** One kind of own words. */
export type ConflictWords = (typeof CONFLICT_WORDS)[number];

/** Who can be told of a conflict beside those whom it concerns: nobody, or the circle. */
export const CONFLICT_READERS = ['concerned', 'circle'] as const;

/** Who is told of a conflict. */
export type ConflictReaders = (typeof CONFLICT_READERS)[number];

interface Step {
  readonly id: ConflictStepId;
  readonly conflictId: ConflictId;
  /** Who did or said it, by the log. */
  readonly author: MemberId;
  /** Epoch milliseconds; of one author always later than what they did before. */
  readonly at: number;
  readonly isWithdrawn: boolean;
}

/**
 * One thing that somebody did or said in a conflict.
 *
 * **Shape:** one record of the root `conflictSteps` with `conflictId`, `kind`, `at` and what its kind needs; `deletedAt` once it
 * is withdrawn. Steps are only added.
 */
export type ConflictStep =
  /** `until`: epoch milliseconds. */
  | (Step & { readonly kind: 'paused'; readonly until: number })
  | (Step & { readonly kind: ConflictWords; readonly text: string })
  /** `said`: the text that is answered. */
  | (Step & {
      readonly kind: 'answered';
      readonly aboutId: ConflictStepId;
      readonly said: string;
      readonly isYes: boolean;
    })
  | (Step & { readonly kind: 'readers'; readonly readers: ConflictReaders })
  | (Step & { readonly kind: 'set-aside' | 'left' });

/** The longest pause. */
export const LONGEST_PAUSE_MS = 48 * HOUR_MS;

/** Puts steps or conflicts into the order in which they were made, ties by id. Source: SPEC CONF2. */
export function compareSteps<T extends Pick<Conflict | ConflictStep, 'at' | 'id'>>(a: T, b: T): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
