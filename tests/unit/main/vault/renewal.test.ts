import { mkdir, rmdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generateDeviceKeys } from '#main/services/vault/device-key-pairs.ts';
import { openBox, sealBox } from '#main/services/vault/sealed-box.ts';
import { parseVaultFile } from '#main/services/vault/vault-file.ts';
import { verifyMany } from '#main/services/vault/verify-many.ts';
import type { DeviceKeys, SealingPurpose } from '#shared/ipc/schemas.ts';
import { sealFor } from '#shared/replica/join/sealed-box.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { circle, createVaultProfile, request, valueOf } from './vault-fixture.ts';

const PURPOSE = 'lateral/vault/v1/secrets';
const digest = new Uint8Array(32).fill(1);
const context = Uint8Array.of(1);

async function seal({ sealingKey: publicKey }: DeviceKeys, purpose: SealingPurpose) {
  const random = createSeededRandom(3);
  const sealed = await sealFor({ publicKey, purpose, context, plaintext: digest, random });
  if (sealed === undefined) throw new Error('a good key');
  return sealed;
}

/** What lies in the box of an unguarded vault, and a way to put something else there. */
async function boxOf(profile: Awaited<ReturnType<typeof createVaultProfile>>) {
  const copy = parseVaultFile((await profile.read())[0]);
  if (copy.kind !== 'whole' || copy.file.guard.kind !== 'none') throw new Error('a vault in clear');
  const { dataKey } = copy.file.guard;
  const content = JSON.parse(Buffer.from(openBox(dataKey, PURPOSE, copy.file.box) ?? []).toString()) as object;
  const put = () =>
    profile.copies.save({ ...copy.file, box: sealBox(dataKey, PURPOSE, Buffer.from(JSON.stringify(content))) });
  return { content, put };
}

/** Device keys as they lie in the box. */
function storedKeys() {
  const { signing, sealing } = generateDeviceKeys();
  return { signing: Buffer.from(signing).toString('base64'), sealing: Buffer.from(sealing).toString('base64') };
}

