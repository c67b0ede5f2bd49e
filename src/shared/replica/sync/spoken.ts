import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Asides, CircleReplica, Presence } from '#shared/ports/workspace.ts';
import { shareTimeBy } from '../common-time/share-time.ts';
import type { KnownDevice } from '../graph/graph-state.ts';
import { createAsides } from './asides.ts';
import { followPeers } from './follow-peers.ts';
import { createPresence } from './presence.ts';
import type { SyncHub } from './sync-hub.ts';

/** What is said in a circle and never written down, with those who hear it. */
export interface Spoken {
  readonly peers: CircleReplica['peers'];
  readonly presence: Presence;
  readonly asides: Asides;
  readonly shareTime: CircleReplica['shareTime'];
  /** Takes what came from a device on a live channel; answers whether it was something spoken. */
  readonly take: (from: DeviceId, message: Uint8Array) => boolean;
  readonly dispose: Dispose;
}

export function createSpoken(options: {
  readonly device: DeviceId;
  readonly hub: SyncHub;
  readonly deviceOf: (device: DeviceId) => KnownDevice | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
}): Spoken {
  const { hub } = options;
  const { connected } = hub;
  const peers = followPeers(connected, options.deviceOf);
  const presence = createPresence({ ...options, connected, publish: hub.publishLive });
  const asides = createAsides({ ...options, connected, send: hub.sendLive });
  return {
    ...{ peers, presence, asides },
    shareTime: shareTimeBy({ ...options, asides, peers }),
    take: (from, message) => presence.take(from, message) || asides.take(from, message),
    dispose: () => {
      presence.dispose();
      asides.dispose();
    },
  };
}
