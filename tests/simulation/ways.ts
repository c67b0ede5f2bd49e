import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { LinkChannel, Transport } from '#shared/ports/transport.ts';
import { chooseCarrying } from '#shared/replica/graph/select-readers.ts';
import type { EntryPorts } from '#shared/replica/graph/entry-writer.ts';
import { keepEpochClosed } from '#shared/replica/join/epoch-keeper.ts';
import { keepSealsWritten } from '#shared/replica/join/seal-keeper.ts';
import { keepStatementsWritten } from '#shared/replica/join/statement-keeper.ts';
import { isPartedFrom } from '#shared/replica/leave-circle.ts';
import type { OpenReplica } from '#shared/replica/open-replica.ts';
import { decodeSyncMessage } from '#shared/replica/sync/message-codec.ts';

/** What a device says of the graph in its turn; a story may leave one out, to show that it matters. */
export type Keeper = 'seals' | 'epoch' | 'statements';

/** What whoever has left may still be told (SPEC LEAVE7). */
const FAREWELL_KINDS: ReadonlySet<string> = new Set(['graph', 'prove', 'proof']);

/** Connects a device with others as an open circle in the app does, where somebody may leave for good. */
export function openWays(options: {
  readonly device: DeviceId;
  readonly replica: OpenReplica;
  readonly transport: Transport;
  readonly ports: Omit<EntryPorts, 'keyFor'>;
  readonly logger: Logger;
  readonly without: readonly Keeper[];
  /** Told of everything that was said to somebody known to have left, and should not have been. */
  readonly onIndiscretion: (what: string) => void;
}): Dispose {
  const { device, replica, logger, without } = options;
  const { membership, keys, site, growth, epochOf, peers, me } = replica;
  const { state } = membership;
  const ports: EntryPorts = { ...options.ports, keyFor: keys.epochKey };
  keys.carryUnder(() => {
    const readers = { state: state.get(), self: device, epochOf };
    const epochId = chooseCarrying(readers, keys.writingEpoch.epochId, (id) => keys.epochKey(id) !== undefined);
    const key = epochId && keys.epochKey(epochId);
    return epochId === undefined || key === undefined ? keys.writingEpoch : { epochId, key };
  });
  const common = { device, membership, logger, ports };
  const connected = (): readonly DeviceId[] => peers.get().map((peer) => peer.device);
  const keepers = {
    seals: () => keepSealsWritten(common),
    epoch: () => keepEpochClosed({ ...common, connected }),
    statements: () => keepStatementsWritten({ ...common, ends: site.tips, growth }),
  } satisfies Record<Keeper, () => Dispose>;
  const names = ['seals', 'epoch', 'statements'] as const;
  const stops = names.filter((name) => !without.includes(name)).map((name) => keepers[name]());
  let isParted = false;

  function part(): void {
    if (isParted) return;
    isParted = true;
    for (const stop of stops) stop();
    disconnect();
  }

  function followLeaving(): void {
    if (isPartedFrom(state.get(), me)) part();
  }

  const disconnect = replica.connect(discreet(options));
  const stopFollowing = state.subscribe(followLeaving);
  followLeaving();
  return () => {
    stopFollowing();
    part();
  };
}

/** The same links, on which it is noticed what is said to somebody who is known to have left. */
function discreet({ device, replica, transport, onIndiscretion }: Parameters<typeof openWays>[0]): Transport {
  function judge(to: DeviceId, channel: LinkChannel, message: Uint8Array): void {
    const { devices } = replica.membership.state.get();
    const isFormer = (id: DeviceId): boolean => devices.get(id)?.takenUpTo !== undefined;
    // Those who have left may tell each other what they like.
    if (!isFormer(to) || isFormer(device)) return;
    const decoded = channel === 'live' ? undefined : decodeSyncMessage(message);
    const kind = decoded === undefined ? channel : decoded.ok ? decoded.value.kind : decoded.error;
    if (!FAREWELL_KINDS.has(kind)) onIndiscretion(`${kind} was said to ${to}`);
  }

  return {
    accept: (onLink) =>
      transport.accept((link) =>
        onLink({
          ...link,
          send: (channel, message) => {
            judge(link.device, channel, message);
            link.send(channel, message);
          },
        }),
      ),
  };
}
