import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';

/** Most characters of a link; what is written always fits. */
export const MAX_LINK_LENGTH = 8_192;
/** Most names of members, and most UTF-16 units of each name. */
export const MAX_NAME_COUNT = 12;
export const MAX_NAME_LENGTH = 100;
export const MAX_MEETING_POINT_COUNT = 4;
export const SECRET_BYTES = 16;

const MAX_MEETING_POINT_LENGTH = 256;
/** No user, no letters outside ASCII: what is shown is where it leads. */
const MEETING_POINT = /^wss?:\/\/[a-z0-9.:[\]-]+(?:\/[!-~]*)?$/i;

/** Everything that a link says: enough to look at an invite without any network, and to ask to be let in. */
export interface InviteLink {
  readonly circleId: CircleId;
  readonly circleName: string;
  /** The device that wrote the Invite: a refusal by it is the inviter's own. */
  readonly inviterDevice: DeviceId;
  readonly inviterName: string;
  /** At the time of writing; of many only the first are named. */
  readonly memberNames: readonly string[];
  /** Milliseconds since 1970, by the inviter's clock. */
  readonly writtenAt: number;
  readonly expiresAt: number;
  /** Whether the inviter wants to be asked before anybody is let in. */
  readonly asksFirst: boolean;
  /** Where members can be met: `ws` and `wss` addresses. */
  readonly meetingPoints: readonly string[];
  /** 16 bytes: the invite's key follows from it. */
  readonly secret: Uint8Array;
}

/**
 * Why a text holds no invite that can be used.
 * - `truncated`: the beginning of one.
 * - `altered`: characters were changed, or what it says is not in order.
 * - `newer-version`: whole, but this version cannot read it.
 */
export type InviteLinkError = 'not-an-invite' | 'truncated' | 'altered' | 'newer-version' | 'expired';

/** Whether an address can stand in a link. */
export function isMeetingPoint(address: string): boolean {
  return address.length <= MAX_MEETING_POINT_LENGTH && MEETING_POINT.test(address);
}
