import { createMemorySafekeeping } from '#renderer/adapters/browser/memory-safekeeping.ts';
import { createRenewableNobleDevice } from '#renderer/adapters/browser/renewable-noble-device.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { DeviceRenewal, FormerDevice } from '#shared/ports/device-renewal.ts';
import type { Safekeeping } from '#shared/ports/safekeeping.ts';
import type { Workspace } from '#shared/ports/workspace.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { createMemoryDisk, type MemoryDisk } from './memory-stores.ts';
import { createMemoryFolderWorld, type MemoryFolders, type MemoryFolderWorld } from './memory-folders.ts';
import type { MemoryNetwork } from './memory-network.ts';
import { createNativeDeviceCrypto, type KnownSignatures } from './native-device-crypto.ts';
import { createSeededRandom } from './seeded-random.ts';
import type { ProcessClock, SimulatedTime, WallClock } from './simulated-time.ts';
import { watchWebCrypto } from './web-crypto-work.ts';

/** Somebody with a laptop that is switched on, and everything that runs on it. */
export interface Laptop {
  readonly name: string;
  /** As it was when the app was started. */
  readonly device: DeviceId;
  readonly disk: MemoryDisk;
  readonly workspace: Workspace;
  readonly errors: string[];
  /** How many signatures were checked here. */
  readonly checkedCount: () => number;
  readonly crypto: DeviceCrypto;
  readonly renewal: DeviceRenewal;
  readonly safekeeping: Safekeeping;
  /** How far its clock is off. */
  readonly wall: WallClock;
  /** What is chosen stays chosen when the app is started again. */
  readonly folders: MemoryFolders;
  /** Puts the keys of another laptop into this one, as the vault does with those in a backup. */
  readonly adoptKeysOf: (other: Laptop) => Promise<void>;
  /** The app dies and is started again: what was not stored is gone. */
  readonly restart: () => Promise<Laptop>;
}

/** Switches a laptop on for the first time. */
export async function createLaptop(
  name: string,
  {
    time,
    network,
    world = createMemoryFolderWorld(),
  }: { readonly time: SimulatedTime; readonly network: MemoryNetwork; readonly world?: MemoryFolderWorld },
): Promise<Laptop> {
  watchWebCrypto();
  const seed = Array.from(name, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, code) => sum * 31 + code, 7);
  const random = createSeededRandom(seed);
  const known: KnownSignatures = new Map();
  const newSecrets = () => ({ signingSecret: random.bytes(32), sealingSecret: random.bytes(32) });
  const { crypto, renewal } = createRenewableNobleDevice({
    ...{ secrets: [newSecrets()], newSecrets },
    createCrypto: (secrets) => createNativeDeviceCrypto(secrets, known),
  });
  const adopted: FormerDevice[] = [];
  let checkedCount = 0;
  const counted: DeviceCrypto = {
    ...crypto,
    verifyMany: (claims) => {
      checkedCount += claims.length;
      return crypto.verifyMany(claims);
    },
  };
  const disk = createMemoryDisk();
  const wall: WallClock = { skewMs: 0 };
  const safekeeping = createMemorySafekeeping(time.clockFor({ skewMs: 0 }));

  async function start(before?: ProcessClock): Promise<Laptop> {
    before?.stop();
    const device = deviceIdOf(await crypto.keys());
    const clock = time.clockFor(wall);
    let isAlive = true;
    const folders = whileAlive(world.forDevice(name, clock), () => isAlive);
    const errors: string[] = [];
    const logger = { error: (message: string) => void errors.push(message), info: () => undefined };
    const { keyring } = disk;
    const ports = { ...disk.startProcess(), keyring, random, clock, crypto: counted, logger };
    let present = device;
    const renewing: DeviceRenewal = {
      former: async () => [...(await renewal.former()), ...adopted],
      renew: async () => {
        await renewal.renew();
        present = deviceIdOf(await crypto.keys());
      },
    };
    const workspace = await createWorkspace({
      ...ports,
      ...{ safekeeping, folders, renewal: renewing, network: network.forDevice(() => present) },
    });
    return {
      name,
      device,
      disk,
      workspace,
      errors,
      crypto,
      renewal,
      safekeeping,
      wall,
      folders,
      checkedCount: () => checkedCount,
      adoptKeysOf: async (other) => {
        const known = new Set((await keyring.list()).map(({ circleId }) => circleId));
        for (const circle of await other.disk.keyring.list()) {
          if (!known.has(circle.circleId)) await keyring.put(circle);
        }
        adopted.push({ keys: await other.crypto.keys(), sign: other.crypto.sign }, ...(await other.renewal.former()));
      },
      restart: () => {
        isAlive = false;
        return start(clock);
      },
    };
  }
  return start();
}

/** A process that has died is told of nothing any more. */
function whileAlive(folders: MemoryFolders, isAlive: () => boolean): MemoryFolders {
  return {
    ...folders,
    of: (circle) => {
      const folder = folders.of(circle);
      return { ...folder, onChange: (listener) => folder.onChange(() => isAlive() && listener()) };
    },
  };
}
