/** How much of it all a meeting point gives to whom. */
export interface MeetingPointLimits {
  /** Of one message, however many frames it comes in. */
  readonly messageBytes: number;
  /** What a connection may send for as long as it lasts, and on top of it at once. Bytes are those on the wire. */
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
  /** What may wait for one slow receiver. */
  readonly bufferedBytes: number;
  /** In UTF-16 units. */
  readonly topicLength: number;
  readonly topicsPerConnection: number;
  readonly subscribersPerTopic: number;
  readonly topics: number;
  readonly connections: number;
  /** From one address, or one network of IPv6. */
  readonly connectionsPerAddress: number;
}

/**
 * Enough for circles of 64 devices that all wake at once (each then sends 63 offers and their candidates), on a machine with half
 * a gigabyte to spare.
 */
export const DEFAULT_LIMITS: MeetingPointLimits = {
  messageBytes: 64 * 1024,
  messagesPerSecond: 100,
  messageBurst: 2_000,
  bytesPerSecond: 256 * 1024,
  byteBurst: 4 * 1024 * 1024,
  bufferedBytes: 512 * 1024,
  topicLength: 128,
  topicsPerConnection: 256,
  subscribersPerTopic: 256,
  topics: 65_536,
  connections: 1_024,
  connectionsPerAddress: 64,
};
