import type { DeviceSecrets } from '#renderer/adapters/browser/noble-device-crypto.ts';
import { noFolders } from '#renderer/adapters/browser/no-folders.ts';
import { noNetwork } from '#renderer/adapters/browser/no-network.ts';
import { createRenewableNobleDevice } from '#renderer/adapters/browser/renewable-noble-device.ts';
import type { WorkspacePorts } from '#shared/replica/stores.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createMemoryDisk, type MemoryDisk } from './memory-stores.ts';
import { noSafekeeping } from './no-safekeeping.ts';
import { createSeededRandom } from './seeded-random.ts';

/** One laptop of a test: a disk that survives restarts, keys, and a clock that stands still. */
export interface TestDevice {
  readonly disk: MemoryDisk;
  readonly clock: FakeClock;
  readonly ports: WorkspacePorts;
  /** Those that it had at first. */
  readonly secrets: DeviceSecrets;
  /** Messages that a developer would have to look at. */
  readonly errors: string[];
}

export function createTestDevice(seed = 1, disk: MemoryDisk = createMemoryDisk()): TestDevice {
  const random = createSeededRandom(seed);
  const clock = createFakeClock();
  const errors: string[] = [];
  const newSecrets = (): DeviceSecrets => ({ signingSecret: random.bytes(32), sealingSecret: random.bytes(32) });
  const secrets = newSecrets();
  const { crypto, renewal } = createRenewableNobleDevice({ secrets: [secrets], newSecrets });
  const logger = { error: (message: string) => void errors.push(message), info: () => undefined };
  return {
    disk,
    clock,
    errors,
    secrets,
    ports: {
      ...disk,
      random,
      clock,
      crypto,
      renewal,
      safekeeping: noSafekeeping,
      folders: noFolders,
      logger,
      network: noNetwork,
    },
  };
}
