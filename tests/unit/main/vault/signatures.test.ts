import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateDeviceKeys, openDeviceKeys } from '#main/services/vault/device-key-pairs.ts';
import { signedMessage } from '#main/services/vault/signed-message.ts';
import { verifyMany } from '#main/services/vault/verify-many.ts';

const digest = new Uint8Array(32).fill(1);

describe('a device signature', () => {
  it('[VAULT9] covers the purpose, a zero byte and the digest', () => {
    expect(Buffer.from(signedMessage('envelope', digest)).toString('latin1')).toBe(
      `lateral/sign/v1/envelope\0${'\x01'.repeat(32)}`,
    );
  });

  it('[VAULT9] is good for its own purpose, digest and key only, and bad bytes are false', async () => {
    const alice = openDeviceKeys(generateDeviceKeys());
    const bob = openDeviceKeys(generateDeviceKeys());
    const signature = alice.sign('envelope', digest);
    const good = { purpose: 'envelope', digest, signature, key: alice.publicKeys.signingKey } as const;
    expect(signature).toHaveLength(64);
    expect(
      await verifyMany([
        good,
        { ...good, purpose: 'graph-entry' },
        { ...good, digest: new Uint8Array(32) },
        { ...good, digest: new Uint8Array(31) },
        { ...good, key: bob.publicKeys.signingKey },
        { ...good, key: new Uint8Array(0) },
        { ...good, key: new Uint8Array(32).fill(255) },
        { ...good, signature: signature.subarray(1) },
        { ...good, signature: new Uint8Array(64) },
        good,
      ]),
    ).toEqual([true, false, false, false, false, false, false, false, false, true]);
    expect(await verifyMany([])).toEqual([]);
  });

  it('[VAULT9] is plain Ed25519: another implementation of the message agrees', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const { x } = publicKey.export({ format: 'jwk' });
    const signature = sign(null, Buffer.concat([Buffer.from('lateral/sign/v1/graph-entry\0'), digest]), privateKey);
    const key = Buffer.from(x ?? '', 'base64url');
    expect(await verifyMany([{ purpose: 'graph-entry', digest, signature, key }])).toEqual([true]);
  });

  it('[VAULT1] comes from keys whose public halves belong to the stored private ones', () => {
    const stored = generateDeviceKeys();
    const publicHalf = createPublicKey(
      createPrivateKey({ key: Buffer.from(stored.sealing), type: 'pkcs8', format: 'der' }),
    );
    const { x } = publicHalf.export({ format: 'jwk' });
    expect(Buffer.from(openDeviceKeys(stored).publicKeys.sealingKey).toString('base64url')).toBe(x);
    expect(() => openDeviceKeys({ signing: stored.sealing, sealing: stored.signing })).toThrow('ed25519');
  });
});
