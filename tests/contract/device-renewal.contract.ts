import { expect, test } from 'vitest';

import type { DeviceCrypto, DevicePublicKeys, SealingPurpose, SigningPurpose } from '#shared/ports/device-crypto.ts';
import type { DeviceRenewal } from '#shared/ports/device-renewal.ts';
import { sealFor } from '#shared/replica/join/sealed-box.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

/** A device whose keys outlive the app. */
export interface DeviceOnDisk {
  /** The app starts, or starts again. */
  readonly start: () => Promise<{ readonly crypto: DeviceCrypto; readonly renewal: DeviceRenewal }>;
  /** From now on the disk takes nothing. */
  readonly refuseWrites: () => Promise<unknown>;
}

const FORMER_MAX_COUNT = 64;
const NOT_THE_GRAPH = [
  'envelope',
  'live',
  'receipt',
  'link',
  'join',
  'bundle',
  'statement',
] as const satisfies SigningPurpose[];

const random = createSeededRandom(5);
const digest = random.bytes(32);
const context = Uint8Array.of(1, 2);

async function seal({ sealingKey: publicKey }: DevicePublicKeys, purpose: SealingPurpose, plaintext: Uint8Array) {
  const sealed = await sealFor({ publicKey, purpose, context, plaintext, random });
  if (sealed === undefined) throw new Error('a good key');
  return sealed;
}

