import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import type { FolderStatus } from '#shared/ports/sync-folder.ts';
import type { CircleBundles } from './bundle/circle-bundles.ts';
import type { EpochKey } from './circle-keys.ts';
import { bothChannels } from './folder/both-channels.ts';
import { createFolderChannel } from './folder/folder-channel.ts';
import { startFolderSync } from './folder/folder-sync.ts';
import { type FollowedFolder, followFolder } from './folder/follow-folder.ts';
import type { OpenReplica } from './open-replica.ts';
import type { EntryPorts } from './graph/entry-writer.ts';
import { selectFormerMembers, selectMembers } from './graph/select-members.ts';
import { chooseCarrying } from './graph/select-readers.ts';
import { createHandshake } from './handshake/handshake.ts';
import { createDoorkeeper, type Doorkeeper } from './join/doorkeeper.ts';
import { keepEpochClosed } from './join/epoch-keeper.ts';
import { keepSealsWritten } from './join/seal-keeper.ts';
import { keepStatementsWritten } from './join/statement-keeper.ts';
import { isPartedFrom, leaveCircle } from './leave-circle.ts';
import { deviceIdOf } from './names.ts';
import { openWhole, type WholeReplica } from './open-whole.ts';
import { followRooms } from './rooms.ts';
import { createPrivateWords } from './private-words/create-private-words.ts';
import { createStatements } from './statements/create-statements.ts';
import type { WorkspacePorts } from './stores.ts';

/** An open circle with what only its workspace may touch. */
export interface OpenedCircle extends OpenCircle, Pick<WholeReplica, 'acceptLoss'> {
  readonly doorkeeper: Doorkeeper | undefined;
  readonly bundles: CircleBundles | undefined;
  /** The same bundles also where nobody else may have any: for what comes back from this person's own copies. */
  readonly ownBundles: CircleBundles;
  /** Others know more of this device than its disk, or know it under another id (SPEC DEV4). */
  readonly isOutdated: Observable<boolean>;
  /** The device has slept, or its network has changed. */
  readonly wake: () => void;
}

/** What connects an open circle with others. */
interface Ways {
  readonly doorkeeper: Doorkeeper;
  readonly folder: FollowedFolder;
  readonly wake: () => void;
  readonly dispose: Dispose;
}

/** Opens a circle; one that is shared also to others: devices that can be reached, and people who ask to come in. */
export async function openCircle(
  circle: KeyringCircle,
  ports: WorkspacePorts,
  how: {
    readonly asItIs: boolean;
    /** Keeps keys that have become known in the keyring. */
    readonly keepKeys?: (epochs: readonly EpochKey[]) => Promise<void>;
  } = { asItIs: false },
): Promise<OpenedCircle> {
  const replica = await openWhole(circle, ports, how);
  const device = deviceIdOf(await ports.crypto.keys());
  const { state } = replica.membership;
  const members = createSubject(selectMembers(state.get()));
  const formerMembers = createSubject(selectFormerMembers(state.get()));
  state.subscribe(() => {
    members.set(selectMembers(state.get()));
    formerMembers.set(selectFormerMembers(state.get()));
  });
  const isOutdated = createSubject(false);
  const followOutdated = (): void =>
    isOutdated.set(replica.isOutdated.get() || state.get().devices.get(device)?.replacedBy !== undefined);
  for (const source of [replica.isOutdated, state]) source.subscribe(followOutdated);
  followOutdated();
  const ways = circle.kind === 'circle' ? await openWays(circle, replica, ports) : undefined;
  return {
    ...replica,
    bundles: circle.kind === 'circle' ? replica.bundles : undefined,
    ownBundles: replica.bundles,
    isOutdated,
    folder: ways?.folder.status ?? createSubject<FolderStatus>({ state: 'none' }),
    resync: () => {
      replica.resync();
      ways?.folder.lookNow();
    },
    knownName: circle.name,
    members,
    formerMembers,
    leave: () => leaveCircle(replica, { ...ports, keyFor: replica.keys.epochKey }),
    statements:
      circle.kind === 'circle'
        ? createStatements({ circleId: circle.circleId, device, crypto: ports.crypto, membership: replica.membership })
        : undefined,
    privateWords:
      circle.kind === 'circle'
        ? createPrivateWords({
            ...{ circleId: circle.circleId, me: circle.memberId, membership: replica.membership },
            ...{ crypto: ports.crypto, random: ports.random },
          })
        : undefined,
    door: ways?.doorkeeper,
    doorkeeper: ways?.doorkeeper,
    wake: () => ways?.wake(),
    close: async () => {
      ways?.folder.setParting(true);
      const isStored = await replica.close();
      if (!isStored) {
        ways?.folder.setParting(false);
        return false;
      }
      await ways?.folder.finish();
      ways?.dispose();
      return true;
    },
  };
}

async function openWays(circle: KeyringCircle, replica: OpenReplica, ports: WorkspacePorts): Promise<Ways> {
  const { circleId, memberId } = circle;
  const { crypto, random, clock, logger, network, folders } = ports;
  const { membership, keys, growth, site, epochOf } = replica;
  const { state } = membership;
  const device = deviceIdOf(await crypto.keys());
  const entryPorts: EntryPorts = { crypto, random, clock, keyFor: keys.epochKey };
  const common = { device, membership, logger, ports: entryPorts };
  const letters = createFolderChannel({ folder: folders.of(circleId), chosen: folders.chosen, clock, logger });
  keys.carryUnder(() => {
    const readers = { state: state.get(), self: device, epochOf };
    const epochId = chooseCarrying(readers, keys.writingEpoch.epochId, (id) => keys.epochKey(id) !== undefined);
    const key = epochId && keys.epochKey(epochId);
    return epochId === undefined || key === undefined ? keys.writingEpoch : { epochId, key };
  });
  const doorkeeper = createDoorkeeper({ ...common, epochs: keys.all, channel: bothChannels(network.channel, letters) });
  const connected = (): readonly DeviceId[] => replica.peers.get().map((peer) => peer.device);
  const keepers = [
    keepSealsWritten(common),
    keepEpochClosed({ ...common, connected }),
    keepStatementsWritten({ ...common, ends: site.tips, growth }),
  ];
  const rooms = followRooms({
    ...{ replica, device, clock },
    enter: (room) =>
      network.enter({
        circleId,
        ...room,
        beginHandshake: (connection) => createHandshake({ circleId, crypto, random, clock, ...connection }),
      }),
  });
  const folder = followFolder(circleId, folders, (chosen) =>
    startFolderSync({
      ...ports,
      ...replica,
      ...{ device, folder: chosen },
      memberOf: (id) => state.get().devices.get(id)?.member,
    }),
  );
  let isParted = false;

  function part(): void {
    if (isParted) return;
    isParted = true;
    doorkeeper.dispose();
    folder.dispose();
    for (const stop of keepers) stop();
    rooms.dispose();
  }

  /** Whoever has left is there for nobody any more, and goes on only until somebody has heard of it (SPEC LEAVE7). */
  function followLeaving(): void {
    if (!state.get().former.has(memberId) || isParted) return;
    doorkeeper.dispose();
    // The folder is told once.
    void folder.finish().then(folder.dispose);
    if (isPartedFrom(state.get(), memberId)) part();
  }

  const stopFollowing = state.subscribe(followLeaving);
  followLeaving();
  return {
    doorkeeper,
    folder,
    wake: () => {
      if (isParted) return;
      rooms.rebuild();
      replica.resync();
      folder.lookNow();
    },
    dispose: () => {
      stopFollowing();
      part();
    },
  };
}
