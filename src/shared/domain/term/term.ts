import type { MemberId, TermAnswerId, TermId } from '#shared/kernel/ids.ts';

/** What can be proposed about terms: one, or that the last one is closed. */
export const TERM_KINDS = ['term', 'closing'] as const;

interface Proposed {
  readonly id: TermId;
  /** Who proposed it, by the log. */
  readonly author: MemberId;
  /** When, in epoch milliseconds by their clock; never before what was agreed already. */
  readonly at: number;
  /** Whether they have taken their proposal back. What the others have agreed on stays. */
  readonly isWithdrawn: boolean;
}

/**
 * A time that a circle can set itself, as somebody proposed it.
 *
 * **Shape:** one record of the root `terms` with `kind`, `from`, `until`, `purpose` and `at`; `deletedAt` once it is withdrawn.
 */
export interface Term extends Proposed {
  readonly kind: 'term';
  /** The first day (ISO). */
  readonly from: string;
  /** The last day (ISO). */
  readonly until: string;
  /** What the time is for. */
  readonly purpose: string;
}

/**
 * The word that a circle closes: nothing goes away with it.
 *
 * **Shape:** one record of the root `terms` with `kind`, `at` and, if there are any, `words`.
 */
export interface Closing extends Proposed {
  readonly kind: 'closing';
  readonly words: string | undefined;
}

/** What somebody proposed about terms. It is never rewritten: a change is a further proposal. */
export type TermProposal = Term | Closing;

/**
 * One member's word that they agree to a proposal.
 *
 * **Shape:** one record of the root `termAnswers` with `termId`, `said`, `at` and, once it is taken back, `deletedAt`.
 */
export interface TermAnswer {
  readonly id: TermAnswerId;
  readonly termId: TermId;
  /** Who agrees, by the log. */
  readonly author: MemberId;
  /** What they agreed to, as `contentOf` tells it. */
  readonly said: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** All that somebody agrees to, in one text: whoever rewrites a proposal has nobody's agreement. Source: SPEC TERM2. */
export function contentOf(proposal: TermProposal): string {
  const { kind, at } = proposal;
  const words = kind === 'term' ? [proposal.from, proposal.until, proposal.purpose] : [proposal.words ?? ''];
  return [kind, String(at), ...words].join('\n');
}

/** Puts proposals or answers into the order in which they were made, ties by id. Source: SPEC TERM3. */
export function compareMade<T extends Pick<TermProposal | TermAnswer, 'at' | 'id'>>(a: T, b: T): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
