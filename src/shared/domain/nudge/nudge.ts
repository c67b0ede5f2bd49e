import type { MemberId, NudgeId } from '#shared/kernel/ids.ts';

/** What one member can let another know in one touch: keys, which the screen puts into words. */
export const NUDGES = ['thinking-of-you', 'how-is-it-going', 'want-to-talk', 'well-done-so-far'] as const;

/** What a nudge says. */
export type NudgeWords = (typeof NUDGES)[number];

/**
 * One kind word of one member to another.
 *
 * **Shape:** one record of the root `nudges` with `to`, `words`, `at`, `day`, `zone`, and `deletedAt` once it was taken back.
 */
export interface Nudge {
  readonly id: NudgeId;
  /** Who sent it, by the log. */
  readonly from: MemberId;
  readonly to: MemberId;
  readonly words: NudgeWords;
  /** Epoch milliseconds, by the sender's clock, but after what it answers. */
  readonly at: number;
  /** ISO day, where the sender was. */
  readonly day: string;
  /** The time zone (IANA) that the sender was in. */
  readonly zone: string;
}

/** Whether a text is the key of what a nudge can say. */
export function isNudgeWords(text: string): text is NudgeWords {
  return NUDGES.some((words) => words === text);
}

/** Puts nudges into the order in which they were sent, ties by id. */
export function compareNudges(a: Nudge, b: Nudge): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
