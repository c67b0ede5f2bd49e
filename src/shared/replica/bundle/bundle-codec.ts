import { utf8ToBytes } from '@noble/hashes/utils.js';

import { assert } from '#shared/kernel/assert.ts';
import { concatBytes, equalBytes, toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { BundleFault } from '#shared/ports/bundles.ts';
import { createByteReader } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { labelledDigest } from '../digest.ts';
import { COMMITMENT_BYTES, SIGNATURE_BYTES } from '../envelope/envelope.ts';
import { readExactly } from '../graph/read-exactly.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import { readItems, writeItems } from '../sync/item-list.ts';
import { BUNDLE_VERSION, type BundleHeader, type BundleManifest, SECTION_KIND, type SectionKind } from './bundle.ts';

const NAME = utf8ToBytes('lateral-bundle\n');
const TAG_BYTES = 16;
const CHECK_BYTES = 4;
const NONCE_BYTES = 32;
/** Name, version, circle tag and checksum: in these places in every version. */
export const PRELUDE_BYTES = NAME.length + 1 + TAG_BYTES + CHECK_BYTES;
export const HEADER_BYTES = PRELUDE_BYTES + 16 + NONCE_BYTES + COMMITMENT_BYTES;

/** Writes what stands readable in front of the sections (SPEC, Bundle). */
export function encodeBundleHeader({ circleTag, epochId, nonce, commitment }: BundleHeader): Uint8Array {
  const checked = concatBytes(NAME, Uint8Array.of(BUNDLE_VERSION), circleTag);
  return concatBytes(checked, checkOf(checked), idBytes(epochId), nonce, commitment);
}

/** Finds out of which circle a bundle is; a newer version is told only when the checksum holds (SPEC BUN2). */
export function readBundlePrelude(
  bytes: Uint8Array,
): Result<{ readonly version: number; readonly circleTag: Uint8Array }, BundleFault> {
  const name = bytes.subarray(0, NAME.length);
  if (name.length === 0 || !equalBytes(name, NAME.subarray(0, name.length))) return err('not-a-bundle');
  if (bytes.length < PRELUDE_BYTES) return err('truncated');
  const checked = bytes.subarray(0, PRELUDE_BYTES - CHECK_BYTES);
  if (!equalBytes(checkOf(checked), bytes.subarray(checked.length, PRELUDE_BYTES))) return err('altered');
  return ok({ version: checked[NAME.length] ?? 0, circleTag: checked.subarray(NAME.length + 1) });
}

/** Reads the header of a bundle of this version. */
export function decodeBundleHeader(bytes: Uint8Array): Result<BundleHeader, BundleFault> {
  const prelude = readBundlePrelude(bytes);
  if (!prelude.ok) return prelude;
  const { version, circleTag } = prelude.value;
  if (version !== BUNDLE_VERSION) return err('newer-version');
  if (bytes.length < HEADER_BYTES) return err('truncated');
  const reader = createByteReader(bytes.subarray(PRELUDE_BYTES, HEADER_BYTES));
  const epochId = toHex(reader.bytes(16)) as EpochId;
  return ok({ circleTag, epochId, nonce: reader.bytes(NONCE_BYTES), commitment: reader.rest() });
}

/** What the maker of a bundle signs (SPEC BUN4): 32 bytes. */
export function manifestDigest(header: Uint8Array, manifest: BundleManifest): Uint8Array {
  return labelledDigest(LABEL.bundle, header, encodeClaim(manifest));
}

/** Writes the content of the first section. */
export function encodeManifest(manifest: BundleManifest, signature: Uint8Array): Uint8Array {
  return concatBytes(encodeClaim(manifest), signature);
}

/** Reads the content of the first section; `undefined` for every other form. */
export function decodeManifest(
  bytes: Uint8Array,
): { readonly manifest: BundleManifest; readonly signature: Uint8Array } | undefined {
  return readExactly(bytes, (reader) => ({
    manifest: { device: toHex(reader.bytes(16)) as DeviceId, at: reader.u64(), envelopeCount: reader.u32() },
    signature: reader.bytes(SIGNATURE_BYTES),
  }));
}

/** Writes the content of every other section. */
export function encodeSection(kind: SectionKind, items: readonly Uint8Array[]): Uint8Array {
  assert(items.length > 0, 'a section holds something');
  const writer = createByteWriter().u8(kind);
  writeItems(writer, items);
  return writer.finish();
}

/** Reads the content of a section; `undefined` for every other form. Of a kind that is not known only the kind is read. */
export function decodeSection(
  bytes: Uint8Array,
): { readonly kind: SectionKind | undefined; readonly items: readonly Uint8Array[] } | undefined {
  return readExactly(bytes, (reader) => {
    const kind = reader.u8();
    if (isSectionKind(kind)) return { kind, items: readItems(reader) };
    reader.rest();
    return { kind: undefined, items: [] };
  });
}

function isSectionKind(kind: number): kind is SectionKind {
  return Object.values<number>(SECTION_KIND).includes(kind);
}

function encodeClaim({ device, at, envelopeCount }: BundleManifest): Uint8Array {
  return createByteWriter().bytes(idBytes(device)).u64(at).u32(envelopeCount).finish();
}

function checkOf(checked: Uint8Array): Uint8Array {
  return labelledDigest(LABEL.bundleCheck, checked).subarray(0, CHECK_BYTES);
}
