import { readFileSync } from 'node:fs';

import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';

import { generateDeviceKeys, openDeviceKeys } from '#main/services/vault/device-key-pairs.ts';
import { createNobleDeviceCrypto } from '#renderer/adapters/browser/noble-device-crypto.ts';
import { concatBytes, fromHex, toHex } from '#shared/kernel/bytes.ts';
import type { SealingPurpose } from '#shared/ports/device-crypto.ts';
import { isSealingKey, sealFor } from '#shared/replica/join/sealed-box.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { withBitTurned } from './fixture.ts';

interface BoxVector {
  readonly purpose: SealingPurpose;
  readonly secretKey: string;
  readonly seed: string;
  readonly context: string;
  readonly plaintext: string;
  readonly sealed: string;
}

const { boxes } = JSON.parse(readFileSync(new URL('../../../vectors/join-v1.json', import.meta.url), 'utf8')) as {
  readonly boxes: readonly BoxVector[];
};

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new Error('a vector holds hexadecimal digits');
  return bytes;
}

const ascii = (text: string) => new TextEncoder().encode(text);

/** RFC 9180 in base mode written anew, from the text of the RFC and on other code than the app's. */
function openByTheBook(secretKey: Uint8Array, info: Uint8Array, sealed: Uint8Array): Uint8Array {
  const kem = concatBytes(ascii('KEM'), Uint8Array.of(0, 0x20));
  const hpke = concatBytes(ascii('HPKE'), Uint8Array.of(0, 0x20, 0, 1, 0, 3));
  const labeled = (suite: Uint8Array) => ({
    extract: (salt: Uint8Array, label: string, ikm: Uint8Array) =>
      extract(sha256, concatBytes(ascii('HPKE-v1'), suite, ascii(label), ikm), salt),
    expand: (prk: Uint8Array, label: string, more: Uint8Array, length: number) =>
      expand(sha256, prk, concatBytes(Uint8Array.of(0, length), ascii('HPKE-v1'), suite, ascii(label), more), length),
  });
  const none = new Uint8Array(0);
  const share = sealed.subarray(0, 32);
  const kemContext = concatBytes(share, x25519.getPublicKey(secretKey));
  const prk = labeled(kem).extract(none, 'eae_prk', x25519.getSharedSecret(secretKey, share));
  const shared = labeled(kem).expand(prk, 'shared_secret', kemContext, 32);
  const { extract: extractHpke, expand: expandHpke } = labeled(hpke);
  const schedule = concatBytes(
    Uint8Array.of(0),
    extractHpke(none, 'psk_id_hash', none),
    extractHpke(none, 'info_hash', info),
  );
  const secret = extractHpke(shared, 'secret', none);
  const key = expandHpke(secret, 'key', schedule, 32);
  const nonce = expandHpke(secret, 'base_nonce', schedule, 12);
  return chacha20poly1305(key, nonce).decrypt(sealed.subarray(32));
}

/** One device twice: as the app has it in main, and as a plain page has it. */
function createDevice() {
  const stored = generateDeviceKeys();
  const main = openDeviceKeys(stored);
  const page = createNobleDeviceCrypto({
    signingSecret: stored.signing.slice(-32),
    sealingSecret: stored.sealing.slice(-32),
  });
  return { publicKey: main.publicKeys.sealingKey, main, page };
}

async function seal(publicKey: Uint8Array, context = Uint8Array.of(1, 2), plaintext = ascii('a key')) {
  const sealed = await sealFor({
    ...{ publicKey, context, plaintext },
    purpose: 'sealed-epoch',
    random: createSeededRandom(5),
  });
  if (sealed === undefined) throw new Error('a good key');
  return sealed;
}

