import { describe, expect, test } from 'vitest';
import { digestToSign, signCharter } from '#shared/domain/charter/sign-charter.ts';
import { createSignatureVerifier } from '#shared/domain/charter/verify-signatures.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { CharterId, DeviceId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, sync, value, watch } from '../fixture.ts';
import {
  allSign,
  carry,
  charterOf,
  createSource,
  deviceOfMember,
  DEVICES,
  people,
  propose,
  sign,
  signaturesIn,
  signs,
  UNKNOWN_HEAD,
  wordingIn,
} from './charter-fixture.ts';

describe('signatures', () => {
  test('[CHART2] one member counts once, however many of their devices sign', async () => {
    const alice = createReplica(ALICE);
    const id = propose(alice, { share: 'half' });
    for (const [device, member] of DEVICES) if (member === ALICE) await signs(alice, id, device);
    expect(signaturesIn(alice)).toHaveLength(2);
    expect((await charterOf(alice)).open[0]).toMatchObject({ signedBy: [ALICE], count: 1, needed: 2, missing: 1 });
  });

  test('[CHART2] anybody carries the signature of another, and nobody makes one', async () => {
    const [alice, bob] = people();
    const id = propose(alice, {});
    sync(alice, bob);
    const wording = wordingIn(bob, id);
    const { hash } = wording;
    const [hers, his] = [deviceOfMember(ALICE), deviceOfMember(BOB)];
    const digest = digestToSign(wording);
    carry(bob, 'device', { charterId: id, hash, device: hers, signature: sign(his, digest) });
    carry(bob, 'signature', { charterId: id, hash, device: hers, signature: 'A'.repeat(86) });
    carry(bob, 'stranger', { charterId: id, hash, device: 'd'.repeat(32), signature: sign('d' as DeviceId, digest) });
    carry(bob, 'rubbish', { charterId: id, hash, device: 'x', signature: 5 });
    expect((await charterOf(bob)).open[0]).toMatchObject({ signedBy: [] });
    carry(bob, 'hers', { charterId: id, hash, device: hers, signature: sign(hers, digest) });
    expect((await charterOf(bob)).open[0]).toMatchObject({ signedBy: [ALICE] });
  });

  test('[CHART2] a signature under one wording says nothing of another, though both say the same', async () => {
    const alice = createReplica(ALICE);
    const [signed, same] = [propose(alice, {}), propose(alice, {})];
    await signs(alice, signed);
    const [genuine] = signaturesIn(alice);
    carry(alice, 'moved', { ...genuine, charterId: same });
    carry(alice, 'fitted', { ...genuine, charterId: same, hash: wordingIn(alice, same).hash });
    const charter = await charterOf(alice);
    expect(charter.open.map(({ wording, signedBy }) => [wording.id, signedBy])).toEqual(
      expect.arrayContaining([
        [signed, [ALICE]],
        [same, []],
      ]),
    );
  });

  test('[CHART2] each is verified once, until more is known of who belongs to the circle', async () => {
    const [alice, bob] = people();
    const id = propose(alice, {});
    await signs(alice, id);
    sync(alice, bob);
    await signs(bob, id);
    const { hash } = wordingIn(bob, id);
    carry(bob, 'forged', { charterId: id, hash, device: deviceOfMember(CAROL), signature: 'A'.repeat(86) });
    const source = createSource();
    source.devices.delete(deviceOfMember(BOB));
    const { verify } = createSignatureVerifier(source);
    const all = signaturesIn(bob);
    const [first, second] = await Promise.all([verify(all), verify(all)]);
    expect(first.map(({ member }) => member)).toEqual([ALICE]);
    expect(second).toEqual(first);
    expect(source.asked).toHaveLength(3);
    source.devices.set(deviceOfMember(BOB), BOB);
    source.graph = UNKNOWN_HEAD;
    expect((await verify(all)).map(({ member }) => member).sort()).toEqual([ALICE, BOB]);
    expect(source.asked).toHaveLength(6);
  });

  test('[CHART2] a record that was verified and then changed is verified anew', async () => {
    const alice = createReplica(ALICE);
    const id = propose(alice, {});
    const signatureId = await signs(alice, id);
    const { verify } = createSignatureVerifier(createSource());
    expect(await verify(signaturesIn(alice))).toHaveLength(1);
    carry(alice, signatureId, { ...signaturesIn(alice)[0], device: deviceOfMember(BOB) });
    expect(await verify(signaturesIn(alice))).toEqual([]);
  });

  test('[CHART2] what could not be verified is told, and verified when it is tried again', async () => {
    const alice = createReplica(ALICE);
    await signs(alice, propose(alice, {}));
    const source = createSource();
    let isLocked = true;
    const { verify } = createSignatureVerifier({
      ...source,
      verifyMany: (claims) => (isLocked ? Promise.reject(new Error('locked')) : source.verifyMany(claims)),
    });
    await expect(verify(signaturesIn(alice))).rejects.toThrow('locked');
    isLocked = false;
    expect(await verify(signaturesIn(alice))).toHaveLength(1);
  });

  test('[CHART5] the same signature again writes nothing, and undo takes none back', async () => {
    const alice = createReplica(ALICE);
    const id = propose(alice, {});
    const charter = await charterOf(alice);
    const wording = wordingIn(alice, id);
    const device = deviceOfMember(ALICE);
    const signed = { device, signature: sign(device, digestToSign(wording)) };
    const { undo, signatureId } = value(signCharter(alice.doc, { wording, signed, charter }, alice.ctx));
    const { origins } = watch(alice.doc);
    expect(value(signCharter(alice.doc, { wording, signed, charter }, alice.ctx)).signatureId).toBe(signatureId);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(origins).toEqual([]);
    expect((await charterOf(alice)).open[0]).toMatchObject({ signedBy: [ALICE] });
  });

  test('[CHART5] what is gone, has been rewritten or overtaken, or a newer version wrote, is not signed', async () => {
    const [alice, bob, carol] = people();
    const first = propose(alice, {});
    await allSign(first, alice, bob, carol);
    const changes = wordingIn(alice, first);
    const [taken, late] = [propose(alice, { purpose: 'a', changes }), propose(alice, { purpose: 'b', changes })];
    await allSign(taken, alice, bob, carol);
    const charter = await charterOf(alice);
    const trySigning = (id: CharterId, hash = wordingIn(alice, id).hash) => {
      const signed = { device: deviceOfMember(ALICE), signature: 'A'.repeat(86) };
      return codeOf(signCharter(alice.doc, { wording: { id, hash }, signed, charter }, alice.ctx));
    };
    expect(trySigning(late)).toBe('not-open');
    expect(trySigning(first)).toBe('not-open');
    expect(trySigning(taken, 'aa'.repeat(32))).toBe('not-found');
    expect(trySigning('x' as CharterId, '')).toBe('not-found');
    alice.doc.getMap('meta').set('minReader', 99);
    expect(trySigning(taken)).toBe('read-only');
  });
});
