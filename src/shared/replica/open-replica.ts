import type { Observable } from '#shared/kernel/observable.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import type { CircleReplica } from '#shared/ports/workspace.ts';
import type { CircleBundles } from './bundle/circle-bundles.ts';
import type { CircleMembership } from './graph/circle-membership.ts';
import type { SyncSite } from './sync/sync-site.ts';

/** An open circle with what only this device's own code may touch. */
export interface OpenReplica extends Omit<CircleReplica, 'bundles'> {
  readonly membership: CircleMembership;
  readonly bundles: CircleBundles;
  readonly site: SyncSite;
  /** Changes whenever something was stored here, or somebody has said what they have. */
  readonly growth: Observable<number>;
  /** What is not what it was stored as counts as not there. */
  readonly log: Pick<EnvelopeLog, 'known'>;
  /** Whether others have shown envelopes of this very device that were not here: its disk is an older one (SPEC DEV4). */
  readonly isOutdated: Observable<boolean>;
  /** Whether nothing waits here: to be stored, to be applied, or for an envelope that covers it. */
  readonly isIdle: () => boolean;
}