test.each(boxes.map((vector, index) => ({ index, vector })))('[JOIN1] vector $index', async ({ vector }) => {
  const { purpose } = vector;
  const [secretKey, context, sealed] = [vector.secretKey, vector.context, vector.sealed].map(bytesOf);
  if (secretKey === undefined || context === undefined || sealed === undefined) throw new Error('incomplete');
  const made = await sealFor({
    publicKey: x25519.getPublicKey(secretKey),
    ...{ purpose, context },
    plaintext: bytesOf(vector.plaintext),
    random: { bytes: () => bytesOf(vector.seed) },
  });
  expect(made && toHex(made)).toBe(vector.sealed);
  const info = concatBytes(ascii(`lateral/${purpose}/v1`), new Uint8Array(1), context);
  expect(toHex(openByTheBook(secretKey, info, sealed))).toBe(vector.plaintext);
  const page = createNobleDeviceCrypto({ signingSecret: new Uint8Array(32).fill(1), sealingSecret: secretKey });
  expect(await page.open(purpose, context, sealed).then((opened) => opened && toHex(opened))).toBe(vector.plaintext);
});

test('[JOIN1] [VAULT10] opens for its device, purpose and context only, in main as in a page', async () => {
  const [alice, bob] = [createDevice(), createDevice()];
  const context = Uint8Array.of(1, 2);
  const sealed = await seal(alice.publicKey, context);
  for (const who of [alice.main, alice.page]) {
    expect(await who.open('sealed-epoch', context, sealed)).toEqual(ascii('a key'));
    expect(await who.open('join-answer', context, sealed)).toBeUndefined();
    expect(await who.open('sealed-epoch', Uint8Array.of(1), sealed)).toBeUndefined();
    expect(await who.open('sealed-epoch', Uint8Array.of(1, 2, 0), sealed)).toBeUndefined();
  }
  for (const who of [bob.main, bob.page]) expect(await who.open('sealed-epoch', context, sealed)).toBeUndefined();
  expect(sealed).toHaveLength(32 + 5 + 16);
});

test('[JOIN1] [VAULT10] every altered bit and every other length is no error and opens nothing', async () => {
  const { publicKey, main, page } = createDevice();
  const context = Uint8Array.of(1, 2);
  const sealed = await seal(publicKey, context);
  const others = [
    ...Array.from(sealed, (_, offset) => withBitTurned(sealed, offset)),
    ...Array.from(sealed, (_, length) => sealed.subarray(0, length)),
    concatBytes(sealed, Uint8Array.of(0)),
  ];
  for (const bytes of others) {
    expect(await main.open('sealed-epoch', context, bytes)).toBeUndefined();
    expect(await page.open('sealed-epoch', context, bytes)).toBeUndefined();
  }
});

/** All points of small order, in every way to write them; bit 255 counts for nothing. */
const LOW_ORDER = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  `${'00'.repeat(31)}80`,
].map(bytesOf);

test.each(LOW_ORDER.map((key) => ({ key })))('[JOIN1] [VAULT10] a share or key of low order: $key', async ({ key }) => {
  const { publicKey, main, page } = createDevice();
  const random = createSeededRandom(5);
  expect(isSealingKey(key)).toBe(false);
  expect(
    await sealFor({ publicKey: key, purpose: 'sealed-epoch', context: key, plaintext: key, random }),
  ).toBeUndefined();
  const sealed = concatBytes(key, (await seal(publicKey)).subarray(32));
  expect(await main.open('sealed-epoch', Uint8Array.of(1, 2), sealed)).toBeUndefined();
  expect(await page.open('sealed-epoch', Uint8Array.of(1, 2), sealed)).toBeUndefined();
});

test('[JOIN1] a key of another length is none', () => {
  expect(isSealingKey(new Uint8Array(31).fill(9))).toBe(false);
  expect(isSealingKey(new Uint8Array(0))).toBe(false);
  expect(isSealingKey(createDevice().publicKey)).toBe(true);
});

test('[JOIN1] views into larger buffers, empty and large contents', async () => {
  const { publicKey, main } = createDevice();
  const large = new Uint8Array(1_000_000).fill(7);
  for (const plaintext of [new Uint8Array(0), large, large.subarray(9, 12)]) {
    const sealed = await seal(publicKey, large.subarray(3, 5), plaintext);
    const around = concatBytes(Uint8Array.of(1), sealed, Uint8Array.of(1)).subarray(1, -1);
    const opened = await main.open('sealed-epoch', Uint8Array.of(7, 7), around);
    expect(opened && Buffer.compare(opened, plaintext)).toBe(0);
  }
});
