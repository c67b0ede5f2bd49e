import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { labelledDigest } from './digest.ts';
import { LABEL } from './labels.ts';
import { idBytes } from './names.ts';

const HIGH_BITS = 20;

/** The Yjs client id that a start of a device uses: nobody else can claim it (SPEC SES1). A whole number below 2^52. */
export function clientIdOf(device: DeviceId, nonce: Uint8Array): number {
  return firstBits(labelledDigest(LABEL.clientId, idBytes(device), nonce));
}

/** The client id of a SESSION of the first form, which is read but no longer written (SPEC SES6). */
export function firstFormClientIdOf(member: MemberId, device: DeviceId, nonce: Uint8Array): number {
  return firstBits(labelledDigest(LABEL.firstFormClientId, idBytes(member), idBytes(device), nonce));
}

function firstBits(digest: Uint8Array): number {
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  const high = view.getUint32(0) >>> (32 - HIGH_BITS);
  const low = ((view.getUint32(0) << HIGH_BITS) | (view.getUint32(4) >>> (32 - HIGH_BITS))) >>> 0;
  return high * 2 ** 32 + low;
}
