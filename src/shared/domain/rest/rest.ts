import type { MemberId, RestId } from '#shared/kernel/ids.ts';

/**
 * A time in which a member rests, as they began it.
 *
 * **Shape:** one record of the root `rests` with `from`, `until` or, where no end is planned, `open` (true), `at`, and as they
 * come `endedOn` and `deletedAt`. Days are those of the zone that the member was in.
 */
export interface Rest {
  readonly id: RestId;
  /** Who rests, by the log. */
  readonly memberId: MemberId;
  /** The first day (ISO). */
  readonly from: string;
  /** The last day (ISO); absent where no end is planned. */
  readonly until: string | undefined;
  /** When it was begun, in epoch milliseconds by the member's clock. */
  readonly at: number;
  /** The day (ISO) on which the member ended it: from then on they rest no longer. */
  readonly endedOn: string | undefined;
}

/** A time without a gap in which a member rests, however often they said so. Source: SPEC REST3. */
export interface ShownRest {
  readonly memberId: MemberId;
  /** The first day (ISO). */
  readonly from: string;
  /** The last day (ISO); absent where no end is planned. */
  readonly until: string | undefined;
}

/** The days of a week's rest after the first one. */
export const USUAL_DAYS_AFTER = 6;
