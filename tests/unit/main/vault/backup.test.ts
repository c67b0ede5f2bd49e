import { mkdir, rmdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { encodeBackupContent, type BackupContent } from '#main/services/vault/backup-content.ts';
import { sealBackupHead } from '#main/services/vault/backup-head.ts';
import { generateDeviceKeys, openDeviceKeys } from '#main/services/vault/device-key-pairs.ts';
import { lookIntoBackup } from '#main/services/vault/open-backup.ts';
import type { Vault } from '#main/services/vault/vault.ts';
import type { EpochId } from '#shared/kernel/ids.ts';
import { sealFor } from '#shared/replica/join/sealed-box.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { circle, createVaultProfile, request, valueOf } from './vault-fixture.ts';

const PASSPHRASE = 'a quiet rowing boat';
const AT = 1_767_600_000_000;
const COST = { N: 2 ** 4, r: 8, p: 1 };
const DONE = { ok: true, value: undefined };
const digest = new Uint8Array(32).fill(1);

const backUp = async (vault: Vault) =>
  valueOf(await vault.sealBackup({ passphrase: PASSPHRASE, at: AT, app: '1.0.0' }));

/** A head that somebody made by themselves, with what they like in it. */
async function forge(change: Partial<Record<keyof BackupContent, unknown>>): Promise<Uint8Array> {
  const content = { at: AT, app: '1', deviceKeys: generateDeviceKeys(), formerDeviceKeys: [], circles: [] };
  const forged = { ...content, ...change } as BackupContent;
  const head = await sealBackupHead(encodeBackupContent(forged), PASSPHRASE, COST);
  if (!head) throw new Error('too large');
  return head;
}

/** A profile with two circles and two former devices, and its backup. */
async function createOwner() {
  const profile = await createVaultProfile();
  const vault = await profile.open();
  await vault.putCircle(circle('a', 'Thursday'));
  await vault.putCircle({ ...circle('d', 'Only me'), kind: 'private' });
  await vault.putRequest(request('e'));
  await vault.renewDevice();
  await vault.renewDevice();
  const devices = [valueOf(vault.deviceKeys()), ...valueOf(vault.formerKeys())];
  return { profile, vault, devices, head: await backUp(vault) };
}

const writesOf = async (profile: Awaited<ReturnType<typeof createVaultProfile>>) => (await profile.read()).join();

describe('the keys in a backup', () => {
  it('[BACKUP3] come into another vault, circles as they were and devices as former ones, in both copies', async () => {
    const { devices, head, vault: owner } = await createOwner();
    const profile = await createVaultProfile();
    const vault = await profile.open();
    await vault.putCircle(circle('f'));
    await vault.renewDevice();
    const own = [valueOf(vault.deviceKeys()), ...valueOf(vault.formerKeys())];
    expect(await vault.adoptBackup(head, PASSPHRASE)).toEqual(DONE);

    const [main, backup] = await profile.read();
    expect(backup).toBe(main);
    for (const one of [vault, await profile.open()]) {
      expect(valueOf(one.circles())).toEqual([circle('f'), ...valueOf(owner.circles())]);
      expect([valueOf(one.deviceKeys()), ...valueOf(one.formerKeys())]).toEqual([...own, ...devices]);
      expect(valueOf(one.requests())).toEqual([]);
    }
    const [newest] = devices;
    if (!newest) throw new Error('a device');
    expect(vault.signAs(newest.signingKey, digest)).toEqual(owner.sign('graph-entry', digest));
    const context = Uint8Array.of(1);
    const random = createSeededRandom(3);
    const sealed = await sealFor({
      publicKey: newest.sealingKey,
      purpose: 'sealed-epoch',
      context,
      plaintext: digest,
      random,
    });
    expect(await vault.open('sealed-epoch', context, sealed ?? digest)).toEqual({ ok: true, value: digest });
  });

  it('[BACKUP4] change nothing the second time, or in the vault that they are of, and nothing is written', async () => {
    const { profile: own, vault: owner, head } = await createOwner();
    const profile = await createVaultProfile();
    const vault = await profile.open();
    await vault.adoptBackup(head, PASSPHRASE);
    for (const [one, disk] of [
      [vault, profile],
      [owner, own],
    ] as const) {
      const before = await writesOf(disk);
      expect(await one.adoptBackup(head, PASSPHRASE)).toEqual(DONE);
      expect(await writesOf(disk)).toBe(before);
    }
    // Also what the owner has become meanwhile.
    await owner.renewDevice();
    const former = owner.formerKeys();
    await owner.adoptBackup(head, PASSPHRASE);
    expect(owner.formerKeys()).toEqual(former);
  });

  it('[BACKUP3] leave a known circle as it is, and what stands there twice comes once', async () => {
    const vault = await (await createVaultProfile()).open();
    await vault.putCircle(circle('a', 'Mine'));
    const epoch = { epochId: '1'.repeat(32) as EpochId, key: digest };
    const other = { ...circle('a', 'Theirs'), epochs: [epoch, ...circle('a').epochs, epoch] };
    const keys = generateDeviceKeys();
    const head = await forge({
      circles: [other, circle('b', 'first'), circle('b', 'second')],
      deviceKeys: keys,
      formerDeviceKeys: [keys],
    });
    expect(await vault.adoptBackup(head, PASSPHRASE)).toEqual(DONE);
    expect(valueOf(vault.circles())).toEqual([circle('a', 'Mine'), circle('b', 'first')]);
    expect(valueOf(vault.formerKeys())).toEqual([openDeviceKeys(keys).publicKeys]);
  });

  it('[BACKUP4] come whole or not at all: not when the disk refuses', async () => {
    const { head } = await createOwner();
    const profile = await createVaultProfile();
    const vault = await profile.open();
    await mkdir(`${profile.paths.main}.new`);
    expect(await vault.adoptBackup(head, PASSPHRASE)).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect([valueOf(vault.circles()), valueOf(vault.formerKeys())]).toEqual([[], []]);
    await rmdir(`${profile.paths.main}.new`);
    expect(await vault.adoptBackup(head, PASSPHRASE)).toEqual(DONE);
    expect(valueOf((await profile.open()).circles())).toHaveLength(2);
  });

  it('[BACKUP4] come whole or not at all: not when the former devices would be more than 64', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    const many = (count: number) => Array.from({ length: count }, generateDeviceKeys);
    valueOf(await vault.adoptBackup(await forge({ formerDeviceKeys: many(62) }), PASSPHRASE));
    const before = await writesOf(profile);
    const one = generateDeviceKeys();
    const two = await forge({ deviceKeys: one, formerDeviceKeys: many(1), circles: [circle('a')] });
    expect(await vault.adoptBackup(two, PASSPHRASE)).toMatchObject({ ok: false, error: { code: 'too-many' } });
    expect(await writesOf(profile)).toBe(before);
    expect(valueOf(vault.circles())).toEqual([]);
    expect(await vault.adoptBackup(await forge({ deviceKeys: one }), PASSPHRASE)).toEqual(DONE);
    expect(valueOf(vault.formerKeys())).toHaveLength(64);
    // A circle alone still finds room.
    expect(await vault.adoptBackup(await forge({ deviceKeys: one, circles: [circle('a')] }), PASSPHRASE)).toEqual(DONE);
    expect(valueOf(vault.circles())).toEqual([circle('a')]);
  });

  it('[BACKUP4] come in among other changes, one after the other', async () => {
    const { head, devices } = await createOwner();
    const profile = await createVaultProfile();
    const vault = await profile.open();
    await Promise.all([
      vault.adoptBackup(head, PASSPHRASE),
      vault.renewDevice(),
      vault.adoptBackup(head, PASSPHRASE),
      vault.putCircle(circle('f')),
    ]);
    const again = await profile.open();
    expect(valueOf(again.formerKeys())).toHaveLength(devices.length + 1);
    expect(valueOf(again.circles())).toHaveLength(3);
    expect(again.formerKeys()).toEqual(vault.formerKeys());
  });

  it('[BACKUP3] are told by circle, kind, name and time, and by no key', async () => {
    const { head, profile } = await createOwner();
    expect(await lookIntoBackup(head, PASSPHRASE)).toEqual({
      at: AT,
      circles: [
        { circleId: circle('a').circleId, kind: 'circle', name: 'Thursday' },
        { circleId: circle('d').circleId, kind: 'private', name: 'Only me' },
      ],
    });
    expect(await lookIntoBackup(head, 'wrong wrong')).toBe('wrong-passphrase');
    expect(profile.lines.join('\n')).not.toMatch(/Thursday|rowing|[A-Za-z0-9+/]{40}/);
  });

  it('[BACKUP4] of a wrong passphrase or of no backup change nothing', async () => {
    const { head } = await createOwner();
    const profile = await createVaultProfile();
    const vault = await profile.open();
    const before = await writesOf(profile);
    expect(await vault.adoptBackup(head, 'wrong wrong')).toEqual({ ok: true, value: 'wrong-passphrase' });
    expect(await vault.adoptBackup(head.subarray(1), PASSPHRASE)).toEqual({ ok: true, value: 'not-a-backup' });
    expect(await writesOf(profile)).toBe(before);
  });

  it('[BACKUP4] need a vault that is open, also to be backed up', async () => {
    const { head } = await createOwner();
    const profile = await createVaultProfile();
    await (await profile.open()).protect('another quiet boat');
    const before = await writesOf(profile);
    const locked = await profile.open();
    const refusal = { ok: false, error: { code: 'vault-locked' } };
    expect(await locked.adoptBackup(head, PASSPHRASE)).toMatchObject(refusal);
    expect(await locked.sealBackup({ passphrase: PASSPHRASE, at: AT, app: '1' })).toMatchObject(refusal);
    expect(await writesOf(profile)).toBe(before);
    for (const path of Object.values(profile.paths)) await profile.damage(path);
    const broken = await profile.open();
    expect(await broken.adoptBackup(head, PASSPHRASE)).toMatchObject({ error: { code: 'vault-broken' } });
  });

  it('[BACKUP1] are backed up as they are when what was begun before has ended', async () => {
    const vault = await (await createVaultProfile()).open();
    const putting = vault.putCircle(circle('a'));
    const head = await backUp(vault);
    expect(await lookIntoBackup(head, PASSPHRASE)).toMatchObject({ circles: [{ name: 'Circle a' }] });
    await putting;
  });

  it('[BACKUP1] that are more than a head takes are not backed up, and the code says so', async () => {
    const vault = await (await createVaultProfile()).open();
    const epochs = Array.from({ length: 50_000 }, () => circle('a').epochs).flat();
    await vault.putCircle({ ...circle('a'), epochs });
    const refusal = { ok: false, error: { code: 'too-many' } };
    expect(await vault.sealBackup({ passphrase: PASSPHRASE, at: AT, app: '1' })).toMatchObject(refusal);
  });

  const keys = generateDeviceKeys();
  const epochOf = (key: Uint8Array, epochId = 'c'.repeat(32)) => [{ ...circle('a'), epochs: [{ epochId, key }] }];
  it.each<readonly [string, Partial<Record<keyof BackupContent, unknown>>]>([
    ['no time', { at: 'yesterday' }],
    ['a key that is none', { deviceKeys: { signing: new Uint8Array(48), sealing: keys.sealing } }],
    ['its two keys exchanged', { deviceKeys: { signing: keys.sealing, sealing: keys.signing } }],
    ['a long key', { deviceKeys: { ...keys, signing: Buffer.concat([keys.signing, digest]) } }],
    ['a former key that is none', { formerDeviceKeys: [{ signing: digest, sealing: digest }] }],
    ['65 former devices', { formerDeviceKeys: Array.from({ length: 65 }, () => keys) }],
    ['a circle that is none', { circles: [{ ...circle('a'), circleId: 'a'.repeat(63) }] }],
    ['a circle in capitals', { circles: [circle('A')] }],
    ['a member that is none', { circles: [{ ...circle('a'), memberId: '' }] }],
    ['another kind of circle', { circles: [{ ...circle('a'), kind: 'other' }] }],
    ['a name without end', { circles: [circle('a', 'x'.repeat(201))] }],
    ['a circle from before all time', { circles: [{ ...circle('a'), createdAt: -1 }] }],
    ['an epoch that is none', { circles: epochOf(digest, 'c') }],
    ['a short epoch key', { circles: epochOf(digest.subarray(1)) }],
  ])('[BACKUP4] that were made up are not taken: %s', async (_what, change) => {
    const head = await forge(change);
    const vault = await (await createVaultProfile()).open();
    expect(await lookIntoBackup(head, PASSPHRASE)).toBe('damaged');
    expect(await vault.adoptBackup(head, PASSPHRASE)).toEqual({ ok: true, value: 'damaged' });
    expect([valueOf(vault.circles()), valueOf(vault.formerKeys())]).toEqual([[], []]);
  });
});
