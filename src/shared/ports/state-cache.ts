import type { CircleId } from '#shared/kernel/ids.ts';

/**
 * One opaque, sealed shortcut per circle that saves replaying its log. It may be lost at any time: the log is the truth.
 * **Errors**: as `EnvelopeLog`.
 */
export interface StateCache {
  readonly read: (circle: CircleId) => Promise<Uint8Array | undefined>;
  readonly write: (circle: CircleId, sealed: Uint8Array) => Promise<void>;
  readonly clear: (circle: CircleId) => Promise<void>;
}
