import { toHex } from '#shared/kernel/bytes.ts';
import { deriveBytes } from '../digest.ts';
import type { SealKey } from '../envelope/body-seal.ts';
import { LABEL } from '../labels.ts';

const HALF_BYTES = 32;

/** Where those who know an invite meet to speak of it: 64 hexadecimal digits that say nothing to others (SPEC JOIN4). */
export function joinTopicOf(invitePublicKey: Uint8Array): string {
  return toHex(deriveBytes(invitePublicKey, LABEL.joinTopic, [], HALF_BYTES));
}

/** What those who know an invite seal its join messages with (SPEC JOIN4). */
export function deriveJoinKey(invitePublicKey: Uint8Array): SealKey {
  const both = deriveBytes(invitePublicKey, LABEL.joinKey, [], 2 * HALF_BYTES);
  return { key: both.subarray(0, HALF_BYTES), commitment: both.subarray(HALF_BYTES) };
}
