import type { Dispose } from '#shared/kernel/dispose.ts';
import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import type { Transport } from './transport.ts';

/** Finds out which device is at the other end of a connection; told the certificates at both ends, 32 bytes each. */
export type BeginHandshake = (connection: {
  readonly localFingerprint: Uint8Array;
  readonly remoteFingerprint: Uint8Array;
  readonly send: (message: Uint8Array) => void;
  /** At most once. */
  readonly onDone: (device: DeviceId) => void;
  /** At most once, and after `onDone` only when the other end goes on. */
  readonly onFailed: (code: string) => void;
}) => { readonly receive: (message: Uint8Array) => void; readonly close: Dispose };

/** Where the devices of one circle find each other. */
export interface Room {
  readonly circleId: CircleId;
  /** 64 hexadecimal digits that tell a meeting point nothing. */
  readonly topic: string;
  /** What is said there is sealed with it: 64 hexadecimal digits. */
  readonly password: string;
  readonly beginHandshake: BeginHandshake;
}

/** A way to the devices in a room. Nothing is sent before somebody accepts links. */
export interface RoomTransport extends Transport {
  /** The device has slept, or its network has changed: everything is set up anew. */
  readonly rebuild: () => void;
  /** Ends all links. Again, it does nothing. */
  readonly dispose: Dispose;
}

/**
 * What those who know a topic say to each other by way of meeting points, sealed by themselves: those of a room before they are
 * connected, and those who know an invite.
 * **Guarantees**: none of arrival, order or number, nor that what comes was said by anybody who belongs there.
 */
export interface MeetingChannel {
  /** Hears what others publish on a topic, and perhaps what this device does. `onReach` when somebody new may hear. */
  readonly subscribe: (
    topic: string,
    listener: { readonly onMessage: (message: Uint8Array) => void; readonly onReach: () => void },
  ) => Dispose;
  /** A message of 46 KiB at most, to whoever is on the topic now. Never throws. */
  readonly publish: (topic: string, message: Uint8Array) => void;
}

/** This device's ways to others. */
export interface Network {
  readonly enter: (room: Room) => RoomTransport;
  readonly channel: MeetingChannel;
}
