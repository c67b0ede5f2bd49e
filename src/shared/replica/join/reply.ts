import { concatBytes, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto, DevicePublicKeys, SignatureClaim } from '#shared/ports/device-crypto.ts';
import { labelledDigest } from '../digest.ts';
import { SIGNATURE_BYTES } from '../graph/entry.ts';
import { readExactly } from '../graph/read-exactly.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import { JOIN_MESSAGE_KIND } from './join-message.ts';

/** Why somebody is not let in, or not yet. Only `asks-first-waiting` leaves it open. */
export const REFUSAL_CODES = ['used', 'expired', 'refused', 'asks-first-waiting'] as const;
export type RefusalReason = (typeof REFUSAL_CODES)[number];

/** What a member's device says to one request: the answer, sealed to the joiner, or a refusal. */
export interface Reply {
  readonly kind: typeof JOIN_MESSAGE_KIND.answer | typeof JOIN_MESSAGE_KIND.refusal;
  /** Who the request makes its sender: names the request. */
  readonly joiner: MemberId;
  readonly by: DevicePublicKeys;
  /** Of an answer what `sealFor` made, of a refusal one byte. */
  readonly body: Uint8Array;
}

/** A reply with the signature of the device that it names. */
export interface SignedReply extends Reply {
  readonly signature: Uint8Array;
}

/** Signs a reply (SPEC JOIN6) and writes it. */
export async function encodeReply(reply: Reply, circleId: CircleId, crypto: DeviceCrypto): Promise<Uint8Array> {
  const signature = await crypto.sign('join', digestOf(reply, circleId));
  return concatBytes(contentOf(reply), signature);
}

/** Reads a reply; `undefined` for every other form. Says nothing about the signature. */
export function decodeReply(kind: Reply['kind'], bytes: Uint8Array): SignedReply | undefined {
  return readExactly(bytes, (reader) => {
    const joiner = toHex(reader.bytes(32)) as MemberId;
    const by = { signingKey: reader.bytes(32), sealingKey: reader.bytes(32) };
    const body = reader.bytes(Math.max(0, reader.remaining() - SIGNATURE_BYTES));
    return { kind, joiner, by, body, signature: reader.bytes(SIGNATURE_BYTES) };
  });
}

/** What has to hold for a reply to be by the device that it names. */
export function replyClaimOf(reply: SignedReply, circleId: CircleId): SignatureClaim {
  const { signature, by } = reply;
  return { purpose: 'join', digest: digestOf(reply, circleId), signature, key: by.signingKey };
}

/** What an answer is sealed in (SPEC JOIN7): it opens for no other request, circle or sender. */
export function answerContextOf(circleId: CircleId, joiner: MemberId, by: DeviceId): Uint8Array {
  return concatBytes(idBytes(circleId), idBytes(joiner), idBytes(by));
}

function digestOf(reply: Reply, circleId: CircleId): Uint8Array {
  return labelledDigest(LABEL.joinReply, idBytes(circleId), Uint8Array.of(reply.kind), contentOf(reply));
}

function contentOf({ joiner, by, body }: Reply): Uint8Array {
  return concatBytes(idBytes(joiner), by.signingKey, by.sealingKey, body);
}
