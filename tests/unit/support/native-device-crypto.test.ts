import { describe, expect, test } from 'vitest';

import { createNobleDeviceCrypto } from '#renderer/adapters/browser/noble-device-crypto.ts';
import { createInviteKey } from '#shared/replica/graph/invite-key.ts';
import { createNativeDeviceCrypto, createNativeInviteKey } from '#tests/support/native-device-crypto.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

const random = createSeededRandom(7);
const secrets = { signingSecret: random.bytes(32), sealingSecret: random.bytes(32) };
const digest = random.bytes(32);

describe('device keys on node:crypto', () => {
  test('are the same keys and signatures as those in plain JavaScript', async () => {
    const [native, noble] = [createNativeDeviceCrypto(secrets), createNobleDeviceCrypto(secrets)];
    expect(await native.keys()).toEqual(await noble.keys());
    expect(await native.sign('live', digest)).toEqual(await noble.sign('live', digest));
  });

  test('make the same invite keys', () => {
    const [native, pure] = [createNativeInviteKey(digest.subarray(16)), createInviteKey(digest.subarray(16))];
    expect([native.id, native.publicKey, native.sign(digest)]).toEqual([pure.id, pure.publicKey, pure.sign(digest)]);
  });

  test('check each signature for what it was made for, and for nothing else', async () => {
    const known = new Map<string, boolean>();
    const alice = createNativeDeviceCrypto(secrets, known);
    const { signingKey: key } = await alice.keys();
    const claim = { purpose: 'envelope', digest, signature: await alice.sign('envelope', digest), key } as const;
    const claims = [
      claim,
      { ...claim, purpose: 'receipt' as const },
      { ...claim, digest: random.bytes(32) },
      { ...claim, signature: random.bytes(64) },
      { ...claim, signature: claim.signature.subarray(1) },
      { ...claim, key: random.bytes(32) },
      { ...claim, key: new Uint8Array(0) },
    ];
    const answers = [true, false, false, false, false, false, false];
    expect(await alice.verifyMany(claims)).toEqual(answers);
    expect(await alice.verifyMany(claims)).toEqual(answers);
    expect(await createNativeDeviceCrypto(secrets).verifyMany(claims)).toEqual(answers);
    expect(await createNobleDeviceCrypto(secrets).verifyMany(claims)).toEqual(answers);
  });
});
