import type { MemberId, SuggestionId } from '#shared/kernel/ids.ts';

/** What a member can say to something that another thought of for them. */
export type SuggestionAnswer = 'kept' | 'declined';

/** What the member it is for has said to it. */
export interface GivenAnswer {
  readonly answer: SuggestionAnswer;
  /** What they said to it, if anything. */
  readonly words: string | undefined;
  /** Epoch milliseconds, by their clock. */
  readonly at: number;
}

/**
 * A field, or a kind of work, that one member thought of for another.
 *
 * **Shape:** one record of the root `suggestions` with `forMember`, `field`, `why`, `at` and, once it is withdrawn, `deletedAt`,
 * all by its author; by the member it is for `keptAt` and `keptWords`, or `declinedAt` and `declinedWords`, and under
 * `line:<PriorityEntryId>` each line that keeping it has added to their priorities. Each answer has keys of its own, so that
 * none takes the words of the other when two devices answer apart.
 */
export interface Suggestion {
  readonly id: SuggestionId;
  /** Who thought of it, by the log. */
  readonly author: MemberId;
  readonly forMember: MemberId;
  /** One line. */
  readonly field: string;
  /** What made its author think of it. */
  readonly why: string | undefined;
  /** Epoch milliseconds, by its author's clock. */
  readonly at: number;
  /** Absent until they have answered. */
  readonly answer: GivenAnswer | undefined;
}

/** The key of a line that keeping has added. */
export const LINE_KEY = 'line:';

/** Puts what was thought of into order, newest first, ties by id. Source: SPEC THINK6. */
export function compareThoughtOf(a: Suggestion, b: Suggestion): number {
  return b.at - a.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
