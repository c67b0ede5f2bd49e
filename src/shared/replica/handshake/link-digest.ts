import { assert } from '#shared/kernel/assert.ts';
import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import { labelledDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import { FINGERPRINT_BYTES } from './handshake-messages.ts';

const HINT_BYTES = 16;

/** One end of a link, as both ends see it. */
export interface LinkEnd {
  readonly device: DeviceId;
  /** The whole Hello as it was sent. */
  readonly hello: Uint8Array;
  /** Of the certificate of this end of the connection below, 32 bytes. */
  readonly fingerprint: Uint8Array;
}

/** What stands for the circle in a Hello: tells nothing to those who do not know the circle (SPEC LINK2). */
export function circleHintOf(circle: CircleId, device: DeviceId, nonce: Uint8Array): Uint8Array {
  return labelledDigest(LABEL.linkCircle, idBytes(circle), idBytes(device), nonce).subarray(0, HINT_BYTES);
}

/** What one end signs (SPEC LINK3): 32 bytes. The ends have different devices. */
export function linkDigest(circle: CircleId, signer: LinkEnd, other: LinkEnd): Uint8Array {
  for (const { fingerprint } of [signer, other]) {
    assert(fingerprint.length === FINGERPRINT_BYTES, 'a fingerprint is a SHA-256');
  }
  const [lower, higher] = signer.device < other.device ? [signer, other] : [other, signer];
  return labelledDigest(
    LABEL.link,
    idBytes(circle),
    lower.hello,
    higher.hello,
    lower.fingerprint,
    higher.fingerprint,
    idBytes(signer.device),
  );
}
