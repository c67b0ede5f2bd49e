import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { fromHex, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EntryId, EnvelopeId, EpochId } from '#shared/kernel/ids.ts';
import { type Entry, ENTRY_KIND, MAX_ENTRY_BYTES } from '#shared/replica/graph/entry.ts';
import { decodeEntry, encodeEntry, encodeHeader, signatureClaimOf } from '#shared/replica/graph/entry-codec.ts';
import { deriveEntryKey, sealEntry, unsealEntry } from '#shared/replica/graph/entry-seal.ts';
import { encodeEpochTerms, sealFormerKeys } from '#shared/replica/graph/epoch-terms.ts';
import { encodePlaces } from '#shared/replica/graph/log-places.ts';
import { createGenesis } from '#shared/replica/graph/genesis.ts';
import { agreeToBeAdded, encodeAddition } from '#shared/replica/graph/add-device.ts';
import { createInviteKey } from '#shared/replica/graph/invite-key.ts';
import { encodeInvite, proveInvite } from '#shared/replica/graph/invite.ts';
import { createJoinRequest, encodeJoinRequest, joinerIdOf } from '#shared/replica/graph/join-request.ts';
import { encodeSealedEpoch } from '#shared/replica/graph/sealed-epoch.ts';
import { circleTagOf, deviceIdOf } from '#shared/replica/names.ts';
import { createTestDevice } from '#tests/support/device.ts';

interface Vectors {
  readonly genesis: readonly { readonly kind: 'circle' | 'private'; readonly bytes: string; readonly id: string }[];
  readonly invitePublicKey: string;
  readonly inviteId: string;
  readonly joiner: string;
  readonly entries: readonly {
    readonly kind: number;
    readonly body: string;
    readonly bytes: string;
    readonly id: string;
  }[];
}

const vectors = JSON.parse(readFileSync(new URL('../../../vectors/graph-v1.json', import.meta.url), 'utf8')) as Vectors;

const AT = 1_767_600_000_000;
const EPOCH_KEY = new Uint8Array(32).fill(3);
const CIRCLE = '11'.repeat(32) as CircleId;
const EPOCH = '22'.repeat(16) as EpochId;
const PARENTS = ['33'.repeat(32) as EntryId, '44'.repeat(32) as EntryId];

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new Error('a vector holds hexadecimal digits');
  return bytes;
}

const PLACES = [
  { device: '66'.repeat(16) as DeviceId, seq: 7, id: '77'.repeat(32) as EnvelopeId },
  { device: '55'.repeat(16) as DeviceId, seq: 2 ** 53 - 1, id: '77'.repeat(32) as EnvelopeId },
];

function makeTerms(device: DeviceId) {
  const place = { circleId: CIRCLE, commitment: new Uint8Array(32).fill(4), replaces: [EPOCH] };
  const nonce = new Uint8Array(24).fill(5);
  const formerKeys = sealFormerKeys([EPOCH_KEY], { ...place, epochKey: new Uint8Array(32).fill(8), nonce });
  return { ...place, nonce, formerKeys, handed: [{ device, sealedKey: new Uint8Array(80).fill(10) }] };
}

