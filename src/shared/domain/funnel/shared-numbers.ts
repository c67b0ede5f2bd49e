import * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { type AuthorOf, authorOfField } from '../record/authorship.ts';

/** The key of a member's record in `people` under which they say that others may see their numbers. */
export const SHARES_NUMBERS = 'sharesNumbers';

/**
 * The word of a member that others may see how far they came. Where there is none they have not said so.
 *
 * **Shape:** `sharesNumbers: true` in their record of the root `people`, written by themselves.
 */
export interface SharedNumbers {
  readonly memberId: MemberId;
}

/** Reads whether a member lets others see their numbers: only they can say it, by the log. Never throws. Source: SPEC FUN9. */
export function readSharedNumbers(memberId: MemberId, value: unknown, authorOf: AuthorOf): SharedNumbers | undefined {
  if (!(value instanceof Y.Map) || value.get(SHARES_NUMBERS) !== true) return undefined;
  return authorOfField(value, SHARES_NUMBERS, authorOf) === memberId ? { memberId } : undefined;
}
