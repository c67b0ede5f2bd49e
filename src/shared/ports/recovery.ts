import type { CircleId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { BundleFault } from './bundles.ts';
import type { ByteSource } from './byte-source.ts';
import type { SavedCopy } from './safekeeping.ts';

/** What is left of a circle that could not be opened whole. */
export interface CircleRemains {
  /** How many changes can still be read here. */
  readonly readableCount: number;
  /** How many are known to be gone; `undefined` when nothing says how many there were. */
  readonly lostCount: number | undefined;
  /** Newest first. */
  readonly copies: readonly SavedCopy[];
  /**
   * Whether there is anybody to get it from: `nobody` for a private space and for somebody alone, `unknown` when not even
   * its beginning is here.
   */
  readonly others: 'some' | 'nobody' | 'unknown';
}

/** From where a circle is brought back, besides what is still here. */
export type RecoveryWay =
  | { readonly kind: 'copy'; readonly id: string }
  /** A sync file, or what was saved of the circle before. */
  | { readonly kind: 'file'; readonly source: ByteSource }
  /** The other members, when they are there. */
  | { readonly kind: 'members' };

/**
 * Why a circle was not brought back; nothing was changed.
 * - `copy-gone`: there is no copy of that name any more.
 * - `no-beginning`: nothing that is here, or was given, says how the circle began: only a member can.
 */
export type RecoveryFault = BundleFault | 'copy-gone' | 'no-beginning';

/** The bringing back of circles that the database has lost some of. */
export interface Recovery {
  readonly inspect: (circle: CircleId) => Promise<CircleRemains>;
  /** All that can still be read here, as a sync file. **Errors**: `AppError` of the stores or the keys, thrown by the iteration. */
  readonly saveRemains: (circle: CircleId) => AsyncIterable<Uint8Array>;
  /**
   * Puts together what is here and what that way brings, and opens the circle under new device keys: no sequence number is
   * used twice. All circles of the profile are closed meanwhile. A private space whose very beginning is lost gives way to a new,
   * empty one. By way of the members it resolves once the circle can be
   * opened, which is at once unless its very beginning is lost.
   * **Errors**: `AppError` of the stores or the keys; trying again goes on.
   */
  readonly recover: (
    circle: CircleId,
    way: RecoveryWay,
    options?: { readonly shouldStop?: () => boolean },
  ) => Promise<Result<{ readonly newCount: number }, RecoveryFault>>;
  /**
   * Whether others have shown changes of this very device that are not here: an older state of its disk was put back.
   * What is written from then on is kept; `renew` ends it.
   */
  readonly isOutdated: Observable<boolean>;
  /** Closes all circles and takes new device keys. Answers whether everything was stored; if not, nothing was changed. */
  readonly renew: () => Promise<boolean>;
}
