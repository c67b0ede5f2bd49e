import type { MemberId } from '#shared/kernel/ids.ts';

/** The points of a search that a member can say they are at, from its beginning on. */
export const SAID_POINTS = ['starting', 'active', 'interviewing', 'deciding'] as const;

/** A point of a search that a member can say they are at. */
export type SaidPoint = (typeof SAID_POINTS)[number];

/** Where somebody is: what they say, or that they rest or have landed, of which there are records already. */
export type SearchPoint = SaidPoint | 'resting' | 'landed';

/**
 * Where a member says that they are in their search.
 *
 * **Shape:** the key `searchStatus` of their record of the root `people`: the point and the ISO day on which they said it, with
 * a space between them; one field, so that of two said apart one stands whole.
 */
export interface SearchStatus {
  readonly memberId: MemberId;
  readonly point: SaidPoint;
  /** ISO day, where they were. */
  readonly saidOn: string;
}

/** Where a member is, as it is shown. Source: SPEC STAT3. */
export interface ShownSearchStatus {
  readonly point: SearchPoint;
  /** ISO day: when they said it, began to rest, or landed. */
  readonly since: string;
}

/** Says whether a text names a point that a member can say they are at. */
export function isSaidPoint(text: string): text is SaidPoint {
  return SAID_POINTS.some((point) => point === text);
}
