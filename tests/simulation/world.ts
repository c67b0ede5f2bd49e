import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CircleId, DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { createAdmit } from '#shared/replica/graph/create-admit.ts';
import { createInvite } from '#shared/replica/graph/create-invite.ts';
import { createGenesis } from '#shared/replica/graph/genesis.ts';
import type { InviteKey } from '#shared/replica/graph/invite-key.ts';
import { createJoinRequest, joinerIdOf, type SignedJoinRequest } from '#shared/replica/graph/join-request.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import type { Protections } from '#shared/replica/protections.ts';
import { createMemoryDisk, type MemoryDisk } from '#tests/support/memory-stores.ts';
import {
  createNativeDeviceCrypto,
  createNativeInviteKey,
  type KnownSignatures,
} from '#tests/support/native-device-crypto.ts';
import { type Choices, createChoices } from '#tests/support/seeded-choices.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { createSimulatedNetwork } from '#tests/support/simulated-network.ts';
import { createSimulatedTime } from '#tests/support/simulated-time.ts';
import { watchWebCrypto } from '#tests/support/web-crypto-work.ts';
import { createMarks, type Marks } from './marks.ts';
import type { Keeper } from './ways.ts';
import {
  createSimulatedDevice,
  entryPortsOf,
  type SimulatedDevice,
  start,
  type Surroundings,
} from './simulated-device.ts';

const YEAR_MS = 365 * DAY_MS;

/** What a story does differently from the app, to show that it matters. */
export interface Sabotage {
  readonly protections?: Protections;
  readonly crypto?: (crypto: DeviceCrypto) => DeviceCrypto;
  /** What nobody does when somebody leaves. */
  readonly without?: readonly Keeper[];
}

/** Somebody began to leave: whether they have left is said by the graph. */
export interface Departure {
  readonly name: string;
  /** What they saw then. Whatever stands in their log elsewhere is not named, and may be left out of account. */
  readonly shown: ReadonlySet<string>;
  /** Their app has said that it is done. */
  isDone: boolean;
  /** Where their log ended then. */
  ownSeq: number;
}

/** Everything there is in one story. */
export interface World extends Surroundings {
  readonly seed: number;
  readonly choices: Choices;
  readonly circleId: CircleId;
  readonly epochs: KeyringCircle['epochs'];
  readonly devices: SimulatedDevice[];
  readonly marks: Marks;
  hasHostilePeople: boolean;
  /** So many leave for good at most. */
  readonly mostDepartures: number;
  readonly departures: Map<MemberId, Departure>;
  /** What happened, for whoever has to find out why. */
  readonly diary: string[];
  /** Keys for somebody new. */
  readonly createKeys: () => Promise<Keys>;
  readonly createInviteKey: () => InviteKey;
}

/** The keys of a device that nobody knows yet, and bytes that nobody expects. */
export interface Keys {
  readonly id: DeviceId;
  readonly crypto: DeviceCrypto;
  readonly random: ReturnType<typeof createSeededRandom>;
}

/** A circle that alice has just begun, alone. */
export async function createWorld(seed: number, sabotage: Sabotage = {}, mostDepartures = 0): Promise<World> {
  // Keys are sealed to devices on threads of their own, which simulated time has to wait for.
  if (mostDepartures > 0) watchWebCrypto();
  const choices = createChoices(seed);
  const time = createSimulatedTime();
  const network = createSimulatedNetwork({ time, choices: choices.branch('network') });
  const known: KnownSignatures = new Map();
  let keyCount = 0;

  async function createKeys(): Promise<Keys> {
    const random = createSeededRandom(seed * 1_000 + keyCount++);
    const secrets = { signingSecret: random.bytes(32), sealingSecret: random.bytes(32) };
    const native = createNativeDeviceCrypto(secrets, known);
    const crypto = sabotage.crypto?.(native) ?? native;
    return { id: deviceIdOf(await crypto.keys()), crypto, random };
  }

  const keys = await createKeys();
  const epochKey = keys.random.bytes(32);
  const nonce = keys.random.bytes(32);
  const { crypto } = keys;
  const { genesis, bytes } = await createGenesis({ kind: 'circle', at: 1, nonce, epochKey, crypto });
  const { circleId, epochId, entryId, founder } = genesis;
  const world: World = {
    seed,
    choices: choices.branch('story'),
    time,
    network,
    protections: sabotage.protections,
    leaving: mostDepartures === 0 ? undefined : { without: sabotage.without ?? [] },
    mostDepartures,
    departures: new Map(),
    circleId,
    epochs: [{ epochId, key: epochKey }],
    devices: [],
    marks: createMarks(),
    hasHostilePeople: false,
    diary: [],
    createKeys,
    createInviteKey: () => createNativeInviteKey(createSeededRandom(seed * 1_000 + keyCount++).bytes(16), known),
  };
  const disk = createMemoryDisk();
  await disk.graph.append(circleId, [{ id: entryId, bytes }]);
  await settleIn(world, { name: 'alice', keys, member: founder, admittedBy: undefined }, disk, world.epochs);
  return world;
}

