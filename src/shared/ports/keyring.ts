import type { CircleId, EpochId, MemberId } from '#shared/kernel/ids.ts';

/** A circle shared with others, or the space that only this person sees. */
export type CircleKind = 'circle' | 'private';

/** What this device must remember about a circle to open it; kept outside the database, wrapped. */
export interface KeyringCircle {
  readonly circleId: CircleId;
  readonly kind: CircleKind;
  /** Who this person is in that circle. */
  readonly memberId: MemberId;
  /** The last known name, for menus while the circle is closed. */
  readonly name: string;
  readonly createdAt: number;
  /** Oldest first; new envelopes are written under the last. */
  readonly epochs: readonly { readonly epochId: EpochId; readonly key: Uint8Array }[];
}

/**
 * The circles of this profile and their keys.
 * **Guarantees**: `put` is durable when resolved and replaces what has the same circle id.
 */
export interface Keyring {
  readonly list: () => Promise<readonly KeyringCircle[]>;
  readonly put: (circle: KeyringCircle) => Promise<void>;
}
