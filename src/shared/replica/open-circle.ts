import { assert } from '#shared/kernel/assert.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import type { FolderStatus } from '#shared/ports/sync-folder.ts';
import type { CircleBundles } from './bundle/circle-bundles.ts';
import { createCircleKeys } from './circle-keys.ts';
import { bothChannels } from './folder/both-channels.ts';
import { createFolderChannel } from './folder/folder-channel.ts';
import { startFolderSync } from './folder/folder-sync.ts';
import { type FollowedFolder, followFolder } from './folder/follow-folder.ts';
import type { OpenReplica } from './open-replica.ts';
import type { EntryPorts } from './graph/entry-writer.ts';
import { selectMembers } from './graph/select-members.ts';
import { createHandshake } from './handshake/handshake.ts';
import { createDoorkeeper, type Doorkeeper } from './join/doorkeeper.ts';
import { keepSealsWritten } from './join/seal-keeper.ts';
import { deviceIdOf } from './names.ts';
import { openWhole, type WholeReplica } from './open-whole.ts';
import { roomOf } from './room.ts';
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
  how: { readonly asItIs: boolean } = { asItIs: false },
): Promise<OpenedCircle> {
  const replica = await openWhole(circle, ports, how);
  const device = deviceIdOf(await ports.crypto.keys());
  const { state } = replica.membership;
  const members = createSubject(selectMembers(state.get()));
  state.subscribe(() => members.set(selectMembers(state.get())));
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
    statements:
      circle.kind === 'circle'
        ? createStatements({ circleId: circle.circleId, device, crypto: ports.crypto, membership: replica.membership })
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
  const { circleId, epochs } = circle;
  const { crypto, random, clock, logger, network, folders } = ports;
  const { membership } = replica;
  const device = deviceIdOf(await crypto.keys());
  const epoch = epochs.at(-1);
  assert(epoch !== undefined, 'a circle has an epoch');
  const keyFor: EntryPorts['keyFor'] = (id) => epochs.find(({ epochId }) => epochId === id)?.key;
  const entryPorts: EntryPorts = { crypto, random, clock, keyFor };
  const common = { device, membership, logger, ports: entryPorts };
  const letters = createFolderChannel({ folder: folders.of(circleId), chosen: folders.chosen, clock, logger });
  const doorkeeper = createDoorkeeper({ ...common, epochs, channel: bothChannels(network.channel, letters) });
  const stopSealing = keepSealsWritten(common);
  const transport = network.enter({
    circleId,
    ...roomOf(epoch.key),
    beginHandshake: (connection) => createHandshake({ circleId, crypto, random, clock, ...connection }),
  });
  const disconnect = replica.connect(transport);
  const folder = followFolder(circleId, folders, (chosen) =>
    startFolderSync({
      ...ports,
      ...replica,
      ...{ keys: createCircleKeys(circle), device, folder: chosen },
      memberOf: (id) => membership.state.get().devices.get(id)?.member,
    }),
  );
  return {
    doorkeeper,
    folder,
    wake: () => {
      transport.rebuild();
      replica.resync();
      folder.lookNow();
    },
    dispose: () => {
      doorkeeper.dispose();
      folder.dispose();
      stopSealing();
      disconnect();
      transport.dispose();
    },
  };
}
