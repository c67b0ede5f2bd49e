import { mkdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openBox, sealBox } from '#main/services/vault/sealed-box.ts';
import { parseVaultFile } from '#main/services/vault/vault-file.ts';
import { circle, createVaultProfile, request } from './vault-fixture.ts';

describe('open requests to be let in', () => {
  it('[VAULT11] are kept with the keys, one for each invite, until they are taken away', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    expect(vault.requests()).toEqual({ ok: true, value: [] });
    await vault.putRequest(request('a'));
    await vault.putRequest(request('b'));
    await vault.putRequest(request('a', 5));
    await vault.putCircle(circle('a'));
    const again = await profile.open();
    expect(again.requests()).toEqual({ ok: true, value: [request('b'), request('a', 5)] });
    expect(await again.removeRequest(request('b').inviteId)).toEqual({ ok: true, value: undefined });
    expect(await again.removeRequest(request('c').inviteId)).toEqual({ ok: true, value: undefined });
    expect((await profile.open()).requests()).toEqual({ ok: true, value: [request('a', 5)] });
    expect((await profile.read()).join()).not.toContain('lateral://join');
  });

  it('[VAULT11] are twenty at most, however they come', async () => {
    const vault = await (await createVaultProfile()).open();
    const put = (index: number) => vault.putRequest({ ...request('a'), inviteId: request(String(index)).inviteId });
    const results = await Promise.all(Array.from({ length: 21 }, (_, index) => put(index + 10)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(20);
    expect(results.at(-1)).toMatchObject({ error: { code: 'too-many' } });
    expect(await put(10)).toMatchObject({ ok: true });
  });

  it('[VAULT11] are none in a vault that was written before there were any', async () => {
    const profile = await createVaultProfile();
    const first = await profile.open();
    await first.putCircle(circle('a'));
    const [text] = await profile.read();
    const copy = parseVaultFile(text);
    if (copy.kind !== 'whole' || copy.file.guard.kind !== 'none') throw new Error('a vault in clear');
    const { dataKey } = copy.file.guard;
    const purpose = 'lateral/vault/v1/secrets';
    const content = JSON.parse(Buffer.from(openBox(dataKey, purpose, copy.file.box) ?? []).toString()) as object;
    expect(content).toHaveProperty('requests');
    Reflect.deleteProperty(content, 'requests');
    const box = sealBox(dataKey, purpose, Buffer.from(JSON.stringify(content)));
    await profile.copies.save({ ...copy.file, box });

    const vault = await profile.open();
    expect(vault.circles()).toEqual({ ok: true, value: [circle('a')] });
    expect(vault.requests()).toEqual({ ok: true, value: [] });
    expect(vault.deviceKeys()).toEqual(first.deviceKeys());
  });

  it('[VAULT11] that are not saved are not there', async () => {
    const profile = await createVaultProfile();
    const vault = await profile.open();
    await mkdir(`${profile.paths.main}.new`);
    expect(await vault.putRequest(request('a'))).toMatchObject({ error: { code: 'not-saved' } });
    expect(vault.requests()).toEqual({ ok: true, value: [] });
  });
});