/** What every pair of a DeviceRenewal and the DeviceCrypto beside it guarantees. */
export function deviceRenewalContract(createDevice: () => Promise<DeviceOnDisk>): void {
  test('a device that never changed its keys has no former ones', async () => {
    const { renewal } = await (await createDevice()).start();
    expect(await renewal.former()).toEqual([]);
  });

  test('new keys are used from then on, also by those who have asked for the old ones', async () => {
    const { crypto, renewal } = await (await createDevice()).start();
    const old = await crypto.keys();
    const renewing = renewal.renew();
    const meanwhile = crypto.keys();
    await renewing;
    const now = await crypto.keys();
    expect([old, now]).toContainEqual(await meanwhile);
    expect(await crypto.keys()).toEqual(now);
    expect(now.signingKey).not.toEqual(old.signingKey);
    expect(now.sealingKey).not.toEqual(old.sealingKey);
    const signed = { purpose: 'envelope', digest, signature: await crypto.sign('envelope', digest) } as const;
    const answers = await crypto.verifyMany([
      { ...signed, key: now.signingKey },
      { ...signed, key: old.signingKey },
    ]);
    expect(answers).toEqual([true, false]);
  });

  test('former keys come newest first, each once, however they were changed', async () => {
    const { crypto, renewal } = await (await createDevice()).start();
    const first = await crypto.keys();
    await renewal.renew();
    const second = await crypto.keys();
    await renewal.renew();
    const third = await crypto.keys();
    expect((await renewal.former()).map(({ keys }) => keys)).toEqual([second, first]);
    await Promise.all([renewal.renew(), renewal.renew()]);
    const [fourth, ...older] = (await renewal.former()).map(({ keys }) => keys);
    expect(older).toEqual([third, second, first]);
    const all = [await crypto.keys(), fourth, ...older].map((keys) => String(keys?.signingKey));
    expect(new Set(all).size).toBe(5);
  });

  test('a former device signs entries of the graph, and nothing else', async () => {
    const { crypto, renewal } = await (await createDevice()).start();
    const old = await crypto.keys();
    await renewal.renew();
    await renewal.renew();
    const device = (await renewal.former())[1];
    const signature = await device?.sign('graph-entry', digest);
    if (device === undefined || signature === undefined) throw new Error('a former device');
    const key = device.keys.signingKey;
    expect(key).toEqual(old.signingKey);
    const purposes: readonly SigningPurpose[] = ['graph-entry', ...NOT_THE_GRAPH];
    const answers = await crypto.verifyMany(purposes.map((purpose) => ({ purpose, digest, signature, key })));
    expect(answers).toEqual([true, ...NOT_THE_GRAPH.map(() => false)]);
    for (const purpose of NOT_THE_GRAPH) {
      await expect(device.sign(purpose, digest)).rejects.toThrow('the membership graph alone');
    }
  });

  test('what was sealed to any of its keys opens, for its use and context alone', async () => {
    const { crypto, renewal } = await (await createDevice()).start();
    const sealed: Uint8Array[] = [];
    for (const plaintext of [Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(3)]) {
      sealed.push(await seal(await crypto.keys(), 'join-answer', plaintext));
      await renewal.renew();
    }
    sealed.push(await seal(await crypto.keys(), 'join-answer', Uint8Array.of(4)));
    const opened = await Promise.all(sealed.map((box) => crypto.open('join-answer', context, box)));
    expect(opened.map((bytes) => bytes && [...bytes])).toEqual([[1], [], [3], [4]]);
    for (const box of sealed) {
      expect(await crypto.open('sealed-epoch', context, box)).toBeUndefined();
      expect(await crypto.open('join-answer', Uint8Array.of(1), box)).toBeUndefined();
      expect(await crypto.open('join-answer', context, box.subarray(1))).toBeUndefined();
    }
    const stranger = await (await (await createDevice()).start()).crypto.keys();
    expect(await crypto.open('join-answer', context, await seal(stranger, 'join-answer', digest))).toBeUndefined();
  });

  test('is durable when resolved', async () => {
    const device = await createDevice();
    const before = await device.start();
    const first = await before.crypto.keys();
    const sealed = await seal(first, 'sealed-epoch', digest);
    await before.renewal.renew();
    await before.renewal.renew();
    const after = await device.start();
    expect(await after.crypto.keys()).toEqual(await before.crypto.keys());
    const [newer, older] = await before.renewal.former();
    const former = await after.renewal.former();
    expect(former.map(({ keys }) => keys)).toEqual([newer?.keys, older?.keys]);
    expect(await former[1]?.sign('graph-entry', digest)).toEqual(await older?.sign('graph-entry', digest));
    expect(await after.crypto.open('sealed-epoch', context, sealed)).toEqual(digest);
  });

  test('what cannot be stored is not-saved and changes nothing', async () => {
    const device = await createDevice();
    const { crypto, renewal } = await device.start();
    await renewal.renew();
    const keys = await crypto.keys();
    await device.refuseWrites();
    await expect(renewal.renew()).rejects.toMatchObject({ code: 'not-saved', retryable: true });
    expect(await crypto.keys()).toEqual(keys);
    expect(await renewal.former()).toHaveLength(1);
    const signature = await crypto.sign('live', digest);
    expect(await crypto.verifyMany([{ purpose: 'live', digest, signature, key: keys.signingKey }])).toEqual([true]);
    expect(await (await device.start()).crypto.keys()).toEqual(keys);
  });

  // Every renewal waits for the disk.
  const patient = { timeout: 60_000 };
  test(
    `keeps ${FORMER_MAX_COUNT} former keys and then takes no new ones: none is ever forgotten`,
    patient,
    async () => {
      const { crypto, renewal } = await (await createDevice()).start();
      const first = await crypto.keys();
      const sealed = await seal(first, 'join-answer', digest);
      for (let count = 0; count < FORMER_MAX_COUNT; count++) await renewal.renew();
      const last = await crypto.keys();
      await expect(renewal.renew()).rejects.toMatchObject({ code: 'too-many' });
      const former = await renewal.former();
      expect(former).toHaveLength(FORMER_MAX_COUNT);
      expect(former.at(-1)?.keys).toEqual(first);
      expect(await crypto.keys()).toEqual(last);
      expect(await crypto.open('join-answer', context, sealed)).toEqual(digest);
    },
  );
}
