import * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { type AuthorOf, authorOfField } from '../record/authorship.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';

/**
 * A member's own word that they have landed.
 *
 * **Shape:** the keys `landedOn`, `helpsOn` and `landedWords` of their record of the root `people`.
 */
export interface Landing {
  readonly memberId: MemberId;
  /** ISO day. */
  readonly landedOn: string;
  /** Whether they go on helping the others. */
  readonly helpsOn: boolean;
  readonly words: string | undefined;
}

/** Reads whether a member has landed: only they can say it, by the log. Never throws. Source: SPEC TERM6, DOC4. */
export function readLanding(memberId: MemberId, value: unknown, authorOf: AuthorOf): Landing | undefined {
  if (!(value instanceof Y.Map)) return undefined;
  const isOwn = (key: string): boolean => authorOfField(value, key, authorOf) === memberId;
  const fields = createFieldReader(value, isOwn);
  const landedOn = fields.checked('landedOn', isCalendarDay);
  if (landedOn === undefined) return undefined;
  const helpsOn = isOwn('helpsOn') && value.get('helpsOn') === true;
  return { memberId, landedOn, helpsOn, words: fields.text('landedWords', LIMITS.entry) };
}

/** All who have landed, last first, ties by id. Source: SPEC TERM7. */
export function selectAlumni({ people }: Pick<CircleRoots, 'people'>, authorOf: AuthorOf): readonly Landing[] {
  return [...people.entries()]
    .flatMap(([id, value]) => readLanding(id as MemberId, value, authorOf) ?? [])
    .sort(compareLanded);
}

/** Puts those who have landed into their order, last first, ties by id. Source: SPEC TERM7. */
export function compareLanded(a: Landing, b: Landing): number {
  return compare(b.landedOn, a.landedOn) || compare(a.memberId, b.memberId);
}

/** Whether a member has landed: then they are reminded of no check-in. Source: SPEC TERM7. */
export function isLanded(alumni: Iterable<Landing>, memberId: MemberId): boolean {
  return [...alumni].some((landing) => landing.memberId === memberId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
