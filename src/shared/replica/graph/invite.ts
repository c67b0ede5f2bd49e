import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import type { SignatureClaim } from '#shared/ports/device-crypto.ts';
import { createByteWriter } from '../byte-writer.ts';
import { labelledDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import { SIGNATURE_BYTES } from './entry.ts';
import type { InviteKey } from './invite-key.ts';
import { readExactly } from './read-exactly.ts';

const ASKS_FIRST_FLAG = 1;

/** What a member promises to whoever holds an invite. */
export interface InviteTerms {
  /** 32 bytes of Ed25519. */
  readonly publicKey: Uint8Array;
  readonly expiresAt: number;
  /** Whether the device that invites wants to be asked before anybody is let in. */
  readonly asksFirst: boolean;
}

/** The body of an Invite: the terms, and the proof that their writer holds the invite's secret. */
export interface Invite extends InviteTerms {
  readonly proof: Uint8Array;
}

/** Signs the terms with the invite's key, for one circle and one inviting device (SPEC INV2). */
export function proveInvite(
  terms: Omit<InviteTerms, 'publicKey'>,
  key: InviteKey,
  place: { readonly circleId: CircleId; readonly device: DeviceId },
): Invite {
  const whole = { ...terms, publicKey: key.publicKey };
  return { ...whole, proof: key.sign(termsDigest(whole, place)) };
}

/** What has to hold for an Invite to be written by a holder of its secret. */
export function inviteClaimOf(
  invite: Invite,
  place: { readonly circleId: CircleId; readonly device: DeviceId },
): SignatureClaim {
  const digest = termsDigest(invite, place);
  return { purpose: 'graph-entry', digest, signature: invite.proof, key: invite.publicKey };
}

function termsDigest(
  terms: InviteTerms,
  place: { readonly circleId: CircleId; readonly device: DeviceId },
): Uint8Array {
  return labelledDigest(LABEL.inviteTerms, idBytes(place.circleId), idBytes(place.device), encodeTerms(terms));
}

function encodeTerms({ publicKey, expiresAt, asksFirst }: InviteTerms): Uint8Array {
  return createByteWriter()
    .bytes(publicKey)
    .u64(expiresAt)
    .u8(asksFirst ? ASKS_FIRST_FLAG : 0)
    .finish();
}

/** Writes the body of an Invite. */
export function encodeInvite(invite: Invite): Uint8Array {
  return createByteWriter().bytes(encodeTerms(invite)).bytes(invite.proof).finish();
}

/** Reads the body of an Invite; `undefined` for every other form. */
export function decodeInvite(body: Uint8Array): Invite | undefined {
  return readExactly(body, (reader) => {
    const publicKey = reader.bytes(32);
    const expiresAt = reader.u64();
    const flags = reader.u8();
    const proof = reader.bytes(SIGNATURE_BYTES);
    const isKnown = flags === 0 || flags === ASKS_FIRST_FLAG;
    return isKnown ? { publicKey, expiresAt, asksFirst: flags === ASKS_FIRST_FLAG, proof } : undefined;
  });
}
