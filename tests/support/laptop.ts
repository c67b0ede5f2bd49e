import { createNobleDeviceCrypto } from '#renderer/adapters/browser/noble-device-crypto.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Workspace } from '#shared/ports/workspace.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { createMemoryDisk, type MemoryDisk } from './memory-stores.ts';
import type { MemoryNetwork } from './memory-network.ts';
import { createSeededRandom } from './seeded-random.ts';
import type { ProcessClock, SimulatedTime } from './simulated-time.ts';
import { watchWebCrypto } from './web-crypto-work.ts';

/** Somebody with a laptop that is switched on, and everything that runs on it. */
export interface Laptop {
  readonly name: string;
  readonly device: DeviceId;
  readonly disk: MemoryDisk;
  readonly workspace: Workspace;
  readonly errors: string[];
  /** How many signatures were checked here. */
  readonly checkedCount: () => number;
  readonly crypto: DeviceCrypto;
  /** The app dies and is started again: what was not stored is gone. */
  readonly restart: () => Promise<Laptop>;
}

/** Switches a laptop on for the first time. */
export async function createLaptop(
  name: string,
  { time, network }: { readonly time: SimulatedTime; readonly network: MemoryNetwork },
): Promise<Laptop> {
  watchWebCrypto();
  const seed = Array.from(name, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, code) => sum * 31 + code, 7);
  const random = createSeededRandom(seed);
  const crypto = createNobleDeviceCrypto({ signingSecret: random.bytes(32), sealingSecret: random.bytes(32) });
  const device = deviceIdOf(await crypto.keys());
  let checkedCount = 0;
  const counted: DeviceCrypto = {
    ...crypto,
    verifyMany: (claims) => {
      checkedCount += claims.length;
      return crypto.verifyMany(claims);
    },
  };
  const disk = createMemoryDisk();

  async function start(before?: ProcessClock): Promise<Laptop> {
    before?.stop();
    const clock = time.clockFor({ skewMs: 0 });
    const errors: string[] = [];
    const logger = { error: (message: string) => void errors.push(message), info: () => undefined };
    const { keyring } = disk;
    const ports = { ...disk.startProcess(), keyring, random, clock, crypto: counted, logger };
    const workspace = await createWorkspace({ ...ports, network: network.forDevice(device) });
    return {
      name,
      device,
      disk,
      workspace,
      errors,
      crypto,
      checkedCount: () => checkedCount,
      restart: () => start(clock),
    };
  }
  return start();
}
