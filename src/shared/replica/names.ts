import { fromHex, toHex } from '#shared/kernel/bytes.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { CircleId, DeviceId, EntryId, EnvelopeId, EpochId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import type { DevicePublicKeys } from '#shared/ports/device-crypto.ts';
import { labelledDigest } from './digest.ts';
import { LABEL } from './labels.ts';

type HexId = CircleId | DeviceId | EntryId | EnvelopeId | EpochId | InviteId | MemberId;

const SHORT_ID_BYTES = 16;

/** The bytes of an id. The id must come from this code or from a parser, so bad digits are a bug. */
export function idBytes(id: HexId): Uint8Array {
  const bytes = fromHex(id);
  assert(bytes !== undefined, 'an id consists of hexadecimal digits');
  return bytes;
}

/** Names a device by its keys (SPEC ID1). */
export function deviceIdOf(keys: DevicePublicKeys): DeviceId {
  return toHex(labelledDigest(LABEL.device, keys.signingKey, keys.sealingKey).subarray(0, SHORT_ID_BYTES)) as DeviceId;
}

/** Names a circle by its Genesis (SPEC ID2). */
export function circleIdOf(genesis: EntryId): CircleId {
  return toHex(idBytes(genesis)) as CircleId;
}

/** Names the founder of a circle (SPEC ID3). */
export function founderIdOf(circle: CircleId): MemberId {
  return toHex(labelledDigest(LABEL.founder, idBytes(circle))) as MemberId;
}

/** Names the epoch that an entry of the graph begins (SPEC ID4). */
export function epochIdOf(entry: EntryId): EpochId {
  return toHex(labelledDigest(LABEL.epoch, idBytes(entry)).subarray(0, SHORT_ID_BYTES)) as EpochId;
}

/** Marks what belongs to a circle without naming it (SPEC ID5): 16 bytes. */
export function circleTagOf(circle: CircleId): Uint8Array {
  return labelledDigest(LABEL.circleTag, idBytes(circle)).subarray(0, SHORT_ID_BYTES);
}

/** Names an invite by its Ed25519 public key (SPEC ID6). */
export function inviteIdOf(publicKey: Uint8Array): InviteId {
  return toHex(labelledDigest(LABEL.inviteId, publicKey).subarray(0, SHORT_ID_BYTES)) as InviteId;
}
