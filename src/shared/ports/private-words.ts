import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';

/** How many bytes can be said privately in one go. Every box is as long as if it held as many. */
export const PRIVATE_WORDS_MAX_BYTES = 2_046;

/** Words sealed to one device. */
export interface PrivateBox {
  readonly device: DeviceId;
  /** What was sealed, in base64url without padding, as it can stand in a document; of every box the same length. */
  readonly sealed: string;
}

/**
 * Why nothing was sealed. `not-a-member`: one of them has left, or is nobody here; `no-device`: one of them has no device that
 * anything can be sealed to; `too-long`: more than `PRIVATE_WORDS_MAX_BYTES`.
 */
export type SealRefusal = 'not-a-member' | 'no-device' | 'too-long';

/**
 * Words within a circle that only some of its members can read, although all of them have the document.
 *
 * Nothing in a box says who made it: whoever brings boxes names the member who wrote them, as proved by the log. They open in
 * that member's name and at that place alone, so boxes copied from another's record are worth nothing.
 * **Errors**: those of `DeviceCrypto`. Source: replica SPEC WORD.
 */
export interface PrivateWords {
  /**
   * Seals to every present device of the members that are named, and of the one who writes: one box per device, ascending by
   * device, whatever is said in them.
   */
  readonly seal: (words: {
    readonly to: readonly MemberId[];
    /** Where they will stand: what no other words of this member have, such as what they are and the id of their record. */
    readonly place: string;
    readonly content: Uint8Array;
  }) => Promise<Result<readonly PrivateBox[], SealRefusal>>;
  /** What somebody said there; `undefined` when none of the boxes opens here, which bad ones never do. */
  readonly open: (words: {
    /** Who wrote the boxes, by the log. */
    readonly by: MemberId;
    readonly place: string;
    readonly boxes: readonly PrivateBox[];
  }) => Promise<Uint8Array | undefined>;
}
