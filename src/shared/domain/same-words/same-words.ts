import type { SameWordsId } from '#shared/kernel/ids.ts';

/** How many words a group has, how long each is in UTF-16 units, and how many groups count. Source: SPEC SAME1, SAME5. */
export const SAME_WORDS_LIMITS = { least: 2, most: 12, length: 60, groups: 200 } as const;

/**
 * Words, or a few words each, that the circle says mean the same. The groups are everybody's.
 *
 * **Shape:** one record of the root `sameWords` with `words`, one to a line, and once it was removed `deletedAt`.
 */
export interface SameWords {
  readonly id: SameWordsId;
  /** As they were written; the first is what the others mean. */
  readonly words: readonly string[];
}
