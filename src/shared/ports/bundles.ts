import type { CircleId, MemberId } from '#shared/kernel/ids.ts';

/**
 * For whom a bundle is.
 * - `all`: everything that is here, for whoever has nothing.
 * - `lacking`: what these members have not said to have received, on any of their devices.
 */
export type BundleScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'lacking'; readonly members: readonly MemberId[] };

/** What a bundle would hold. */
export interface BundleExtent {
  readonly envelopeCount: number;
  readonly bytes: number;
}

/** Bundles of one open circle: what others lack, in a file that anybody can carry. Only members can read it. */
export interface Bundles {
  /** Measures without making anything; what is being typed is stored first. **Errors**: `AppError` of the stores. */
  readonly measure: (scope: BundleScope) => Promise<BundleExtent>;
  /**
   * Makes a bundle piece by piece, from what is stored at the beginning.
   * **Errors**: `AppError` of the stores or the keys, thrown by the iteration.
   */
  readonly write: (scope: BundleScope) => AsyncIterable<Uint8Array>;
}

/**
 * Why a file was not taken; nothing was changed.
 * - `not-a-bundle`: something else, also an empty file. `newer-version`: whole, but this version cannot read it.
 * - `truncated`: its end is missing. `altered`: bytes were changed.
 * - `other-circle`: of no circle of this profile. `no-key`: of a time whose key is not here.
 */
export type BundleFault = 'not-a-bundle' | 'newer-version' | 'truncated' | 'altered' | 'other-circle' | 'no-key';

/** What came of a bundle that was taken. */
export interface BundleReport {
  readonly circleId: CircleId;
  /** Who made it; `undefined` when that is nobody whom the circle knows. */
  readonly by: MemberId | undefined;
  /** Milliseconds since 1970, by the maker's clock. */
  readonly at: number;
  /** How many changes were new here and are stored now. */
  readonly newCount: number;
  /** How many wait for one before them, which was not in it. */
  readonly waitingCount: number;
  /** How many do not count: forged, or by nobody whom the circle knows. */
  readonly refusedCount: number;
}

/** How far the taking of a bundle is. */
export interface BundleProgress {
  readonly doneCount: number;
  readonly totalCount: number;
}
