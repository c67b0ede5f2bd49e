import { concatBytes } from '#shared/kernel/bytes.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Random } from '#shared/ports/random.ts';
import { createByteWriter } from '../byte-writer.ts';
import type { CircleKeys, EpochKey } from '../circle-keys.ts';
import { createSizedGroups } from '../sync/group-by-size.ts';
import { type BundleManifest, SECTION_BYTES, SECTION_KIND, type SectionKind } from './bundle.ts';
import { encodeBundleHeader, encodeManifest, encodeSection, manifestDigest } from './bundle-codec.ts';
import { deriveBundleKey, sealSection } from './section-cipher.ts';

const NONCE_BYTES = 32;

/** What goes into a bundle, in the order in which it is taken. */
export interface BundleContent {
  readonly entries: readonly Uint8Array[];
  readonly envelopes: AsyncIterable<Uint8Array>;
  /** After the envelopes: they say what has been received of them. */
  readonly receipts: () => readonly Uint8Array[];
}

/** Makes a bundle piece by piece. **Errors**: those of `DeviceCrypto`, and what the content throws. */
export async function* writeBundle(options: {
  readonly manifest: BundleManifest;
  readonly content: BundleContent;
  readonly keys: Pick<CircleKeys, 'circleTag' | 'writingEpoch'>;
  /** What the bundle is sealed under; the epoch that is written under, when it is not said. */
  readonly epoch?: EpochKey;
  readonly crypto: Pick<DeviceCrypto, 'sign'>;
  readonly random: Random;
}): AsyncGenerator<Uint8Array, void, undefined> {
  const { manifest, content, keys, crypto, random } = options;
  const { circleTag } = keys;
  const { epochId, key: epochKey } = options.epoch ?? keys.writingEpoch;
  const nonce = random.bytes(NONCE_BYTES);
  const key = deriveBundleKey({ epochKey, circleTag, epochId, nonce });
  const header = encodeBundleHeader({ circleTag, epochId, nonce, commitment: key.commitment });
  yield header;
  const seal = (section: Uint8Array, number: number, isLast: boolean): Uint8Array => {
    const sealed = sealSection(section, { number, isLast }, header, key);
    return concatBytes(createByteWriter().u32(sealed.length).finish(), sealed);
  };
  // One behind: only at the end is it known which is the last.
  let held = encodeManifest(manifest, await crypto.sign('bundle', manifestDigest(header, manifest)));
  let number = 0;
  for await (const section of sectionsOf(content)) {
    yield seal(held, number, false);
    held = section;
    number += 1;
  }
  yield seal(held, number, true);
}

async function* sectionsOf({ entries, envelopes, receipts }: BundleContent): AsyncGenerator<Uint8Array> {
  yield* sections(SECTION_KIND.graph, entries);
  yield* sections(SECTION_KIND.envelopes, envelopes);
  yield* sections(SECTION_KIND.receipts, receipts());
}

async function* sections(
  kind: SectionKind,
  items: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const groups = createSizedGroups(SECTION_BYTES);
  for await (const item of items) {
    const full = groups.add(item);
    if (full !== undefined) yield encodeSection(kind, full);
  }
  const last = groups.rest();
  if (last !== undefined) yield encodeSection(kind, last);
}
