import { readRoomMessage, type RoomMessage } from '#renderer/adapters/webrtc/room-message.ts';
import { createRoomSeal } from '#renderer/adapters/webrtc/room-seal.ts';
import { createSystemRandom } from '#renderer/adapters/browser/system-random.ts';
import type { MeetingChannel, Room } from '#shared/ports/network.ts';

/** Somebody who hears all that is said in a room, and says what they like. */
export interface Eavesdropper {
  /** As it came from the meeting point. */
  readonly sealed: readonly Uint8Array[];
  readonly heard: readonly RoomMessage[];
  /** Anything, on the topic. */
  readonly shout: (message: Uint8Array) => void;
  /** Anything, sealed as the others do it. */
  readonly say: (value: unknown) => Promise<void>;
}

export function listenIn(channel: MeetingChannel, room: Pick<Room, 'topic' | 'password'>): Eavesdropper {
  const seal = createRoomSeal(room, createSystemRandom());
  const sealed: Uint8Array[] = [];
  const heard: RoomMessage[] = [];
  channel.subscribe(room.topic, {
    onReach: () => undefined,
    onMessage: (message) => {
      sealed.push(message);
      void seal.open(message).then((value) => {
        const told = readRoomMessage(value);
        if (told !== undefined) heard.push(told);
      });
    },
  });
  return {
    sealed,
    heard,
    shout: (message) => channel.publish(room.topic, message),
    say: async (value) => channel.publish(room.topic, await seal.seal(value)),
  };
}
