import { describe, expect, test } from 'vitest';

import type { EntryId } from '#shared/kernel/ids.ts';
import { createMembershipGraph } from '#shared/replica/graph/membership-graph.ts';
import {
  codesOf,
  createCircle,
  createPerson,
  forge,
  give,
  invite,
  inviteBody,
  join,
  seal,
  tell,
  viewOf,
  withBadSignature,
} from './fixture.ts';

describe('what is refused', () => {
  test('[GRAPH7] is remembered by its id, with all that builds on it', async () => {
    const { alice } = await createCircle();
    const bad = await forge(alice, Uint8Array.of(1), { parents: alice.graph.heads() });
    const child = await forge(alice, inviteBody(alice, 9), { parents: [bad.id] });
    const grandchild = await forge(alice, inviteBody(alice, 9), { parents: [child.id] });
    expect(await give(alice, grandchild, child)).toEqual({ added: [], waiting: 2, refused: [] });
    expect(codesOf(await give(alice, bad))).toEqual(['bad-body', 'refused-parent', 'refused-parent']);
    expect(codesOf(await give(alice, grandchild, bad))).toEqual(['refused-parent', 'bad-body']);
  });

  test('[GRAPH7] a bad proof takes with it what came together with it', async () => {
    const { alice } = await createCircle();
    const bad = await forge(alice, inviteBody({ ...alice, device: '00' as never }, 9), {
      parents: alice.graph.heads(),
    });
    const child = await forge(alice, inviteBody(alice, 9), { parents: [bad.id] });
    const report = await give(alice, child, bad);
    expect(codesOf(report)).toEqual(['bad-proof', 'refused-parent']);
    expect(report.waiting).toBe(0);
  });

  test.each([
    { when: 'before', deliveries: ['first', 'forged', 'genuine'] },
    { when: 'together with', deliveries: ['first', 'forged+genuine'] },
    { when: 'after', deliveries: ['first', 'genuine', 'forged'] },
    { when: 'to wait before', deliveries: ['forged', 'genuine', 'first'] },
    { when: 'to wait together with', deliveries: ['forged+genuine', 'first'] },
  ])('[GRAPH7] a forged copy that comes $when the genuine one does not stand in for it', async ({ deliveries }) => {
    const { circle, alice } = await createCircle();
    const { entry: first } = await invite(alice, 2);
    const { entry: genuine } = await invite(alice, 3);
    const entries = new Map([
      ['first', [first]],
      ['genuine', [genuine]],
      ['forged', [withBadSignature(genuine)]],
      ['forged+genuine', [withBadSignature(genuine), genuine]],
    ]);
    const reader = await createPerson(circle, 'reader', 1);
    for (const name of deliveries) await give(reader, ...(entries.get(name) ?? []));
    expect(viewOf(reader)).toEqual(viewOf(alice));
    expect(reader.graph.entriesUnknownTo([]).at(-1)).toEqual(genuine);
  });

  test('[GRAPH7] a forged copy is reported, and not held against the id', async () => {
    const { circle, alice } = await createCircle();
    const { entry } = await invite(alice, 2);
    const reader = await createPerson(circle, 'reader', 1);
    const report = await give(reader, withBadSignature(entry));
    expect(report).toEqual({ added: [], waiting: 0, refused: [{ id: entry.id, code: 'bad-signature' }] });
    expect(await give(reader, entry)).toEqual({ added: [entry], waiting: 0, refused: [] });
  });

  test('[GRAPH7] what builds on a forged copy waits for the genuine one', async () => {
    const { circle, alice } = await createCircle();
    const first = await invite(alice, 2);
    const second = await invite(alice, 3);
    const reader = await createPerson(circle, 'reader', 1);
    const report = await give(reader, withBadSignature(first.entry), second.entry);
    expect(report).toMatchObject({ added: [], waiting: 1 });
    expect((await give(reader, first.entry)).added).toEqual([first.entry, second.entry]);
  });

  test('[GRAPH7] [GRAPH8] without the key nothing can be read, and nothing is held against it: it waits for the key', async () => {
    const { circle, alice } = await createCircle();
    const first = await invite(alice, 2);
    const second = await invite(alice, 3);
    let key: Uint8Array | undefined;
    const graph = createMembershipGraph({ ...circle, crypto: alice.crypto, keyFor: () => key });
    const bytes = [first.entry.bytes, second.entry.bytes];
    expect(await graph.add(bytes)).toMatchObject({ added: [], waiting: 2, refused: [{ code: 'no-key' }] });
    key = circle.epochKey;
    expect((await graph.add([])).added).toHaveLength(2);
  });
});

