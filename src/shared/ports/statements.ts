import type { DeviceId, EntryId, MemberId } from '#shared/kernel/ids.ts';

/** What a device of the circle signed. */
export interface SignedStatement {
  readonly device: DeviceId;
  /** 64 bytes of Ed25519 in base64url without padding, as it can stand in a document. */
  readonly signature: string;
}

/** A statement and who is said to have signed it. */
export interface StatementClaim extends SignedStatement {
  /** 32 bytes. */
  readonly digest: Uint8Array;
}

/**
 * What members state with a signature of their own, so that it holds whoever wrote it down, and who they were at some place of
 * the membership graph. Source: replica SPEC STATE.
 */
export interface Statements {
  /** SHA-256: 32 bytes to be signed for what is stated. */
  readonly digestOf: (content: Uint8Array) => Uint8Array;
  /** Signs for this circle alone. **Errors**: those of `DeviceCrypto`. */
  readonly sign: (digest: Uint8Array) => Promise<SignedStatement>;
  /**
   * The member whose device signed, by the graph as it is here; `undefined` where the signature does not hold or the device is
   * nobody's. One answer per claim, in order; what is malformed is never an error. **Errors**: those of `DeviceCrypto`.
   */
  readonly verifyMany: (claims: readonly StatementClaim[]) => Promise<readonly (MemberId | undefined)[]>;
  /** The heads of the membership graph as it is here, ascending. */
  readonly heads: () => readonly EntryId[];
  /** Who belonged to the circle at these heads; `undefined` while one of them is not here. The same on every device. */
  readonly membersAt: (heads: readonly EntryId[]) => readonly MemberId[] | undefined;
}
