import { expect, test } from 'vitest';

import { createGenesis, epochCommitmentOf, readGenesis } from '#shared/replica/graph/genesis.ts';
import { circleTagOf, deviceIdOf, epochIdOf, founderIdOf } from '#shared/replica/names.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { clientIdOf, firstFormClientIdOf } from '#shared/replica/session.ts';
import { createTestDevice } from '#tests/support/device.ts';

const EPOCH_KEY = new Uint8Array(32).fill(3);

function create(kind: 'circle' | 'private' = 'circle') {
  const { crypto } = createTestDevice(5).ports;
  return createGenesis({ kind, at: 1_767_600_000_000, nonce: new Uint8Array(32).fill(9), epochKey: EPOCH_KEY, crypto });
}

test('[ID1] [ID2] [ID3] [ID4] [ID5] everything is named by the Genesis', async () => {
  const { genesis } = await create();
  const keys = await createTestDevice(5).ports.crypto.keys();
  expect(genesis.circleId).toMatch(/^[0-9a-f]{64}$/);
  expect(String(genesis.circleId)).toBe(String(genesis.entryId));
  expect(genesis.device).toBe(deviceIdOf(keys));
  expect(genesis.device).toHaveLength(32);
  expect(genesis.founder).toBe(founderIdOf(genesis.circleId));
  expect(genesis.epochId).toBe(epochIdOf(genesis.entryId));
  expect(circleTagOf(genesis.circleId)).toHaveLength(16);
  expect(genesis.epochCommitment).toEqual(epochCommitmentOf(EPOCH_KEY));
});

test('[GEN1] [GEN2] what was written reads back, also for a private space', async () => {
  const { crypto } = createTestDevice(6).ports;
  for (const kind of ['circle', 'private'] as const) {
    const { genesis, bytes } = await create(kind);
    expect(await readGenesis(bytes, crypto)).toEqual({ ok: true, value: genesis });
    expect(genesis.kind).toBe(kind);
  }
});

test('[GEN1] no byte can be changed, none added, none left out', async () => {
  const { crypto } = createTestDevice(6).ports;
  const { bytes } = await create();
  for (let offset = 0; offset < bytes.length; offset++) {
    const copy = bytes.slice();
    copy[offset] = (copy[offset] ?? 0) ^ 4;
    expect((await readGenesis(copy, crypto)).ok, `byte ${offset}`).toBe(false);
  }
  expect((await readGenesis(bytes.subarray(1), crypto)).ok).toBe(false);
  expect((await readGenesis(Uint8Array.of(...bytes, 0), crypto)).ok).toBe(false);
  expect((await readGenesis(new Uint8Array(0), crypto)).ok).toBe(false);
}, 30_000);

test('[SES1] [SES6] client ids are whole numbers of 52 bits that depend on device and nonce', async () => {
  const { genesis } = await create();
  const { founder, device } = genesis;
  const nonce = new Uint8Array(16).fill(1);
  const clientId = clientIdOf(device, nonce);
  expect(Number.isSafeInteger(clientId)).toBe(true);
  expect(clientId).toBeLessThan(2 ** 52);
  expect(clientIdOf(device, nonce)).toBe(clientId);
  expect(clientIdOf('0b'.repeat(16) as DeviceId, nonce)).not.toBe(clientId);
  expect(clientIdOf(device, new Uint8Array(16).fill(2))).not.toBe(clientId);
  expect(firstFormClientIdOf(founder, device, nonce)).not.toBe(clientId);
  const many = Array.from({ length: 64 }, (_, n) => clientIdOf(device, new Uint8Array(16).fill(n)));
  expect(Math.max(...many)).toBeGreaterThan(2 ** 48);
});