describe('new keys for the device', () => {
  it('[VAULT12] take the place of the present ones in both copies, and the rest of the vault stays', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    await vault.putCircle(circle('a'));
    await vault.putRequest(request('b'));
    const first = valueOf(vault.deviceKeys());
    expect(vault.formerKeys()).toEqual({ ok: true, value: [] });
    expect(await vault.renewDevice()).toEqual({ ok: true, value: undefined });
    const second = valueOf(vault.deviceKeys());
    await vault.renewDevice();
    expect(valueOf(vault.formerKeys())).toEqual([second, first]);

    const [main, backup] = await profile.read();
    expect(backup).toBe(main);
    await profile.damage(profile.paths.main);
    const again = await profile.open();
    expect(again.deviceKeys()).toEqual(vault.deviceKeys());
    expect(valueOf(again.formerKeys())).toEqual([second, first]);
    expect(valueOf(again.circles())).toEqual([circle('a')]);
    expect(valueOf(again.requests())).toEqual([request('b')]);
  });

  it('[VAULT12] come one after the other, among other changes and under another guard', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    const first = valueOf(vault.deviceKeys());
    const changes = [
      vault.renewDevice(),
      vault.putCircle(circle('a')),
      vault.renewDevice(),
      vault.putCircle(circle('d')),
    ];
    expect((await Promise.all(changes)).every(({ ok }) => ok)).toBe(true);
    valueOf(await vault.protect('a quiet rowing boat'));
    const again = await profile.open();
    valueOf(await again.unlock('a quiet rowing boat'));
    expect(again.deviceKeys()).toEqual(vault.deviceKeys());
    expect(again.formerKeys()).toEqual(vault.formerKeys());
    expect(valueOf(again.formerKeys())).toHaveLength(2);
    expect(valueOf(again.formerKeys())[1]).toEqual(first);
    expect(valueOf(again.circles())).toHaveLength(2);
  });

  it('[VAULT12] are not there when the disk refuses, nor at the next start', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    await vault.renewDevice();
    const before = [vault.deviceKeys(), vault.formerKeys()];
    const signature = valueOf(vault.sign('live', digest));
    const { save } = profile.copies;
    Object.assign(profile.copies, { save: () => Promise.reject(new Error('disk full')) });
    expect(await vault.renewDevice()).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect([vault.deviceKeys(), vault.formerKeys()]).toEqual(before);
    expect(valueOf(vault.sign('live', digest))).toEqual(signature);

    Object.assign(profile.copies, { save });
    await vault.putCircle(circle('a'));
    const again = await profile.open();
    expect([again.deviceKeys(), again.formerKeys()]).toEqual(before);
  });

  it('[VAULT3] [VAULT12] that reached one copy only are those of the next start, with the ones before as former', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    const first = valueOf(vault.deviceKeys());
    await mkdir(`${profile.paths.backup}.new`);
    expect(await vault.renewDevice()).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(vault.deviceKeys()).toEqual({ ok: true, value: first });
    await rmdir(`${profile.paths.backup}.new`);
    const again = await profile.open();
    expect(again.deviceKeys()).not.toEqual({ ok: true, value: first });
    expect(valueOf(again.formerKeys())).toEqual([first]);
    expect(valueOf(again.signAs(first.signingKey, digest))).toEqual(valueOf(vault.sign('graph-entry', digest)));
  });

  it('[VAULT12] are refused when 64 former ones are kept, and nothing is written any more', async () => {
    const profile = await createVaultProfile();
    await profile.open();
    const { content, put } = await boxOf(profile);
    Object.assign(content, { formerDeviceKeys: Array.from({ length: 60 }, storedKeys) });
    await put();
    const vault = await profile.open();
    const oldest = valueOf(vault.formerKeys()).at(-1);
    const results = await Promise.all(Array.from({ length: 10 }, () => vault.renewDevice()));
    expect(results.map(({ ok }) => ok)).toEqual(results.map((_, index) => index < 4));
    expect(results.at(-1)).toMatchObject({ ok: false, error: { code: 'too-many' } });
    const before = await profile.read();
    expect(await vault.renewDevice()).toMatchObject({ ok: false, error: { code: 'too-many' } });
    expect(await profile.read()).toEqual(before);
    const former = valueOf((await profile.open()).formerKeys());
    expect(former).toHaveLength(64);
    expect(former.at(-1)).toEqual(oldest);
    expect(await vault.putCircle(circle('a'))).toMatchObject({ ok: true });
  });

  it('[VAULT12] has a vault from before there were any none of', async () => {
    const profile = await createVaultProfile();
    const first = await profile.open();
    await first.putCircle(circle('a'));
    const { content, put } = await boxOf(profile);
    expect(content).toHaveProperty('formerDeviceKeys', []);
    Reflect.deleteProperty(content, 'formerDeviceKeys');
    await put();

    const vault = await profile.open();
    expect(vault.formerKeys()).toEqual({ ok: true, value: [] });
    expect(vault.deviceKeys()).toEqual(first.deviceKeys());
    expect(valueOf(vault.circles())).toEqual([circle('a')]);
    expect(await vault.renewDevice()).toMatchObject({ ok: true });
    expect(valueOf((await profile.open()).formerKeys())).toEqual([valueOf(first.deviceKeys())]);
  });

  it('[VAULT2] that are damaged break the vault, also where they are former ones', async () => {
    const profile = await createVaultProfile();
    await (await profile.open()).renewDevice();
    const { content, put } = await boxOf(profile);
    Object.assign(content, { formerDeviceKeys: [{ signing: 'AAAA', sealing: 'AAAA' }] });
    await put();
    const before = await profile.read();
    expect((await profile.open()).status()).toMatchObject({ state: 'broken', reason: 'damaged' });
    expect(await profile.read()).toEqual(before);
  });

  it('[VAULT1] [SHELL18] leave no private half in clear, in an answer or in the log', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    const answers: unknown[] = [await vault.renewDevice(), vault.formerKeys(), vault.deviceKeys()];
    const [former] = valueOf(vault.formerKeys());
    answers.push(vault.signAs(former?.signingKey ?? digest, digest), vault.signAs(digest, digest));
    const { content } = await boxOf(profile);
    const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    const shown = JSON.stringify(answers, (_key, value: unknown) =>
      value instanceof Uint8Array ? hexOf(value) : value,
    );
    const secrets = JSON.stringify(content).match(/"(signing|sealing)":"([^"]+)"/g) ?? [];
    expect(secrets).toHaveLength(4);
    for (const secret of secrets) {
      const base64 = secret.split('"')[3] ?? '';
      expect(shown).not.toContain(hexOf(Buffer.from(base64, 'base64').subarray(-32)));
      expect((await profile.read()).join()).not.toContain(base64);
      expect(profile.lines.join('\n')).not.toContain(base64);
    }
  });
});

