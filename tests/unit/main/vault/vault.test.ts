import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openBox } from '#main/services/vault/sealed-box.ts';
import { parseVaultFile } from '#main/services/vault/vault-file.ts';
import { circle, createVaultProfile, valueOf } from './vault-fixture.ts';

describe('a damaged vault', () => {
  it('[VAULT2] is broken when both copies are damaged, and stays on disk as it is', async () => {
    const profile = await createVaultProfile();
    await profile.open();
    await profile.damage(profile.paths.main);
    await profile.damage(profile.paths.backup);
    const before = await profile.read();

    const vault = await profile.open();
    expect(vault.status()).toEqual({ state: 'broken', protection: 'none', reason: 'damaged' });
    expect(vault.deviceKeys()).toMatchObject({ ok: false, error: { code: 'vault-broken' } });
    expect(await vault.putCircle(circle('a'))).toMatchObject({ ok: false, error: { code: 'vault-broken' } });
    expect(await profile.read()).toEqual(before);
  });

  it.each(['main', 'backup'] as const)(
    '[VAULT3] opens from the other copy when %s is damaged, and mends it',
    async (name) => {
      const profile = await createVaultProfile();
      const first = await profile.open();
      await first.putCircle(circle('a'));
      const before = await profile.read();
      await profile.damage(profile.paths[name]);

      const vault = await profile.open();
      expect(vault.deviceKeys()).toEqual(first.deviceKeys());
      expect(vault.circles()).toEqual({ ok: true, value: [circle('a')] });
      expect(await profile.read()).toEqual(before);
    },
  );

  it('[VAULT2] is not replaced when one copy is lost and the other damaged, or both are empty', async () => {
    const profile = await createVaultProfile();
    await profile.open();
    await rm(profile.paths.main);
    await profile.damage(profile.paths.backup);
    expect((await profile.open()).status()).toMatchObject({ state: 'broken', reason: 'damaged' });

    await writeFile(profile.paths.main, '');
    await writeFile(profile.paths.backup, '');
    expect((await profile.open()).status()).toMatchObject({ state: 'broken', reason: 'damaged' });
  });

  it('[VAULT3] takes the higher revision of two whole copies', async () => {
    const profile = await createVaultProfile();
    const first = await profile.open();
    const [old] = await profile.read();
    await first.putCircle(circle('a'));
    const before = await profile.read();
    await writeFile(profile.paths.main, old);

    expect((await profile.open()).circles()).toEqual({ ok: true, value: [circle('a')] });
    expect(await profile.read()).toEqual(before);
  });

  it('[VAULT2] leaves the file of a later version alone, even beside a whole older copy', async () => {
    const profile = await createVaultProfile();
    await profile.open();
    const body = '{}';
    const checksum = createHash('sha256').update(`lateral-vault/2\n${body}`).digest('hex');
    await writeFile(profile.paths.main, JSON.stringify({ format: 'lateral-vault', version: 2, checksum, body }));
    const before = await profile.read();

    expect((await profile.open()).status()).toMatchObject({ state: 'broken', reason: 'newer' });
    expect(await profile.read()).toEqual(before);
  });
});

describe('the keyring', () => {
  it('[VAULT3] is in both copies, for their owner alone, when the call resolves', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    await vault.putCircle(circle('a', 'Old'));
    await vault.putCircle(circle('d'));
    await vault.putCircle(circle('a', 'New'));

    const [main, backup] = await profile.read();
    expect(backup).toBe(main);
    expect((await stat(profile.paths.main)).mode & 0o777).toBe(0o600);
    expect((await stat(profile.paths.backup)).mode & 0o777).toBe(0o600);
    expect(valueOf((await profile.open()).circles())).toEqual([circle('a', 'New'), circle('d')]);
  });

  it('[VAULT8] keeps every one of many circles put at once', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    await Promise.all(Array.from('0123456789').map((digit) => vault.putCircle(circle(digit))));
    expect(valueOf((await profile.open()).circles())).toHaveLength(10);
  });

  it('[VAULT8] says not-saved and stays as it was when the disk refuses', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    const save = profile.copies.save;
    Object.assign(profile.copies, { save: () => Promise.reject(new Error('disk full')) });
    expect(await vault.putCircle(circle('a'))).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(vault.circles()).toEqual({ ok: true, value: [] });

    Object.assign(profile.copies, { save });
    expect(await vault.putCircle(circle('a'))).toMatchObject({ ok: true });
  });
});

