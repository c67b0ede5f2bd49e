import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';

import { createLocalDevice } from '#renderer/adapters/browser/local-device.ts';
import { createShellDevice } from '#renderer/adapters/shell/shell-device.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { joinPageToMain } from '../integration/ipc/join-page-to-main.ts';
import { deviceRenewalContract } from './device-renewal.contract.ts';

let seed = 0;

describe('DeviceRenewal in the page’s own storage', () => {
  deviceRenewalContract(() => {
    const items = new Map<string, string>();
    const random = createSeededRandom((seed += 1));
    let isFull = false;
    const storage = {
      getItem: (name: string) => items.get(name) ?? null,
      setItem: (name: string, value: string) => {
        if (isFull) throw new Error('the storage is full');
        items.set(name, value);
      },
    };
    return Promise.resolve({
      start: () => Promise.resolve(createLocalDevice(storage, random)),
      refuseWrites: () => Promise.resolve((isFull = true)),
    });
  });
});

describe('DeviceRenewal in the vault of main', () => {
  deviceRenewalContract(async () => {
    const vaultFolder = await mkdtemp(join(tmpdir(), 'lateral-renewal-'));
    return {
      start: async () => createShellDevice((await joinPageToMain({ vaultFolder })).shell),
      // Where the new file would be written first.
      refuseWrites: () => mkdir(join(vaultFolder, 'vault.json.new')),
    };
  });
});