/** The circle of the vectors: alice's device has seed 5, the joiner's 6, the invite's secret is sixteen times 7. */
async function makeBodies(): Promise<readonly { readonly kind: number; readonly body: Uint8Array }[]> {
  const { crypto } = createTestDevice(5).ports;
  const device = deviceIdOf(await crypto.keys());
  const inviteKey = createInviteKey(new Uint8Array(16).fill(7));
  const invite = proveInvite({ expiresAt: AT + 1, asksFirst: true }, inviteKey, { circleId: CIRCLE, device });
  const joiner = createTestDevice(6).ports.crypto;
  const nonce = new Uint8Array(32).fill(9);
  const request = await createJoinRequest({ circleId: CIRCLE, inviteKey, name: 'Bøb 🙂', nonce, crypto: joiner });
  const sealedKey = new Uint8Array(80).fill(10);
  const addition = await agreeToBeAdded({ replaces: true, crypto: joiner }, { circleId: CIRCLE, device });
  return [
    { kind: ENTRY_KIND.invite, body: encodeInvite(invite) },
    { kind: ENTRY_KIND.admit, body: encodeJoinRequest(request) },
    { kind: ENTRY_KIND.seal, body: encodeSealedEpoch({ epochId: EPOCH, device, sealedKey }) },
    { kind: ENTRY_KIND.addDevice, body: encodeAddition(addition) },
    { kind: ENTRY_KIND.leave, body: encodePlaces(PLACES) },
    { kind: ENTRY_KIND.statement, body: encodePlaces([]) },
    { kind: ENTRY_KIND.epoch, body: encodeEpochTerms(makeTerms(device)) },
    { kind: 77, body: new Uint8Array(0) },
  ];
}

async function make({ kind, body }: { readonly kind: number; readonly body: Uint8Array }): Promise<Entry> {
  const { crypto } = createTestDevice(5).ports;
  const device = deviceIdOf(await crypto.keys());
  const key = deriveEntryKey({ epochKey: EPOCH_KEY, circleTag: circleTagOf(CIRCLE), epochId: EPOCH, device });
  const header = { kind, critical: kind < 10, parents: PARENTS, device, at: AT };
  return sealEntry({ header, epochId: EPOCH, nonce: new Uint8Array(24).fill(6), body, key, crypto });
}

const makeExample = () => make({ kind: ENTRY_KIND.seal, body: Uint8Array.of(1, 2, 3) });

test('[GEN1] [GRAPH1] [GRAPH2] a Genesis has the bytes of its vector', async () => {
  const { crypto } = createTestDevice(5).ports;
  for (const { kind, bytes, id } of vectors.genesis) {
    const nonce = new Uint8Array(32).fill(9);
    const made = await createGenesis({ kind, at: AT, nonce, epochKey: EPOCH_KEY, crypto });
    expect(toHex(made.bytes)).toBe(bytes);
    expect(made.genesis.entryId).toBe(id);
  }
});

test('[GRAPH1] [GRAPH2] [ADM2] [INV1] [ID6] [EPOCH1] [LEAVE2] entries have the bytes of their vectors', async () => {
  const made: Vectors['entries'][number][] = [];
  for (const { kind, body } of await makeBodies()) {
    const entry = await make({ kind, body });
    made.push({ kind, body: toHex(body), bytes: toHex(encodeEntry(entry)), id: entry.id });
  }
  expect(made).toEqual(vectors.entries);
  const inviteKey = createInviteKey(new Uint8Array(16).fill(7));
  expect(toHex(inviteKey.publicKey)).toBe(vectors.invitePublicKey);
  expect(inviteKey.id).toBe(vectors.inviteId);
  const deviceKeys = await createTestDevice(6).ports.crypto.keys();
  const request = { inviteId: inviteKey.id, deviceKeys, nonce: new Uint8Array(32).fill(9), name: 'Bøb 🙂' };
  expect(joinerIdOf(CIRCLE, request)).toBe(vectors.joiner);
  for (const { bytes } of vectors.entries) {
    const decoded = decodeEntry(bytesOf(bytes));
    if (!decoded.ok) throw new Error(decoded.error);
    expect(toHex(encodeEntry(decoded.value))).toBe(bytes);
    expect(encodeHeader(decoded.value.header)).toEqual(decoded.value.headerBytes);
  }
});

test('[GRAPH1] the signature covers the id and is not part of it', async () => {
  const { crypto } = createTestDevice(5).ports;
  const { signingKey } = await crypto.keys();
  const entry = await makeExample();
  const claim = signatureClaimOf(entry, signingKey);
  expect(await crypto.verifyMany([claim, { ...claim, purpose: 'envelope' }])).toEqual([true, false]);
  const other = encodeEntry({ ...entry, signature: new Uint8Array(64) });
  const decoded = decodeEntry(other);
  expect(decoded.ok && decoded.value.id).toBe(entry.id);
});

