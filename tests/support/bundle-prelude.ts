import { concatBytes } from '#shared/kernel/bytes.ts';
import { PRELUDE_BYTES } from '#shared/replica/bundle/bundle-codec.ts';
import { labelledDigest } from '#shared/replica/digest.ts';
import { LABEL } from '#shared/replica/labels.ts';

/** Changes some bytes of the header and makes its checksum right again. */
export function withPrelude(bytes: Uint8Array, version: number, tag: Uint8Array): Uint8Array {
  const checked = concatBytes(bytes.subarray(0, 15), Uint8Array.of(version), tag);
  return concatBytes(checked, labelledDigest(LABEL.bundleCheck, checked).subarray(0, 4), bytes.subarray(PRELUDE_BYTES));
}
