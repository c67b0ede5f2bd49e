import { toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto, DevicePublicKeys, SignatureClaim } from '#shared/ports/device-crypto.ts';
import { createByteWriter } from '../byte-writer.ts';
import { labelledDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import { decodeDisplayName, encodeDisplayName } from './display-name.ts';
import { SIGNATURE_BYTES } from './entry.ts';
import type { InviteKey } from './invite-key.ts';
import { readExactly } from './read-exactly.ts';

/** What somebody who wants to join says of themselves. */
export interface JoinRequest {
  readonly inviteId: InviteId;
  readonly deviceKeys: DevicePublicKeys;
  /** 32 random bytes. */
  readonly nonce: Uint8Array;
  readonly name: string;
}

/** A request with its two signatures: exactly the body of an Admit (SPEC ADM1). */
export interface SignedJoinRequest extends JoinRequest {
  /** By the invite's key: whoever asks holds the link. */
  readonly inviteSignature: Uint8Array;
  /** By the new device: whoever is let in has asked for it. */
  readonly deviceSignature: Uint8Array;
}

/** Asks to join a circle, with the key of an invite and the keys of this device. */
export async function createJoinRequest(options: {
  readonly circleId: CircleId;
  readonly inviteKey: InviteKey;
  readonly name: string;
  /** 32 random bytes. */
  readonly nonce: Uint8Array;
  readonly crypto: DeviceCrypto;
}): Promise<SignedJoinRequest> {
  const { circleId, inviteKey, name, nonce, crypto } = options;
  const request: JoinRequest = { inviteId: inviteKey.id, deviceKeys: await crypto.keys(), nonce, name };
  const digest = digestOf(circleId, request);
  const deviceSignature = await crypto.sign('graph-entry', digest);
  return { ...request, inviteSignature: inviteKey.sign(digest), deviceSignature };
}

/** Names a joiner by what they asked for (SPEC ID3), so that all who admit one request admit one member. */
export function joinerIdOf(circleId: CircleId, request: JoinRequest): MemberId {
  return toHex(digestOf(circleId, request)) as MemberId;
}

/** What has to hold for a request to be by a holder of the invite and by the device it names. */
export function requestClaimsOf(
  circleId: CircleId,
  request: SignedJoinRequest,
  invitePublicKey: Uint8Array,
): readonly SignatureClaim[] {
  const what = { purpose: 'graph-entry', digest: digestOf(circleId, request) } as const;
  return [
    { ...what, signature: request.inviteSignature, key: invitePublicKey },
    { ...what, signature: request.deviceSignature, key: request.deviceKeys.signingKey },
  ];
}

/** Writes a signed request. */
export function encodeJoinRequest(request: SignedJoinRequest): Uint8Array {
  const { inviteSignature, deviceSignature } = request;
  return createByteWriter().bytes(encodeContent(request)).bytes(inviteSignature).bytes(deviceSignature).finish();
}

/** Reads a signed request; `undefined` for every other form. Says nothing about the signatures. */
export function decodeJoinRequest(bytes: Uint8Array): SignedJoinRequest | undefined {
  return readExactly(bytes, (reader) => {
    const inviteId = toHex(reader.bytes(16)) as InviteId;
    const deviceKeys = { signingKey: reader.bytes(32), sealingKey: reader.bytes(32) };
    const nonce = reader.bytes(32);
    const name = decodeDisplayName(reader.bytes(reader.u16()));
    const inviteSignature = reader.bytes(SIGNATURE_BYTES);
    const deviceSignature = reader.bytes(SIGNATURE_BYTES);
    return name === undefined ? undefined : { inviteId, deviceKeys, nonce, name, inviteSignature, deviceSignature };
  });
}

/** Bound to the circle: what was asked of one circle is worth nothing in another that carries the same invite. */
function digestOf(circleId: CircleId, request: JoinRequest): Uint8Array {
  return labelledDigest(LABEL.joinRequest, idBytes(circleId), encodeContent(request));
}

function encodeContent({ inviteId, deviceKeys, nonce, name }: JoinRequest): Uint8Array {
  const nameBytes = encodeDisplayName(name);
  return createByteWriter()
    .bytes(idBytes(inviteId))
    .bytes(deviceKeys.signingKey)
    .bytes(deviceKeys.sealingKey)
    .bytes(nonce)
    .u16(nameBytes.length)
    .bytes(nameBytes)
    .finish();
}
