import { SECOND_MS } from '#shared/kernel/durations.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { EntryId } from '#shared/kernel/ids.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { createCircleKeys } from '../circle-keys.ts';
import type { MembershipGraph } from '../graph/membership-graph.ts';
import { readFolderGraph } from '../folder/read-folder-graph.ts';
import { createHandshake } from '../handshake/handshake.ts';
import { deviceIdOf } from '../names.ts';
import { roomOf } from '../room.ts';
import type { WorkspacePorts } from '../stores.ts';
import { createSyncHub } from '../sync/sync-hub.ts';
import type { SyncSite } from '../sync/sync-site.ts';
import { readGraph } from './read-graph.ts';

const LOOK_EVERY_MS = SECOND_MS / 2;
const READ_FOLDER_EVERY_MS = 30 * SECOND_MS;

/**
 * Waits until a member is there who says how the circle began and who belongs to it, this person included: the id of the circle
 * tells whether that is true. `undefined` when it was told to stop. **Errors**: `AppError` of the keys.
 */
export async function askForGraph(
  circle: KeyringCircle,
  ports: Pick<WorkspacePorts, 'crypto' | 'random' | 'clock' | 'logger' | 'network' | 'folders'>,
  shouldStop: () => boolean,
): Promise<MembershipGraph | undefined> {
  const { circleId, epochs } = circle;
  const { crypto, random, clock, logger, network } = ports;
  const epoch = epochs.at(-1);
  assert(epoch !== undefined, 'a circle has an epoch');
  let graph: MembershipGraph | undefined;
  const site = siteOf(deviceIdOf(await crypto.keys()), () => graph, takeEntries);
  const hub = createSyncHub({ clock, logger, site });
  const transport = network.enter({
    circleId,
    ...roomOf(epoch.key),
    beginHandshake: (connection) => createHandshake({ circleId, crypto, random, clock, ...connection }),
  });

  let noteHeard: (() => void) | undefined;

  /** What leads to no beginning is worth nothing, and is not kept. */
  async function takeEntries(entries: readonly Uint8Array[]): Promise<number> {
    graph ??= await readGraph(circle, entries, { crypto });
    if (graph === undefined) return 0;
    await graph.add(entries);
    noteHeard?.();
    return entries.length;
  }

  const isEnough = (): boolean => graph?.state().members.has(circle.memberId) === true;
  /** What lies in the folder of the circle is said by members, too. */
  async function readFolder(): Promise<void> {
    try {
      const entries = await readFolderGraph(ports.folders.of(circleId), createCircleKeys(circle));
      if (!isOver) await takeEntries(entries);
    } catch {
      // There is none, or it is away: somebody else may come.
      logger.info('the folder of a circle could not be asked for its beginning');
    }
    if (!isOver) stopReading = clock.after(READ_FOLDER_EVERY_MS, () => void readFolder());
  }

  let isOver = false;
  let stopReading: Dispose | undefined;
  const disconnect = hub.connect(transport);
  void readFolder();
  try {
    return await new Promise((resolve) => {
      // At once: what else they have is asked for by the circle itself, when it is open.
      noteHeard = () => {
        if (isEnough()) resolve(graph);
      };
      const look = (): void => {
        if (shouldStop()) resolve(undefined);
        else clock.after(LOOK_EVERY_MS, look);
      };
      look();
    });
  } finally {
    isOver = true;
    stopReading?.();
    disconnect();
    hub.dispose();
    transport.dispose();
  }
}

/** Somebody who has nothing, and wants to know who belongs to the circle. */
function siteOf(
  device: SyncSite['device'],
  graph: () => MembershipGraph | undefined,
  takeEntries: SyncSite['takeEntries'],
): SyncSite {
  const nothing = (): readonly never[] => [];
  return {
    device,
    isMember: (id) => graph()?.state().devices.has(id) === true,
    hasLeft: () => false,
    farewell: () => undefined,
    graphHeads: (): readonly EntryId[] => graph()?.heads() ?? [],
    knowsEntry: (id) => graph()?.knows(id) === true,
    entriesUnknownTo: nothing,
    proof: () => undefined,
    takeEntries,
    tips: nothing,
    read: () => Promise.resolve([]),
    takeEnvelopes: () => Promise.resolve({ stored: [], gaps: new Set(), waiting: [], refusedCount: 0 }),
    takeLive: () => undefined,
    receipts: nothing,
    takeReceipts: () => Promise.resolve(),
    noteTips: () => undefined,
  };
}
