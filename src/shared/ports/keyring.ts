import type { CircleId, EpochId, InviteId, MemberId } from '#shared/kernel/ids.ts';

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
  /** That of the beginning first, the others in the order in which they became known; which is written under, the circle says. */
  readonly epochs: readonly { readonly epochId: EpochId; readonly key: Uint8Array }[];
}

/** A request to be let into a circle that was not answered yet, with the invite: whoever has it could ask in its place. */
export interface KeptRequest {
  readonly inviteId: InviteId;
  /** The invite as a link. */
  readonly link: string;
  /** The request as it was made, sealed: another one would make another member. */
  readonly message: Uint8Array;
  readonly askedAt: number;
}

/**
 * The circles of this profile and their keys, and its open requests.
 * **Guarantees**: what changes something is durable when resolved. `put` replaces what has the same circle id, `putRequest` what
 * has the same invite id; `removeRequest` of what is not there does nothing.
 */
export interface Keyring {
  readonly list: () => Promise<readonly KeyringCircle[]>;
  readonly put: (circle: KeyringCircle) => Promise<void>;
  readonly requests: () => Promise<readonly KeptRequest[]>;
  readonly putRequest: (request: KeptRequest) => Promise<void>;
  readonly removeRequest: (inviteId: InviteId) => Promise<void>;
}