test('[GRAPH2] refuses what has another form', async () => {
  const bytes = encodeEntry(await makeExample());
  const codeOf = (input: Uint8Array): string => {
    const result = decodeEntry(input);
    return result.ok ? 'ok' : result.error;
  };
  const changed = (offset: number, ...values: readonly number[]): string => {
    const copy = bytes.slice();
    copy.set(values, offset);
    return codeOf(copy);
  };
  const afterParents = 5 + 64;
  expect(codeOf(bytes)).toBe('ok');
  expect(codeOf(new Uint8Array(0))).toBe('bad-layout');
  expect(codeOf(bytes.subarray(0, afterParents + 20))).toBe('bad-layout');
  expect(codeOf(bytes.subarray(0, -4))).toBe('bad-layout');
  expect(changed(0, 2)).toBe('unknown-version');
  expect(changed(2, 1)).toBe('bad-flags');
  expect(changed(3, 3)).toBe('bad-flags');
  expect(changed(3, 0)).toBe('bad-flags');
  expect(changed(4, 0)).toBe('bad-parents');
  expect(changed(4, 17)).toBe('bad-parents');
  expect(changed(4, 255)).toBe('bad-parents');
  expect(changed(5, 0x44)).toBe('ok');
  expect(changed(5, 0x45)).toBe('bad-parents');
  expect(changed(5, ...new Uint8Array(32).fill(0x44))).toBe('bad-parents');
  expect(changed(1, ENTRY_KIND.genesis)).toBe('bad-parents');
  expect(changed(afterParents + 16, 255)).toBe('bad-layout');
  expect(changed(afterParents + 24, ...new Uint8Array(16))).toBe('bad-epoch');
});

test('[GRAPH3] an entry has 64 KiB at most', async () => {
  const overhead = encodeEntry(await make({ kind: 77, body: new Uint8Array(0) })).length;
  for (const [extra, code] of [
    [0, 'ok'],
    [1, 'too-long'],
  ] as const) {
    const bytes = encodeEntry(await make({ kind: 77, body: new Uint8Array(MAX_ENTRY_BYTES - overhead + extra) }));
    const result = decodeEntry(bytes);
    expect(result.ok ? 'ok' : result.error).toBe(code);
  }
});

test('[GRAPH4] a key of another epoch, circle or device is noticed before decrypting', async () => {
  const entry = await makeExample();
  const circleTag = circleTagOf(CIRCLE);
  const right = { epochKey: EPOCH_KEY, circleTag, epochId: EPOCH, device: entry.header.device };
  const wrong = [
    { ...right, epochKey: new Uint8Array(32).fill(4) },
    { ...right, circleTag: circleTagOf('12'.repeat(32) as CircleId) },
    { ...right, epochId: '23'.repeat(16) as EpochId },
    { ...right, device: '45'.repeat(16) as DeviceId },
  ];
  for (const options of wrong) {
    expect(unsealEntry(entry, deriveEntryKey(options))).toEqual({ ok: false, error: 'other-key' });
  }
  expect(unsealEntry(entry, deriveEntryKey(right))).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3) });
});

test('[GRAPH4] no byte of header or body can be changed', async () => {
  const entry = await makeExample();
  const { device } = entry.header;
  const key = deriveEntryKey({ epochKey: EPOCH_KEY, circleTag: circleTagOf(CIRCLE), epochId: EPOCH, device });
  const bytes = encodeEntry(entry);
  for (let offset = 0; offset < bytes.length - 64; offset++) {
    const copy = bytes.slice();
    copy[offset] = (copy[offset] ?? 0) ^ 0x10;
    const decoded = decodeEntry(copy);
    const opened = decoded.ok && unsealEntry(decoded.value, key).ok;
    expect(opened, `byte ${offset}`).toBe(false);
  }
});
