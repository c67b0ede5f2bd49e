import { toHex } from '#shared/kernel/bytes.ts';
import type { Room } from '#shared/ports/network.ts';
import { deriveBytes } from './digest.ts';
import { LABEL } from './labels.ts';

const NAME_BYTES = 32;

/** Where the devices of an epoch find each other (SPEC ROOM1): who is not of the circle learns nothing from the names. */
export function roomOf(epochKey: Uint8Array): Pick<Room, 'topic' | 'password'> {
  return {
    topic: toHex(deriveBytes(epochKey, LABEL.roomTopic, [], NAME_BYTES)),
    password: toHex(deriveBytes(epochKey, LABEL.roomPassword, [], NAME_BYTES)),
  };
}
