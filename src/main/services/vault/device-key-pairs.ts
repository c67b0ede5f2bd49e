import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { DeviceKeys, SealingPurpose, SignaturePurpose } from '#shared/ipc/schemas.ts';
import { openDeviceBox } from './device-box.ts';
import { signedMessage } from './signed-message.ts';

/** The private halves of a device's keys, as PKCS #8. */
export interface DevicePrivateKeys {
  readonly signing: Uint8Array;
  readonly sealing: Uint8Array;
}

const PUBLIC_KEY_BYTES = 32;
const PRIVATE_KEY_BYTES = 32;

/** Makes the keys of a device: Ed25519 to sign, X25519 to be sealed to. */
export function generateDeviceKeys(): DevicePrivateKeys {
  const asPkcs8 = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'der' });
  return {
    signing: asPkcs8(generateKeyPairSync('ed25519').privateKey),
    sealing: asPkcs8(generateKeyPairSync('x25519').privateKey),
  };
}

/** A device's keys in use. **Errors** `openDeviceKeys` throws when the bytes are no keys. */
export interface DeviceKeyPairs {
  readonly publicKeys: DeviceKeys;
  readonly sign: (purpose: SignaturePurpose, digest: Uint8Array) => Uint8Array;
  /** Nothing when it was not sealed to this device, or is not what was sealed. */
  readonly open: (purpose: SealingPurpose, context: Uint8Array, sealed: Uint8Array) => Promise<Uint8Array | undefined>;
}

/** Puts stored keys to use; the public halves are computed from the private ones. */
export function openDeviceKeys(keys: DevicePrivateKeys): DeviceKeyPairs {
  const signing = importKey(keys.signing, 'ed25519');
  const sealing = importKey(keys.sealing, 'x25519');
  return {
    publicKeys: { signingKey: rawPublicKey(signing), sealingKey: rawPublicKey(sealing) },
    sign: (purpose, digest) => new Uint8Array(sign(null, signedMessage(purpose, digest), signing)),
    open: (purpose, context, sealed) => openDeviceBox(rawPrivateKey(sealing), purpose, context, sealed),
  };
}

function importKey(pkcs8: Uint8Array, type: 'ed25519' | 'x25519'): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), type: 'pkcs8', format: 'der' });
  if (key.asymmetricKeyType !== type) throw new Error(`Expected a key of type ${type}`);
  return key;
}

/** Both curves end their SPKI form with the 32 bytes of the key itself. */
function rawPublicKey(privateKey: KeyObject): Uint8Array {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return new Uint8Array(spki.subarray(spki.length - PUBLIC_KEY_BYTES));
}

/** The PKCS #8 form of both curves ends with the 32 bytes of the key itself, too. */
function rawPrivateKey(privateKey: KeyObject): Uint8Array {
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
  return new Uint8Array(pkcs8.subarray(pkcs8.length - PRIVATE_KEY_BYTES));
}
