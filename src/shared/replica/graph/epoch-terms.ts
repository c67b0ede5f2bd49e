import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

import { concatBytes, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EpochId } from '#shared/kernel/ids.ts';
import { createByteWriter } from '../byte-writer.ts';
import { deriveBytes } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { circleTagOf, idBytes } from '../names.ts';
import { NONCE_BYTES } from './entry.ts';
import { readExactly } from './read-exactly.ts';
import { MAX_SEALED_KEY_BYTES } from './sealed-epoch.ts';

/** Most epochs that one replaces, and most devices that its key is sealed to in the entry itself; the others get Seals. */
export const MAX_REPLACED_COUNT = 64;
export const MAX_HANDED_COUNT = 256;

const KEY_BYTES = 32;
const TAG_BYTES = 16;

/** An epoch key sealed to one device, in the entry that begins the epoch. */
export interface HandedKey {
  readonly device: DeviceId;
  readonly sealedKey: Uint8Array;
}

/** What the entry that begins an epoch says (SPEC EPOCH1). */
export interface EpochTerms {
  /** Binds the entry to the key without telling it: 32 bytes. */
  readonly commitment: Uint8Array;
  /** Ascending. */
  readonly replaces: readonly EpochId[];
  /** The keys of the replaced epochs, under this epoch's own. */
  readonly nonce: Uint8Array;
  readonly formerKeys: Uint8Array;
  /** By device, ascending. */
  readonly handed: readonly HandedKey[];
}

type TermsHead = Pick<EpochTerms, 'commitment' | 'replaces'>;

/** Puts the keys of replaced epochs, in their order, under that of the epoch that replaces them. */
export function sealFormerKeys(
  keys: readonly Uint8Array[],
  place: TermsHead & { readonly circleId: CircleId; readonly epochKey: Uint8Array; readonly nonce: Uint8Array },
): Uint8Array {
  return cipherOf(place).encrypt(concatBytes(...keys));
}

/** The keys of the replaced epochs; `undefined` when they do not open. Whether they fit is for the caller to see. */
export function openFormerKeys(
  terms: EpochTerms,
  circleId: CircleId,
  epochKey: Uint8Array,
): ReadonlyMap<EpochId, Uint8Array> | undefined {
  try {
    const keys = cipherOf({ ...terms, circleId, epochKey }).decrypt(terms.formerKeys);
    return new Map(terms.replaces.map((id, index) => [id, keys.slice(index * KEY_BYTES, (index + 1) * KEY_BYTES)]));
  } catch {
    // The cipher has one way to fail: whoever wrote it put something else there.
    return undefined;
  }
}

function cipherOf(
  place: TermsHead & { readonly circleId: CircleId; readonly epochKey: Uint8Array; readonly nonce: Uint8Array },
) {
  const context = [circleTagOf(place.circleId), place.commitment];
  const key = deriveBytes(place.epochKey, LABEL.formerKeys, context, KEY_BYTES);
  return xchacha20poly1305(key, place.nonce, encodeHead(place));
}

function encodeHead({ commitment, replaces }: TermsHead): Uint8Array {
  const writer = createByteWriter().bytes(commitment).u8(replaces.length);
  for (const id of replaces) writer.bytes(idBytes(id));
  return writer.finish();
}

/** Writes the body of an Epoch. */
export function encodeEpochTerms(terms: EpochTerms): Uint8Array {
  const writer = createByteWriter().bytes(encodeHead(terms)).bytes(terms.nonce).bytes(terms.formerKeys);
  writer.u16(terms.handed.length);
  for (const { device, sealedKey } of terms.handed) {
    writer.bytes(idBytes(device)).u16(sealedKey.length).bytes(sealedKey);
  }
  return writer.finish();
}

/** Reads the body of an Epoch; `undefined` for every other form. */
export function decodeEpochTerms(body: Uint8Array): EpochTerms | undefined {
  return readExactly(body, (reader) => {
    const commitment = reader.bytes(KEY_BYTES);
    const replacedCount = reader.u8();
    if (replacedCount < 1 || replacedCount > MAX_REPLACED_COUNT) return undefined;
    const replaces = Array.from({ length: replacedCount }, () => toHex(reader.bytes(16)) as EpochId);
    const nonce = reader.bytes(NONCE_BYTES);
    const formerKeys = reader.bytes(replacedCount * KEY_BYTES + TAG_BYTES);
    const handedCount = reader.u16();
    if (handedCount > MAX_HANDED_COUNT) return undefined;
    const handed: HandedKey[] = [];
    for (let left = handedCount; left > 0; left--) {
      const device = toHex(reader.bytes(16)) as DeviceId;
      const length = reader.u16();
      if (length < 1 || length > MAX_SEALED_KEY_BYTES) return undefined;
      handed.push({ device, sealedKey: reader.bytes(length) });
    }
    const isInForm = isAscending(replaces) && isAscending(handed.map((each) => each.device));
    return isInForm ? { commitment, replaces, nonce, formerKeys, handed } : undefined;
  });
}

function isAscending(ids: readonly string[]): boolean {
  return ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);
}
