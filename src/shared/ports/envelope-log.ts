import type { CircleId, DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';

/** An envelope as it is kept: its place in its device's log, and its bytes as made or received. */
export interface LoggedEnvelope {
  readonly device: DeviceId;
  /** Starts at 1 and has no gaps within a device. */
  readonly seq: number;
  readonly id: EnvelopeId;
  readonly bytes: Uint8Array;
}

/** A kept envelope with the number under which it arrived here: growing, local, never sent. */
export interface ArrivedEnvelope extends LoggedEnvelope {
  readonly arrival: number;
}

/** The newest known envelope of a device. */
export interface Head {
  readonly seq: number;
  readonly id: EnvelopeId;
}

/** A place in the order of arrival: which envelope stands there and how many arrived up to it. */
export interface LogPosition {
  readonly arrival: number;
  readonly count: number;
  readonly lastId: EnvelopeId;
}

/**
 * The logs of all devices of all circles, on this device.
 * **Guarantees**: `append` is all or nothing, strictly durable when resolved, and harmless when repeated.
 * **Errors**: `AppError` with code `disk-full`, `storage-unavailable` or `storage-replaced` (the database came back
 * without what it held).
 */
export interface EnvelopeLog {
  /** Envelopes that arrived after `after` (0 = all), in order of arrival, in batches. */
  readonly load: (circle: CircleId, after: number) => AsyncIterable<readonly ArrivedEnvelope[]>;
  /**
   * Answers the highest arrival number that any of these envelopes has. What is stored already stays as it first came, since an id
   * does not cover the signature; unless the disk has altered it (`RowChecks`): then this envelope takes its place, and its arrival.
   */
  readonly append: (circle: CircleId, envelopes: readonly LoggedEnvelope[]) => Promise<number>;
  readonly heads: (circle: CircleId) => Promise<ReadonlyMap<DeviceId, Head>>;
  /** Which of these are stored. */
  readonly known: (circle: CircleId, ids: readonly EnvelopeId[]) => Promise<ReadonlySet<EnvelopeId>>;
  /** The next envelopes of one device after a sequence number, by sequence number and then by arrival; `limit` at most. */
  readonly read: (
    circle: CircleId,
    device: DeviceId,
    afterSeq: number,
    limit: number,
  ) => Promise<readonly ArrivedEnvelope[]>;
  /** How many bytes all stored envelopes have together. */
  readonly size: (circle: CircleId) => Promise<number>;
  /** What the log says about an arrival number; `undefined` when no envelope has it. */
  readonly position: (circle: CircleId, arrival: number) => Promise<LogPosition | undefined>;
}
