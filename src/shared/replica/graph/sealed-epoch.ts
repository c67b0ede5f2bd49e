import { assert } from '#shared/kernel/assert.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import { createByteWriter } from '../byte-writer.ts';
import { idBytes } from '../names.ts';
import { readExactly } from './read-exactly.ts';

export const MAX_SEALED_KEY_BYTES = 256;

/** The body of a Seal: an epoch key that only one device can open. */
export interface SealedEpoch {
  readonly epochId: EpochId;
  readonly device: DeviceId;
  /** Opaque here: 1 to 256 bytes. */
  readonly sealedKey: Uint8Array;
}

/** Writes the body of a Seal. */
export function encodeSealedEpoch({ epochId, device, sealedKey }: SealedEpoch): Uint8Array {
  assert(isSealedKey(sealedKey), 'a sealed key has 1 to 256 bytes');
  return createByteWriter().bytes(idBytes(epochId)).bytes(idBytes(device)).bytes(sealedKey).finish();
}

/** Reads the body of a Seal; `undefined` for every other form. */
export function decodeSealedEpoch(body: Uint8Array): SealedEpoch | undefined {
  return readExactly(body, (reader) => {
    const epochId = toHex(reader.bytes(16)) as EpochId;
    const device = toHex(reader.bytes(16)) as DeviceId;
    const sealedKey = reader.rest();
    return isSealedKey(sealedKey) ? { epochId, device, sealedKey } : undefined;
  });
}

function isSealedKey(bytes: Uint8Array): boolean {
  return bytes.length >= 1 && bytes.length <= MAX_SEALED_KEY_BYTES;
}