describe('waiting', () => {
  test('[GRAPH8] an entry waits for its parents, in whatever order they come', async () => {
    const { circle, alice } = await createCircle();
    await join(alice, 'bob', 2);
    await join(alice, 'carol', 3);
    const [, ...entries] = alice.graph.entriesUnknownTo([]);
    const reader = await createPerson(circle, 'reader', 1);
    const backwards = entries.toReversed();
    for (const entry of backwards.slice(0, -1)) expect((await give(reader, entry)).added).toEqual([]);
    expect((await give(reader, ...backwards.slice(-1))).added).toEqual(entries);
    expect(viewOf(reader)).toEqual(viewOf(alice));
  });

  test('[GRAPH8] of more than 500 the oldest go', async () => {
    const { circle, alice } = await createCircle();
    const first = await invite(alice, 2);
    const second = await invite(alice, 3);
    const reader = await createPerson(circle, 'reader', 1);
    await give(reader, second.entry);
    const parents = ['99'.repeat(32) as EntryId];
    const strays = await Promise.all(
      Array.from({ length: 500 }, (_, at) => forge(alice, Uint8Array.of(1), { parents, at })),
    );
    expect((await give(reader, ...strays.slice(0, 499))).waiting).toBe(500);
    expect((await give(reader, ...strays)).waiting).toBe(500);
    expect((await give(reader, first.entry)).added).toEqual([first.entry]);
    expect((await give(reader, second.entry)).added).toEqual([second.entry]);
  });
});

describe('checking', () => {
  test('[GRAPH11] a chain is checked in one call, and one more entry costs one check', async () => {
    const { circle, alice } = await createCircle();
    const bob = await join(alice, 'bob', 2);
    for (let n = 0; n < 1_000; n++) await seal(alice, bob.device, Uint8Array.of(n & 255, n >> 8));
    const reader = await createPerson(circle, 'reader', 1);
    await tell(alice, reader);
    expect(reader.crypto.asked.calls).toBe(1);
    expect(reader.graph.state().seals.get(bob.device)).toHaveLength(1_000);
    const before = { ...reader.crypto.asked };
    const more = await seal(alice, bob.device);
    await give(reader, more, more);
    await tell(alice, reader);
    await reader.graph.add(alice.graph.entriesUnknownTo([]).map(({ bytes }) => bytes));
    expect(reader.crypto.asked).toEqual({ calls: before.calls + 1, claims: before.claims + 1 });
  }, 20_000);

  test('[GRAPH11] a failed check loses nothing', async () => {
    const { circle, alice } = await createCircle();
    const first = await invite(alice, 2);
    const second = await invite(alice, 3);
    let isLocked = true;
    const crypto = {
      ...alice.crypto,
      verifyMany: (claims: Parameters<typeof alice.crypto.verifyMany>[0]) =>
        isLocked ? Promise.reject(new Error('vault-locked')) : alice.crypto.verifyMany(claims),
    };
    const graph = createMembershipGraph({ ...circle, crypto, keyFor: () => circle.epochKey });
    await graph.add([second.entry.bytes]);
    await expect(graph.add([first.entry.bytes])).rejects.toThrow('vault-locked');
    isLocked = false;
    expect((await graph.add([first.entry.bytes])).added).toEqual([first.entry, second.entry]);
  });
});