describe('a passphrase', () => {
  const PASSPHRASE = 'a quiet rowing boat';

  async function protectedProfile() {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    await vault.putCircle(circle('a'));
    valueOf(await vault.protect(PASSPHRASE));
    return { profile, keys: valueOf(vault.deviceKeys()) };
  }

  it('[VAULT6] locks the vault at the next start and opens it again', async () => {
    const { profile, keys } = await protectedProfile();
    const vault = await profile.open();
    expect(vault.status()).toEqual({ state: 'locked', protection: 'passphrase' });
    expect(vault.deviceKeys()).toMatchObject({ ok: false, error: { code: 'vault-locked' } });
    expect(vault.circles()).toMatchObject({ ok: false, error: { code: 'vault-locked' } });
    const nothing = new Uint8Array(48);
    expect(await vault.open('join-answer', nothing, nothing)).toMatchObject({ error: { code: 'vault-locked' } });

    expect(await vault.unlock(PASSPHRASE)).toEqual({ ok: true, value: undefined });
    expect(vault.status()).toEqual({ state: 'open', protection: 'passphrase' });
    expect(valueOf(vault.deviceKeys())).toEqual(keys);
    expect(valueOf(vault.circles())).toEqual([circle('a')]);
  });

  it('[VAULT6] that is wrong is told and changes nothing', async () => {
    const { profile } = await protectedProfile();
    const before = await profile.read();
    const vault = await profile.open();
    expect(await vault.unlock('a quiet rowing bo')).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
    expect(vault.status().state).toBe('locked');
    valueOf(await vault.unlock(PASSPHRASE));
    expect(await vault.unprotect('not this one')).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
    expect(vault.status()).toEqual({ state: 'open', protection: 'passphrase' });
    expect(await profile.read()).toEqual(before);
  });

  it('[VAULT6] opens when typed with combining marks instead of whole letters', async () => {
    const profile = await createVaultProfile();
    valueOf(await (await profile.open()).protect('caf\u00e9 au lait'));
    expect(await (await profile.open()).unlock('cafe\u0301 au lait')).toMatchObject({ ok: true });
  });

  it('[VAULT7] comes with a new data key, and the old one opens neither copy', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    const before = parseVaultFile((await profile.read())[0]);
    valueOf(await vault.protect(PASSPHRASE));
    if (before.kind !== 'whole' || before.file.guard.kind !== 'none') throw new Error('Expected an unguarded vault');
    const { dataKey } = before.file.guard;
    expect(openBox(dataKey, 'lateral/vault/v1/secrets', before.file.box)).toBeDefined();
    for (const text of await profile.read()) {
      expect(text).not.toContain('dataKey');
      const after = parseVaultFile(text);
      if (after.kind !== 'whole') throw new Error('Expected a whole vault');
      expect(openBox(dataKey, 'lateral/vault/v1/secrets', after.file.box)).toBeUndefined();
    }
  });

  it('[VAULT6] can be changed and taken away again', async () => {
    const { profile, keys } = await protectedProfile();
    const vault = await profile.open();
    valueOf(await vault.unlock(PASSPHRASE));
    valueOf(await vault.protect('another boat'));
    expect(await vault.unprotect(PASSPHRASE)).toMatchObject({ ok: false });
    valueOf(await vault.unprotect('another boat'));
    const next = await profile.open();
    expect(next.status()).toEqual({ state: 'open', protection: 'none' });
    expect(valueOf(next.deviceKeys())).toEqual(keys);
    expect(await next.unlock(PASSPHRASE)).toMatchObject({ ok: false, error: { code: 'not-protected' } });
    expect(await next.unprotect(PASSPHRASE)).toMatchObject({ ok: false, error: { code: 'not-protected' } });
  });
});

describe('the keychain', () => {
  it('[VAULT4] guards the data key where there is one', async () => {
    const profile = await createVaultProfile(true);
    const vault = await profile.open();
    expect(vault.status()).toEqual({ state: 'open', protection: 'keychain' });
    expect(await readFile(profile.paths.main, 'utf8')).not.toContain('dataKey');
    expect((await profile.open()).deviceKeys()).toEqual(vault.deviceKeys());
  });

  it('[VAULT5] that refuses breaks the vault without touching it', async () => {
    const profile = await createVaultProfile(true);
    const keys = (await profile.open()).deviceKeys();
    const before = await profile.read();
    profile.keychain.refuses = true;
    expect((await profile.open()).status()).toEqual({ state: 'broken', protection: 'keychain', reason: 'keychain' });
    expect(await profile.read()).toEqual(before);
    profile.keychain.refuses = false;
    expect((await profile.open()).deviceKeys()).toEqual(keys);
  });

  it('[VAULT5] that has appeared takes over a vault that lay unguarded', async () => {
    const profile = await createVaultProfile(false);
    const keys = (await profile.open()).deviceKeys();
    profile.keychain.isThere = true;
    const vault = await profile.open();
    expect(vault.status()).toEqual({ state: 'open', protection: 'keychain' });
    expect(vault.deviceKeys()).toEqual(keys);
    for (const text of await profile.read()) expect(text).not.toContain('dataKey');
  });

  it('[VAULT5] that has changed its key wraps a new data key', async () => {
    const profile = await createVaultProfile(true);
    await profile.open();
    const before = await profile.read();
    profile.keychain.isStale = true;
    expect((await profile.open()).status().state).toBe('open');
    expect(await profile.read()).not.toEqual(before);
  });
});

describe('a profile', () => {
  it('[VAULT1] has its own keys, the same at every start', async () => {
    const alice = await createVaultProfile();
    const bob = await createVaultProfile();
    const keys = valueOf((await alice.open()).deviceKeys());
    expect(keys.signingKey).toHaveLength(32);
    expect(keys.sealingKey).toHaveLength(32);
    expect(valueOf((await alice.open()).deviceKeys())).toEqual(keys);
    expect(valueOf((await bob.open()).deviceKeys())).not.toEqual(keys);
  });

  it('[VAULT2] whose vault the disk does not give is broken, not new', async () => {
    const profile = await createVaultProfile();
    await profile.open();
    for (const path of [profile.paths.main, profile.paths.backup]) {
      await rm(path);
      await mkdir(path);
    }
    expect((await profile.open()).status()).toMatchObject({ state: 'broken', reason: 'unreadable' });
  });

  it('[VAULT8] that cannot be written at the first start has no identity, rather than one that is lost', async () => {
    const profile = await createVaultProfile();
    await mkdir(`${profile.paths.main}.new`);
    expect((await profile.open()).status()).toMatchObject({ state: 'broken', reason: 'unreadable' });
  });

  it('[SHELL18] logs no key, passphrase or name of a circle', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    await vault.putCircle(circle('a', 'Secret circle'));
    await vault.protect('a quiet rowing boat');
    await vault.unprotect('wrong wrong');
    expect(profile.lines.join('\n')).not.toMatch(/Secret circle|rowing|wrong wrong|[A-Za-z0-9+/]{40}/);
  });
});
