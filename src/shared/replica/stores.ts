import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { DeviceRenewal } from '#shared/ports/device-renewal.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import type { GraphLog } from '#shared/ports/graph-log.ts';
import type { Keyring } from '#shared/ports/keyring.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Network } from '#shared/ports/network.ts';
import type { Random } from '#shared/ports/random.ts';
import type { Safekeeping } from '#shared/ports/safekeeping.ts';
import type { ShelfStore } from '#shared/ports/shelf-store.ts';
import type { StateCache } from '#shared/ports/state-cache.ts';
import type { SyncFolders } from '#shared/ports/sync-folder.ts';

/** Everything of the outside world that a replica uses. */
export interface ReplicaPorts {
  readonly log: EnvelopeLog;
  readonly graph: GraphLog;
  readonly cache: StateCache;
  readonly shelf: ShelfStore;
  readonly keyring: Keyring;
  readonly crypto: DeviceCrypto;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/** The same, with the ways to other devices, and what helps after a loss. */
export interface WorkspacePorts extends ReplicaPorts {
  readonly safekeeping: Safekeeping;
  readonly renewal: DeviceRenewal;
  readonly network: Network;
  readonly folders: SyncFolders;
}
