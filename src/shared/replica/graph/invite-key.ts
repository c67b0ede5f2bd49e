import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

import { concatBytes } from '#shared/kernel/bytes.ts';
import type { InviteId } from '#shared/kernel/ids.ts';
import { deriveBytes } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { inviteIdOf } from '../names.ts';

/** What an invite is written and answered with: held by whoever made it and whoever was given the link. */
export interface InviteKey {
  readonly id: InviteId;
  /** 32 bytes of Ed25519. */
  readonly publicKey: Uint8Array;
  /** A signature that `DeviceCrypto.verifyMany` checks under purpose `graph-entry`. */
  readonly sign: (digest: Uint8Array) => Uint8Array;
}

/** The key that 16 secret bytes stand for (SPEC INV1). */
export function createInviteKey(secret: Uint8Array): InviteKey {
  const seed = deriveBytes(secret, LABEL.inviteKey, [], 32);
  const publicKey = ed25519.getPublicKey(seed);
  const prefix = concatBytes(utf8ToBytes('lateral/sign/v1/graph-entry'), new Uint8Array(1));
  return {
    id: inviteIdOf(publicKey),
    publicKey,
    sign: (digest) => ed25519.sign(concatBytes(prefix, digest), seed),
  };
}
