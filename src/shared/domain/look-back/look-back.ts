import type { BackingId, CharterId, LookBackId, MemberId } from '#shared/kernel/ids.ts';

/** What a member can say of a month, in the order in which it is read. */
export const LOOK_BACK_TEXTS = ['helped', 'toChange', 'oneChange'] as const;

/** The name of a text: what helped, what to change, and the one change that they would make. */
export type LookBackText = (typeof LOOK_BACK_TEXTS)[number];

/**
 * What one member says of a month that the circle looks back on.
 *
 * **Shape:** one record of the root `lookBacks` with a key per text, `at`, `zone` and, as they come, `tookToCharter` and
 * `deletedAt`. No month is stored.
 */
export interface LookBack {
  readonly id: LookBackId;
  /** Who says it, by the log. */
  readonly author: MemberId;
  readonly texts: Readonly<Partial<Record<LookBackText, string>>>;
  /** When it was written, in epoch milliseconds by its author's clock. */
  readonly at: number;
  /** The time zone (IANA) that its author was in. */
  readonly zone: string;
  /** The wording of the charter that somebody made of the one change. Anybody says so. */
  readonly tookToCharter: CharterId | undefined;
}

/**
 * One member's support for the one change of somebody.
 *
 * **Shape:** one record of the root `backings` with `lookBackId`, `words`, `at` and, once it is taken back, `deletedAt`.
 */
export interface Backing {
  readonly id: BackingId;
  readonly lookBackId: LookBackId;
  /** Who supports it, by the log. */
  readonly author: MemberId;
  /** What the change said when they supported it. */
  readonly words: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Puts records into the order in which they were written, ties by id. Source: SPEC LOOKB3, LOOKB5. */
export function compareWritten<T extends Pick<LookBack | Backing, 'at' | 'id'>>(a: T, b: T): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
