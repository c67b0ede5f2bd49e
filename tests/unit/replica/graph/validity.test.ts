import { describe, expect, test } from 'vitest';

import type { EpochId } from '#shared/kernel/ids.ts';
import { ENTRY_KIND } from '#shared/replica/graph/entry.ts';
import { decodeEntry, encodeEntry, signEntry } from '#shared/replica/graph/entry-codec.ts';
import { encodeInvite, proveInvite } from '#shared/replica/graph/invite.ts';
import { encodeJoinRequest } from '#shared/replica/graph/join-request.ts';
import { encodeSealedEpoch } from '#shared/replica/graph/sealed-epoch.ts';
import {
  ask,
  beginCircle,
  codesOf,
  createCircle,
  createPerson,
  forge,
  give,
  invite,
  inviteBody,
  join,
  tell,
  valueOf,
} from './fixture.ts';

describe('an entry and its own past', () => {
  test('[GRAPH6] who is not a member there counts for nothing, even with the key', async () => {
    const { circle, alice } = await createCircle();
    const mallory = await createPerson(circle, 'mallory', 9);
    const entry = await forge(mallory, inviteBody(mallory, 9), { parents: alice.graph.heads() });
    expect(codesOf(await give(alice, entry))).toEqual(['not-a-member']);
    expect(alice.graph.heads()).toEqual([circle.genesis.entryId]);
  });

  test('[GRAPH6] being a member elsewhere in the graph is not enough', async () => {
    const { circle, alice } = await createCircle();
    const bob = await join(alice, 'bob', 2);
    const early = await forge(bob, inviteBody(bob, 9), { parents: [circle.genesis.entryId] });
    expect(codesOf(await give(alice, early))).toEqual(['not-a-member']);
    const now = await forge(bob, inviteBody(bob, 9), { parents: alice.graph.heads() });
    expect((await give(alice, now)).added.map(({ id }) => id)).toEqual([now.id]);
  });

  test('[GRAPH6] nobody writes under the device of somebody else', async () => {
    const { alice } = await createCircle();
    const bob = await join(alice, 'bob', 2);
    const header = { parents: alice.graph.heads(), device: alice.device };
    const entry = await forge(bob, inviteBody(alice, 9), header);
    expect(codesOf(await give(alice, entry))).toEqual(['bad-signature']);
  });

  test('[GRAPH6] the epoch began there', async () => {
    const { alice } = await createCircle();
    const epoch = { epochId: '77'.repeat(16) as EpochId };
    const entry = await forge(alice, inviteBody(alice, 9), { parents: alice.graph.heads() }, epoch);
    expect(codesOf(await give(alice, entry))).toEqual(['unknown-epoch']);
  });

  test('[GRAPH6] another Genesis is no root', async () => {
    const { alice } = await createCircle();
    const { genesisBytes } = await beginCircle(2);
    const { genesisBytes: own } = alice.circle;
    const report = await alice.graph.add([genesisBytes, own]);
    expect(codesOf(report)).toEqual(['other-genesis']);
    expect(report.added).toEqual([]);
  });

  test('[GRAPH4] [GRAPH6] what was sealed for another circle, or is no body, is refused', async () => {
    const { alice } = await createCircle();
    const parents = alice.graph.heads();
    const epoch = { epochKey: new Uint8Array(32) };
    const elsewhere = await forge(alice, inviteBody(alice, 9), { parents }, epoch);
    const invites = await forge(alice, Uint8Array.of(1), { parents });
    const admits = await forge(alice, Uint8Array.of(1), { parents, kind: ENTRY_KIND.admit });
    const seals = await forge(alice, Uint8Array.of(1), { parents, kind: ENTRY_KIND.seal });
    const report = await give(alice, elsewhere, invites, admits, seals);
    expect(codesOf(report)).toEqual(['other-key', 'bad-body', 'bad-body', 'bad-body']);
  });

  test('[GRAPH4] a ciphertext that somebody changed and signed again is refused', async () => {
    const { alice } = await createCircle();
    const whole = await forge(alice, inviteBody(alice, 9), { parents: alice.graph.heads() });
    const { header, body } = valueOf(decodeEntry(whole.bytes));
    const changed = await signEntry(header, body.toReversed(), alice.crypto);
    expect(codesOf(await alice.graph.add([encodeEntry(changed)]))).toEqual(['altered']);
  });

  test('[INV2] an invite without its secret is refused', async () => {
    const { alice } = await createCircle();
    const bob = await join(alice, 'bob', 2);
    const { key } = await invite(alice, 3);
    await tell(alice, bob);
    const place = { circleId: alice.circle.genesis.circleId, device: alice.device };
    const taken = encodeInvite(proveInvite({ expiresAt: 9, asksFirst: false }, key, place));
    const entry = await forge(bob, taken, { parents: alice.graph.heads() });
    expect(codesOf(await give(alice, entry))).toEqual(['bad-proof']);
    expect(alice.graph.state().invites.get(key.id)?.byDevice).toBe(alice.device);
  });

  test('[INV3] a private space has no invites', async () => {
    const circle = await beginCircle(1, 'private');
    const alice = await createPerson(circle, 'alice', 1);
    const entry = await forge(alice, inviteBody(alice, 9), { parents: alice.graph.heads() });
    expect(codesOf(await give(alice, entry))).toEqual(['private-space']);
  });

  test('[ADM1] nobody is let in who did not ask, or asked for something else', async () => {
    const { circle, alice } = await createCircle();
    const { key } = await invite(alice, 2);
    const bob = await createPerson(circle, 'bob', 2);
    const request = await ask(bob, key);
    const none = new Uint8Array(64);
    const made = [
      { ...request, deviceSignature: none },
      { ...request, inviteSignature: none },
      { ...request, name: 'mallory' },
      { ...request, inviteSignature: request.deviceSignature, deviceSignature: request.inviteSignature },
    ];
    for (const each of made) {
      const header = { parents: alice.graph.heads(), kind: ENTRY_KIND.admit };
      const entry = await forge(alice, encodeJoinRequest(each), header);
      expect(codesOf(await give(alice, entry))).toEqual(['bad-proof']);
    }
    expect(alice.graph.state().members.size).toBe(1);
  });

  test('[ADM1] the invite stands in its past', async () => {
    const { circle, alice } = await createCircle();
    const { key } = await invite(alice, 2);
    const request = await ask(await createPerson(circle, 'bob', 2), key);
    const header = { parents: [circle.genesis.entryId], kind: ENTRY_KIND.admit };
    const entry = await forge(alice, encodeJoinRequest(request), header);
    expect(codesOf(await give(alice, entry))).toEqual(['unknown-invite']);
  });

  test('[ADM2] a request to one circle is worth nothing in another', async () => {
    const { circle, alice } = await createCircle();
    const mallory = await createPerson(await beginCircle(9), 'mallory', 9);
    const { key } = await invite(alice, 2);
    const { key: same } = await invite(mallory, 2);
    expect(same.id).toBe(key.id);
    const request = await ask(await createPerson(circle, 'bob', 2), key);
    const header = { parents: mallory.graph.heads(), kind: ENTRY_KIND.admit };
    const entry = await forge(mallory, encodeJoinRequest(request), header);
    expect(codesOf(await give(mallory, entry))).toEqual(['bad-proof']);
  });

  test('[ADM6] under an invite that asks first only the inviting device admits', async () => {
    const { alice, circle } = await createCircle();
    const bob = await join(alice, 'bob', 2);
    const { key } = await invite(alice, 3, { asksFirst: true });
    const carol = await createPerson(circle, 'carol', 3);
    const body = encodeJoinRequest(await ask(carol, key));
    const header = { parents: alice.graph.heads(), kind: ENTRY_KIND.admit };
    expect(codesOf(await give(alice, await forge(bob, body, header)))).toEqual(['asks-first']);
    expect(codesOf(await give(alice, await forge(alice, body, header)))).toEqual([]);
    expect(alice.graph.state().members.size).toBe(3);
  });

  test('[SEAL1] epoch and device of a Seal are known there', async () => {
    const { circle, alice } = await createCircle();
    const bob = await join(alice, 'bob', 2);
    const { epochId, entryId } = circle.genesis;
    const body = encodeSealedEpoch({ epochId, device: bob.device, sealedKey: Uint8Array.of(1) });
    const kind = ENTRY_KIND.seal;
    const early = await forge(alice, body, { parents: [entryId], kind });
    const other = encodeSealedEpoch({ epochId: '77'.repeat(16) as EpochId, device: bob.device, sealedKey: body });
    const unknown = await forge(alice, other, { parents: alice.graph.heads(), kind });
    expect(codesOf(await give(alice, early, unknown))).toEqual(['unknown-device', 'unknown-epoch']);
    const now = await forge(bob, body, { parents: alice.graph.heads(), kind });
    expect(codesOf(await give(alice, now))).toEqual([]);
  });
});