describe('a former device', () => {
  it('[VAULT13] signs entries of the graph, and no call makes it sign anything else', async () => {
    const vault = await (await createVaultProfile()).open();
    const { signingKey: key } = valueOf(vault.deviceKeys());
    await vault.renewDevice();
    await vault.renewDevice();
    const signature = valueOf(vault.signAs(key, digest));
    const purposes = ['graph-entry', 'envelope', 'live', 'receipt', 'link', 'join', 'bundle', 'statement'] as const;
    const checks = purposes.map((purpose) => ({ purpose, digest, signature, key }));
    expect(await verifyMany(checks)).toEqual([true, false, false, false, false, false, false, false]);
    const own = valueOf(vault.sign('graph-entry', digest));
    expect(await verifyMany([{ purpose: 'graph-entry', digest, signature: own, key }])).toEqual([false]);
  });

  it('[VAULT13] is none of those that this vault does not know, the present one among them', async () => {
    const vault = await (await createVaultProfile()).open();
    const stranger = valueOf((await (await createVaultProfile()).open()).deviceKeys());
    const { signingKey, sealingKey } = valueOf(vault.deviceKeys());
    await vault.renewDevice();
    const present = valueOf(vault.deviceKeys());
    const others = [stranger.signingKey, present.signingKey, sealingKey, signingKey.subarray(1), new Uint8Array(0)];
    for (const key of others) expect(vault.signAs(key, digest)).toMatchObject({ error: { code: 'unknown-device' } });
    expect(vault.signAs(signingKey, digest)).toMatchObject({ ok: true });
  });

  it('[VAULT14] still opens what was sealed to it, for its use and context alone', async () => {
    const vault = await (await createVaultProfile()).open();
    const first = await seal(valueOf(vault.deviceKeys()), 'sealed-epoch');
    await vault.renewDevice();
    const second = await seal(valueOf(vault.deviceKeys()), 'sealed-epoch');
    await vault.renewDevice();
    const third = await seal(valueOf(vault.deviceKeys()), 'sealed-epoch');
    for (const sealed of [first, second, third]) {
      expect(await vault.open('sealed-epoch', context, sealed)).toEqual({ ok: true, value: digest });
      expect(await vault.open('join-answer', context, sealed)).toEqual({ ok: true, value: undefined });
      expect(await vault.open('sealed-epoch', digest, sealed)).toEqual({ ok: true, value: undefined });
    }
    const stranger = valueOf((await (await createVaultProfile()).open()).deviceKeys());
    const notOurs = await seal(stranger, 'sealed-epoch');
    expect(await vault.open('sealed-epoch', context, notOurs)).toEqual({ ok: true, value: undefined });
  });

  it('[VAULT13] [VAULT14] is as locked and as broken as the vault', async () => {
    const profile = await createVaultProfile();
    const first = await profile.open();
    await first.renewDevice();
    const [former] = valueOf(first.formerKeys());
    if (former === undefined) throw new Error('a former device');
    const sealed = await seal(former, 'sealed-epoch');
    valueOf(await first.protect('a quiet rowing boat'));
    const before = await profile.read();

    const locked = await profile.open();
    const refusal = { ok: false, error: { code: 'vault-locked' } };
    expect(await locked.renewDevice()).toMatchObject(refusal);
    expect(locked.formerKeys()).toMatchObject(refusal);
    expect(locked.signAs(former.signingKey, digest)).toMatchObject(refusal);
    expect(await locked.open('sealed-epoch', context, sealed)).toMatchObject(refusal);

    await profile.damage(profile.paths.main);
    await profile.damage(profile.paths.backup);
    const broken = await profile.open();
    expect(await broken.renewDevice()).toMatchObject({ ok: false, error: { code: 'vault-broken' } });
    expect(broken.formerKeys()).toMatchObject({ ok: false, error: { code: 'vault-broken' } });
    expect(broken.signAs(former.signingKey, digest)).toMatchObject({ ok: false, error: { code: 'vault-broken' } });
    expect(await profile.read()).not.toEqual(before);
  });
});
