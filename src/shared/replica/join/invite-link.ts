import type { DeviceId } from '#shared/kernel/ids.ts';
import type { InviteSummary } from '#shared/ports/joining.ts';

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
export interface InviteLink extends InviteSummary {
  /** The device that wrote the Invite: a refusal by it is the inviter's own. */
  readonly inviterDevice: DeviceId;
  /** 16 bytes: the invite's key follows from it. */
  readonly secret: Uint8Array;
}

/** Whether an address can stand in a link. */
export function isMeetingPoint(address: string): boolean {
  return address.length <= MAX_MEETING_POINT_LENGTH && MEETING_POINT.test(address);
}