describe('unknown kinds', () => {
  test('[GRAPH5] an optional one is kept, sent on and built upon', async () => {
    const { circle, alice } = await createCircle();
    const parents = alice.graph.heads();
    const entry = await forge(alice, Uint8Array.of(1), { parents, kind: 77, critical: false });
    await give(alice, entry);
    await invite(alice, 2);
    expect(alice.graph.state().access).toBe('write');
    expect(alice.graph.entriesUnknownTo([circle.genesis.entryId])[0]).toEqual(entry);
    expect(alice.graph.state().invites.size).toBe(1);
  });

  test.each([7, 77])('[GRAPH5] a critical one, as kind %i, makes the circle read-only', async (kind) => {
    const { alice } = await createCircle();
    const entry = await forge(alice, Uint8Array.of(1), { parents: alice.graph.heads(), kind });
    await give(alice, entry);
    expect(alice.graph.state().access).toBe('newer-version');
    expect(alice.graph.heads()).toEqual([entry.id]);
  });

  test('[GRAPH5] [GRAPH6] counts only when all the rest holds', async () => {
    const { circle, alice } = await createCircle();
    const mallory = await createPerson(circle, 'mallory', 9);
    const header = { parents: alice.graph.heads(), kind: 77 };
    const outside = await forge(mallory, Uint8Array.of(1), header);
    const otherKey = await forge(alice, Uint8Array.of(1), header, { epochKey: new Uint8Array(32) });
    expect(codesOf(await give(alice, outside, otherKey))).toEqual(['not-a-member', 'other-key']);
    expect(alice.graph.state().access).toBe('write');
  });
});