/** Puts somebody's circle on a disk, and starts the app. */
async function settleIn(
  world: World,
  who: Omit<Asking, 'request'> & Pick<SimulatedDevice, 'admittedBy'>,
  disk: MemoryDisk,
  epochs: KeyringCircle['epochs'],
): Promise<SimulatedDevice> {
  const { name, keys, member, admittedBy } = who;
  const { circleId, choices } = world;
  const circle: KeyringCircle = { circleId, kind: 'circle', memberId: member, name: 'circle', createdAt: 1, epochs };
  await disk.keyring.put(circle);
  const skewMs = choices.chance(0.3) ? choices.between(-YEAR_MS, YEAR_MS) : choices.between(-5_000, 5_000);
  const device = createSimulatedDevice({ name, ...keys, member, admittedBy, circle, disk, wall: { skewMs } });
  world.devices.push(device);
  await start(device, world);
  return device;
}

/** Somebody who has the link and asks to be let in. */
export interface Asking {
  readonly name: string;
  readonly keys: Keys;
  readonly member: MemberId;
  readonly request: SignedJoinRequest;
}

/** Writes an Invite and gives the link to nobody yet. */
export async function invite(world: World, by: SimulatedDevice): Promise<InviteKey> {
  const key = world.createInviteKey();
  const running = runningOf(by);
  const { replica, clock } = running;
  const terms = { key, expiresAt: clock.now() + 7 * DAY_MS, asksFirst: false };
  const written = await createInvite(replica.membership.state.get(), terms, entryPortsOf(by, running));
  if (!written.ok) throw new Error(`no invite: ${written.error}`);
  await replica.membership.add([written.value.bytes]);
  return key;
}

/** Somebody with new keys signs a request to join. */
export async function ask(world: World, name: string, inviteKey: InviteKey): Promise<Asking> {
  const { circleId } = world;
  const keys = await world.createKeys();
  const nonce = keys.random.bytes(32);
  const request = await createJoinRequest({ circleId, inviteKey, name, nonce, crypto: keys.crypto });
  return { name, keys, request, member: joinerIdOf(circleId, request) };
}

/** Lets somebody in; their disk then has what the admitting one has. Nothing when this device may not. */
export async function admit(by: SimulatedDevice, asking: Asking): Promise<boolean> {
  const running = runningOf(by);
  const { replica } = running;
  const written = await createAdmit(replica.membership.state.get(), asking.request, entryPortsOf(by, running));
  if (!written.ok) return false;
  await replica.membership.add([written.value.bytes]);
  return true;
}

/** The answer has reached the joiner, who opens the circle for the first time, with all keys that the admitting one has. */
export async function moveIn(world: World, by: SimulatedDevice, asking: Asking): Promise<SimulatedDevice> {
  const disk = createMemoryDisk();
  await disk.graph.append(world.circleId, await by.disk.graph.load(world.circleId));
  const { keys } = runningOf(by).replica;
  return settleIn(world, { ...asking, admittedBy: by.member }, disk, keys.all());
}

/** Lets somebody in from the invite on. */
export async function welcome(world: World, by: SimulatedDevice, name: string): Promise<SimulatedDevice> {
  const asking = await ask(world, name, await invite(world, by));
  if (!(await admit(by, asking))) throw new Error('a fresh request is not refused');
  return moveIn(world, by, asking);
}

/** Writes in the diary. */
export function note(world: World, text: string): void {
  world.diary.push(`${(world.time.elapsedMs() / 1_000).toFixed(3).padStart(9)} s  ${text}`);
}

/** The app of a device that is known to run. */
export function runningOf(device: SimulatedDevice) {
  if (device.running === undefined) throw new Error(`${device.name} does not run`);
  return device.running;
}
