import { describe, expect, test } from 'vitest';

import { DAY_MS } from '#shared/kernel/durations.ts';
import { createAdmit } from '#shared/replica/graph/create-admit.ts';
import { createInvite } from '#shared/replica/graph/create-invite.ts';
import { createSeal } from '#shared/replica/graph/create-seal.ts';
import { ENTRY_KIND } from '#shared/replica/graph/entry.ts';
import { decodeEntry } from '#shared/replica/graph/entry-codec.ts';
import { encodeSealedEpoch } from '#shared/replica/graph/sealed-epoch.ts';
import {
  admit,
  ask,
  beginCircle,
  createCircle,
  createPerson,
  createThree,
  forge,
  give,
  invite,
  type Person,
  seal,
  tell,
  valueOf,
} from './fixture.ts';
import { createQuickInviteKey } from './quick-crypto.ts';

describe('writing', () => {
  test('[GRAPH10] an entry names all heads', async () => {
    const { alice, bob, carol } = await createThree();
    await invite(bob, 4);
    await invite(carol, 5);
    await tell(bob, alice);
    await tell(carol, alice);
    const heads = alice.graph.heads();
    expect(heads).toHaveLength(2);
    const { entry } = await invite(alice, 6);
    const decoded = valueOf(decodeEntry(entry.bytes));
    expect(decoded.header.parents).toEqual(heads);
    expect(alice.graph.heads()).toEqual([entry.id]);
  });

  test('[GRAPH10] a flood of heads stops nobody from writing what is valid', async () => {
    const { circle, alice, bob, carol } = await createThree();
    const { key, entry } = await invite(alice, 4);
    await tell(alice, bob);
    const kind = ENTRY_KIND.seal;
    const { epochId, entryId } = circle.genesis;
    const body = encodeSealedEpoch({ epochId, device: alice.device, sealedKey: Uint8Array.of(1) });
    const flood = await Promise.all(
      Array.from({ length: 60 }, (_, at) => forge(alice, body, { parents: [entryId], kind, at })),
    );
    expect((await give(bob, ...flood)).added).toHaveLength(60);
    expect(bob.graph.heads()).toHaveLength(61);
    const dave = await createPerson(circle, 'dave', 4);
    const admission = await admit(bob, await ask(dave, key));
    const { parents } = valueOf(decodeEntry(admission.bytes)).header;
    expect(parents).toHaveLength(16);
    expect(parents).toContain(entry.id);
    await seal(bob, dave.device);
    await seal(bob, carol.device);
    expect(bob.graph.state().devices.has(dave.device)).toBe(true);
    expect(bob.graph.state().missingSeals.map(({ device }) => device)).toEqual([bob.device]);
  });

  test('[GRAPH13] no member, no key or a newer version: nothing is written', async () => {
    const { circle, alice } = await createCircle();
    const mallory = await createPerson(circle, 'mallory', 9);
    const terms = { key: createQuickInviteKey(9), expiresAt: 9, asksFirst: false };
    const state = alice.graph.state();
    expect(await createInvite(state, terms, mallory.ports)).toEqual({ ok: false, error: 'not-a-member' });
    const keyless = { ...alice.ports, keyFor: () => undefined };
    expect(await createInvite(state, terms, keyless)).toEqual({ ok: false, error: 'no-key' });
    await give(alice, await forge(alice, Uint8Array.of(1), { parents: alice.graph.heads(), kind: 7 }));
    const newer = alice.graph.state();
    expect(await createInvite(newer, terms, alice.ports)).toEqual({ ok: false, error: 'newer-version' });
    const sealed = { epochId: circle.genesis.epochId, device: alice.device, sealedKey: Uint8Array.of(1) };
    expect(await createSeal(newer, sealed, alice.ports)).toEqual({ ok: false, error: 'newer-version' });
    const request = await ask(mallory, terms.key);
    expect(await createAdmit(newer, request, alice.ports)).toEqual({ ok: false, error: 'newer-version' });
  });

  test('[INV3] no invite is written for a private space', async () => {
    const alice = await createPerson(await beginCircle(1, 'private'), 'alice', 1);
    const terms = { key: createQuickInviteKey(9), expiresAt: 9, asksFirst: false };
    const written = await createInvite(alice.graph.state(), terms, alice.ports);
    expect(written).toEqual({ ok: false, error: 'private-space' });
  });

  test('[ADM5] [ADM6] [ADM1] [ADM4] the admitting device judges use, expiry, asking, proofs and who is in already', async () => {
    const { circle, alice, bob } = await createThree();
    const { key } = await invite(alice, 4);
    const { key: askingKey } = await invite(alice, 5, { asksFirst: true });
    await tell(alice, bob);
    const dave = await createPerson(circle, 'dave', 4);
    const erin = await createPerson(circle, 'erin', 5);
    const codeOf = async (by: Person, request: Awaited<ReturnType<typeof ask>>): Promise<string> => {
      const result = await createAdmit(by.graph.state(), request, by.ports);
      return result.ok ? 'ok' : result.error;
    };
    const request = await ask(dave, key);
    expect(await codeOf(alice, await ask(dave, createQuickInviteKey(77)))).toBe('unknown-invite');
    expect(await codeOf(alice, { ...request, name: 'mallory' })).toBe('bad-proof');
    expect(await codeOf(bob, await ask(erin, askingKey))).toBe('asks-first');
    expect(await codeOf(alice, await ask(erin, askingKey))).toBe('ok');
    await admit(alice, request);
    expect(await codeOf(alice, request)).toBe('already-member');
    expect(await codeOf(alice, await ask(dave, askingKey))).toBe('already-member');
    expect(await codeOf(alice, await ask(erin, key))).toBe('used');
    await bob.clock.advance(7 * DAY_MS - 1);
    expect(await codeOf(bob, request)).toBe('ok');
    await bob.clock.advance(1);
    expect(await codeOf(bob, request)).toBe('expired');
    expect(await codeOf(alice, await ask(erin, askingKey))).toBe('ok');
  });

  test('[SEAL1] a key is sealed for a known device and epoch only', async () => {
    const { circle, alice } = await createCircle();
    const { epochId } = circle.genesis;
    const sealedKey = Uint8Array.of(1);
    const codeOf = async (input: Parameters<typeof createSeal>[1]) => {
      const result = await createSeal(alice.graph.state(), input, alice.ports);
      return result.ok ? 'ok' : result.error;
    };
    const device = 'ff'.repeat(16) as typeof alice.device;
    expect(await codeOf({ epochId, device, sealedKey })).toBe('unknown-device');
    expect(await codeOf({ epochId: 'ff'.repeat(16) as typeof epochId, device: alice.device, sealedKey })).toBe(
      'unknown-epoch',
    );
    expect(await codeOf({ epochId, device: alice.device, sealedKey })).toBe('ok');
  });
});
