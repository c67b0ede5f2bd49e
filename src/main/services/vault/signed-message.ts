import type { SignaturePurpose } from '#shared/ipc/schemas.ts';

/**
 * The bytes that a device signs for one digest.
 * **Shape** utf8 `lateral/sign/v1/<purpose>` | 0x00 | digest (32): no two purposes share a message.
 */
export function signedMessage(purpose: SignaturePurpose, digest: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`lateral/sign/v1/${purpose}`, 'utf8'), Buffer.of(0), digest]);
}
