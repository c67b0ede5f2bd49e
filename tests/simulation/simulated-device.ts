import { AppError } from '#shared/kernel/app-error.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { Random } from '#shared/ports/random.ts';
import { openCircleReplica } from '#shared/replica/circle-replica.ts';
import type { OpenReplica } from '#shared/replica/open-replica.ts';
import type { EntryPorts } from '#shared/replica/graph/entry-writer.ts';
import type { Protections } from '#shared/replica/protections.ts';
import { settle } from '#tests/support/fake-clock.ts';
import type { MemoryDisk } from '#tests/support/memory-stores.ts';
import type { Endpoint, SimulatedNetwork } from '#tests/support/simulated-network.ts';
import type { ProcessClock, SimulatedTime, WallClock } from '#tests/support/simulated-time.ts';
import type { Mark } from './marks.ts';
import { type Keeper, openWays } from './ways.ts';

/** What a device is, whether it runs or not. */
export interface Laptop {
  readonly name: string;
  readonly id: DeviceId;
  readonly member: MemberId;
  /** `undefined` for whoever has begun the circle. */
  readonly admittedBy: MemberId | undefined;
  readonly circle: KeyringCircle;
  readonly crypto: DeviceCrypto;
  readonly random: Random;
  readonly wall: WallClock;
  disk: MemoryDisk;
}

/** The app running on a device. */
export interface Running {
  readonly replica: OpenReplica;
  readonly clock: ProcessClock;
  readonly endpoint: Endpoint;
  readonly disconnect: Dispose;
  /** What was written here and not yet said to be saved. */
  unsaved: Mark[];
  /** What somebody who has left has tried to write: it is seen here alone, until the app ends. */
  readonly inVain: Set<string>;
}

/** The laptop of somebody honest. */
export interface SimulatedDevice extends Laptop {
  running: Running | undefined;
  /** Lets go a write that is held. */
  goOn: Dispose;
  /** It never comes back. */
  isLost: boolean;
  /** Its disk was copied or set back: what it once said to have it may have no more. */
  hadItsDiskReplaced: boolean;
  /** Its disk was told to fail at some time: errors are then expected. */
  hadDiskFaults: boolean;
  readonly errors: string[];
  /** What it has said to somebody of whom it knew that they had left, and should not have. */
  readonly indiscretions: string[];
}

/** What a device needs of the world to run. */
export interface Surroundings {
  readonly time: SimulatedTime;
  readonly network: SimulatedNetwork;
  readonly protections: Protections | undefined;
  /** Whether somebody may leave for good: then every device does what that takes, but for what a story leaves out. */
  readonly leaving: { readonly without: readonly Keeper[] } | undefined;
}

/** A laptop that is switched off. */
export function createSimulatedDevice(laptop: Laptop): SimulatedDevice {
  return {
    ...laptop,
    running: undefined,
    goOn: () => undefined,
    isLost: false,
    hadItsDiskReplaced: false,
    hadDiskFaults: false,
    errors: [],
    indiscretions: [],
  };
}

/** Opens the circle and connects. Answers whether it could: with a failing disk it may not. */
export async function start(
  device: SimulatedDevice,
  { time, network, protections, leaving }: Surroundings,
): Promise<boolean> {
  const clock = time.clockFor(device.wall);
  let isAlive = true;
  const logger = {
    error: (message: string, cause?: unknown) => {
      if (isAlive) device.errors.push(`${message}${cause === undefined ? '' : ` (${describe(cause)})`}`);
    },
    info: () => undefined,
  };
  const { keyring } = device.disk;
  const { crypto, random } = device;
  const ports = { ...device.disk.startProcess(), keyring, crypto, clock, random, logger };
  const keepKeys = (epochs: KeyringCircle['epochs']): Promise<void> => keepEpochs(device, epochs);
  const opening = openCircleReplica(await circleOf(device), ports, protections, { keepKeys });
  let replica: OpenReplica | undefined;
  try {
    replica = await within(opening);
  } catch (error) {
    clock.stop();
    if (device.disk.failWith === undefined) throw error;
    return false;
  }
  const endpoint = network.join(device.id);
  const { transport } = endpoint;
  const onIndiscretion = (what: string): void => void device.indiscretions.push(what);
  const disconnect =
    leaving === undefined
      ? replica.connect(transport)
      : openWays({ ...leaving, device: device.id, replica, transport, ports, logger, onIndiscretion });
  const running: Running = {
    replica,
    endpoint,
    disconnect,
    unsaved: [],
    inVain: new Set(),
    clock: {
      ...clock,
      stop: () => {
        isAlive = false;
        clock.stop();
      },
    },
  };
  replica.saved.subscribe(() => noteSaved(running));
  device.running = running;
  return true;
}

/** Whatever was said to be saved has to be there from now on. */
export function noteSaved(running: Running): void {
  if (running.replica.saved.get().state === 'saved') markSaved(running);
}

function markSaved(running: Running): void {
  const { site, ownSeq } = running.replica;
  for (const mark of running.unsaved) {
    mark.isSaved = true;
    mark.savedBy = { device: site.device, seq: ownSeq() };
  }
  running.unsaved = [];
}

/** Kills the app: what it has under way is not written any more, and nobody is told. */
export function crash(device: SimulatedDevice): void {
  const { running } = device;
  if (running === undefined) return;
  running.clock.stop();
  running.endpoint.leave();
  device.running = undefined;
  device.disk.startProcess();
  release(device);
}

/** Quits the app properly; answers whether it could store everything and quit. */
export async function quit(device: SimulatedDevice): Promise<boolean> {
  const { running } = device;
  if (running === undefined) return true;
  const isClosed = await within(running.replica.close());
  if (!isClosed) return false;
  // Everything is stored: closing is a way of saying so.
  markSaved(running);
  running.disconnect();
  await settle();
  running.clock.stop();
  running.endpoint.leave();
  device.running = undefined;
  return true;
}

/** Lets writes wait from now on. */
export function holdWrites(device: SimulatedDevice): void {
  if (device.disk.hold !== undefined) return;
  device.disk.hold = new Promise((resolve) => {
    device.goOn = resolve;
  });
}

/** Lets held writes go on. */
export function release(device: SimulatedDevice): void {
  device.disk.hold = undefined;
  device.goOn();
}

/** What writing an entry of the graph takes. */
export function entryPortsOf({ crypto, random }: Laptop, { replica, clock }: Running): EntryPorts {
  return { crypto, random, clock, keyFor: replica.keys.epochKey };
}

/** The circle as it stands in the keyring of a device, with the keys that have come since. */
export async function circleOf({ circle, disk }: Pick<Laptop, 'circle' | 'disk'>): Promise<KeyringCircle> {
  const known = await disk.keyring.list();
  return known.find(({ circleId }) => circleId === circle.circleId) ?? circle;
}

async function keepEpochs(device: Laptop, epochs: KeyringCircle['epochs']): Promise<void> {
  const circle = await circleOf(device);
  const fresh = epochs.filter(({ epochId }) => circle.epochs.every((known) => known.epochId !== epochId));
  await device.disk.keyring.put({ ...circle, epochs: [...circle.epochs, ...fresh] });
}

/** An error as a diary or a breach tells it. */
export function describe(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The outcome of something that waits for promises alone: whatever waits for anything else hangs, and must not. */
async function within<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  void work.then(
    () => (isDone = true),
    () => (isDone = true),
  );
  for (let turn = 0; turn < 50 && !isDone; turn++) await settle();
  if (!isDone) throw new Error('what should only wait for promises hangs');
  return work;
}
