import { assert, expect, test } from 'vitest';

import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId, EpochId } from '#shared/kernel/ids.ts';
import { writeBundle } from '#shared/replica/bundle/write-bundle.ts';
import { createCircleKeys } from '#shared/replica/circle-keys.ts';
import { encodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { deriveEnvelopeKey, sealEnvelope } from '#shared/replica/envelope/envelope-seal.ts';
import { encodeEntry } from '#shared/replica/graph/entry-codec.ts';
import { deriveEntryKey, sealEntry } from '#shared/replica/graph/entry-seal.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import { readGraph } from '#shared/replica/recovery/read-graph.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { codeOf, command, contentOf } from '#tests/support/circles.ts';
import { begin, welcome } from '#tests/support/joining.ts';
import type { Laptop } from '#tests/support/laptop.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

const random = createSeededRandom(99);

async function* each(...items: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* items;
}

/** What a member who means harm has to make things with. */
async function toolsOf(laptop: Laptop, circleId: CircleId) {
  const circle = (await laptop.disk.keyring.list()).find((known) => known.circleId === circleId);
  const epoch = circle?.epochs[0];
  assert(circle !== undefined && epoch !== undefined);
  return { circle, epoch, keys: createCircleKeys(circle), device: deviceIdOf(await laptop.crypto.keys()) };
}

/** Gives something to somebody in a file, as a member can. */
async function give(
  { crypto }: Laptop,
  to: Laptop,
  { device, keys }: Pick<Awaited<ReturnType<typeof toolsOf>>, 'device' | 'keys'>,
  content: { readonly entries?: readonly Uint8Array[]; readonly envelopes?: readonly Uint8Array[] },
): Promise<void> {
  const manifest = { device, at: 1, envelopeCount: content.envelopes?.length ?? 0 };
  const envelopes = each(...(content.envelopes ?? []));
  const whole = { entries: content.entries ?? [], envelopes, receipts: () => [] };
  const bytes = await gather(writeBundle({ manifest, content: whole, keys, crypto, random }));
  expect((await to.workspace.loadBundle(sourceOf(bytes))).ok).toBe(true);
}

test('[KEPT3] what somebody sent under a key that nobody has is no loss of this disk', async () => {
  const begun = await begin();
  const { alice, circle, circleId, time } = begun;
  const { laptop: bob, circle: there } = await welcome(begun, 'bob');
  command(there, 'bob', '1');
  command(circle, 'alice', '1');
  await time.advance(40 * SECOND_MS);
  const tools = await toolsOf(bob, circleId);
  const { device, keys } = tools;
  const { circleTag } = keys;
  const last = (await bob.disk.log.heads(circleId)).get(device);
  const epochId = 'ab'.repeat(16) as EpochId;
  const place = { circleTag, epochId, device, seq: (last?.seq ?? 0) + 1, previous: last?.id };
  const envelope = await sealEnvelope({
    header: { ...place, kind: 2, critical: true, at: 1, nonce: random.bytes(24) },
    body: new Uint8Array(5),
    key: deriveEnvelopeKey({ epochKey: new Uint8Array(32), circleTag, epochId, device }),
    sign: (digest) => bob.crypto.sign('envelope', digest),
  });
  await give(bob, alice, tools, { envelopes: [encodeEnvelope(envelope)] });
  await alice.workspace.close();
  const again = await alice.restart();
  expect(contentOf(await again.workspace.open(circleId)).map).toEqual({ alice: '1', bob: '1' });
});

test('[DEV4] a circle that is only read can be read after the device has taken other keys', async () => {
  const begun = await begin();
  const { alice, circle, circleId, time } = begun;
  const { laptop: bob } = await welcome(begun, 'bob');
  command(circle, 'alice', '1');
  await time.advance(10 * SECOND_MS);
  const tools = await toolsOf(bob, circleId);
  const { device, epoch, keys, circle: known } = tools;
  const stored = (bob.disk.entries.get(circleId) ?? []).map(({ bytes }) => bytes);
  const parents = (await readGraph(known, stored, bob))?.heads() ?? [];
  const entry = await sealEntry({
    header: { kind: 7, critical: true, parents, device, at: 1 },
    epochId: epoch.epochId,
    nonce: random.bytes(24),
    body: new Uint8Array(3),
    key: deriveEntryKey({ epochKey: epoch.key, circleTag: keys.circleTag, epochId: epoch.epochId, device }),
    crypto: bob.crypto,
  });
  await give(bob, alice, tools, { entries: [encodeEntry(entry)] });
  expect(await alice.workspace.recovery.renew()).toBe(true);
  const renewed = await alice.workspace.open(circleId);
  expect(contentOf(renewed).map).toEqual({ alice: '1' });
  expect(renewed.access.get()).toBe('newer-version');
});

test('[KEPT1] entries that fill the record do not keep the rest of it from being remembered', async () => {
  const begun = await begin();
  const { alice, circle, circleId, time } = begun;
  const { laptop: bob } = await welcome(begun, 'bob');
  command(circle, 'alice', '1');
  await time.advance(10 * SECOND_MS);
  const tools = await toolsOf(bob, circleId);
  const { device, epoch, keys, circle: known } = tools;
  const stored = (bob.disk.entries.get(circleId) ?? []).map(({ bytes }) => bytes);
  const parents = (await readGraph(known, stored, bob))?.heads() ?? [];
  const key = deriveEntryKey({ epochKey: epoch.key, circleTag: keys.circleTag, epochId: epoch.epochId, device });
  const entries: Uint8Array[] = [];
  for (let at = 0; at < 70; at++) {
    const header = { kind: 200, critical: false, parents, device, at } as const;
    const rest = { epochId: epoch.epochId, nonce: random.bytes(24), key, crypto: bob.crypto };
    entries.push(encodeEntry(await sealEntry({ header, body: new Uint8Array(63 * 1024), ...rest })));
  }
  await give(bob, alice, tools, { entries });
  command(circle, 'later', '2');
  await time.advance(MINUTE_MS);
  expect(circle.isKept.get()).toBe(true);
  alice.disk.rows.get(circleId)?.pop();
  expect(await codeOf((await alice.restart()).workspace.open(circleId))).toBe('not-whole');
});

test('[DEV3] no number is used twice where only a member said how the circle began, who knows older keys', async () => {
  const begun = await begin();
  const { alice, circle, circleId, time } = begun;
  const { laptop: bob, circle: there } = await welcome(begun, 'bob');
  command(circle, 'a', '1');
  await time.advance(10 * SECOND_MS);
  await alice.workspace.recovery.renew();
  command(await alice.workspace.open(circleId), 'b', '2');
  await time.advance(MINUTE_MS);
  await alice.workspace.close();
  for (const kept of [alice.disk.rows, alice.disk.furthest, alice.disk.entries, alice.disk.states]) kept.clear();
  await alice.safekeeping.keepRecord(circleId, new Uint8Array(7));
  const again = await alice.restart();
  let outcome: unknown;
  void again.workspace.recovery.recover(circleId, { kind: 'members' }).then((came) => (outcome = came));
  expect(await time.advanceUntil(() => outcome !== undefined, MINUTE_MS)).toBe(true);
  command(await again.workspace.open(circleId), 'c', '3');
  await time.advance(3 * MINUTE_MS);
  expect(contentOf(there).map).toEqual({ a: '1', b: '2', c: '3' });
  const places = (bob.disk.rows.get(circleId) ?? []).map(({ device, seq }) => `${device} ${seq}`);
  expect(new Set(places).size).toBe(places.length);
});

test('[KEPT2] what is lost stays in the copies for a day, also when the person goes on without it', async () => {
  const { alice, circle, circleId, time } = await begin();
  for (const key of ['a', 'b', 'c']) {
    command(circle, key, '1');
    await circle.flush();
  }
  await alice.workspace.close();
  alice.disk.rows.get(circleId)?.splice(2);
  alice.disk.states.clear();
  const again = await alice.restart();
  await again.workspace.recovery.recover(circleId, { kind: 'members' });
  command(await again.workspace.open(circleId), 'later', '2');
  const before = await alice.safekeeping.listCopies(circleId);
  await time.advance(2 * HOUR_MS);
  await again.workspace.close();
  expect(await alice.safekeeping.listCopies(circleId)).toEqual(before);
  const third = await again.restart();
  await third.workspace.open(circleId);
  await third.workspace.recovery.recover(circleId, { kind: 'copy', id: before[0]?.id ?? '' });
  expect(contentOf(await third.workspace.open(circleId)).map).toEqual({ a: '1', b: '1', c: '1', later: '2' });
  await time.advance(DAY_MS + MINUTE_MS);
  expect((await alice.safekeeping.listCopies(circleId)).length).toBeGreaterThan(before.length);
});
