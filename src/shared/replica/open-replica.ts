import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import type { Transport } from '#shared/ports/transport.ts';
import type { CircleReplica } from '#shared/ports/workspace.ts';
import type { CircleBundles } from './bundle/circle-bundles.ts';
import type { CircleKeys } from './circle-keys.ts';
import type { CircleMembership } from './graph/circle-membership.ts';
import type { SyncSite } from './sync/sync-site.ts';

/** An open circle with what only this device's own code may touch. */
export interface OpenReplica extends Omit<CircleReplica, 'bundles'> {
  readonly membership: CircleMembership;
  readonly bundles: CircleBundles;
  readonly site: SyncSite;
  readonly keys: CircleKeys;
  /** Under which epoch a device has said last what it has. */
  readonly epochOf: (device: DeviceId) => EpochId | undefined;
  /** Nothing is written any more, as if this person had left; or again. */
  readonly holdWriting: (isHeld: boolean) => void;
  readonly connect: (transport: Transport, rank?: string) => Dispose;
  /** Changes whenever something was stored here, or somebody has said what they have. */
  readonly growth: Observable<number>;
  /** What is not what it was stored as counts as not there. */
  readonly log: Pick<EnvelopeLog, 'known'>;
  /** Whether others have shown envelopes of this very device that were not here: its disk is an older one (SPEC DEV4). */
  readonly isOutdated: Observable<boolean>;
  /** Whether nothing waits here: to be stored, to be applied, or for an envelope that covers it. */
  readonly isIdle: () => boolean;
}
