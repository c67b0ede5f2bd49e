import { AppError } from '#shared/kernel/app-error.ts';
import { equalBytes } from '#shared/kernel/bytes.ts';
import type { EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { BundleFault } from '#shared/ports/bundles.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import { createByteReader } from '../byte-reader.ts';
import { SEAL_TAG_BYTES } from '../envelope/envelope.ts';
import type { SealKey } from '../envelope/body-seal.ts';
import { type BundleManifest, MAX_SECTION_BYTES, type SectionKind } from './bundle.ts';
import { decodeBundleHeader, decodeManifest, decodeSection, HEADER_BYTES, manifestDigest } from './bundle-codec.ts';
import { deriveBundleKey, openSection } from './section-cipher.ts';
import { createSequentialReader } from './sequential-reader.ts';

const LENGTH_BYTES = 4;

/** What one section brings. */
export interface BundleSection {
  readonly kind: SectionKind;
  readonly items: readonly Uint8Array[];
}

/** A bundle that was looked at from beginning to end: whole, and by a member. What it holds is judged item by item. */
export interface OpenBundle {
  readonly manifest: BundleManifest;
  /** What the device that the manifest names has signed, if it has. */
  readonly claim: { readonly digest: Uint8Array; readonly signature: Uint8Array };
  /** Reads it once more. **Errors**: those of the source; `unreadable` when it is not what it was. */
  readonly sections: () => AsyncGenerator<BundleSection, void, undefined>;
}

/** Looks at all of a bundle of this circle, and changes nothing. **Errors**: those of the source. */
export async function openBundle(
  source: ByteSource,
  keys: { readonly circleTag: Uint8Array; readonly epochKey: (epochId: EpochId) => Uint8Array | undefined },
): Promise<Result<OpenBundle, BundleFault>> {
  const header = await source.read(0, Math.min(HEADER_BYTES, source.sizeBytes));
  const decoded = decodeBundleHeader(header);
  if (!decoded.ok) return decoded;
  const { circleTag, epochId, nonce, commitment } = decoded.value;
  if (!equalBytes(circleTag, keys.circleTag)) return err('other-circle');
  const epochKey = keys.epochKey(epochId);
  if (epochKey === undefined) return err('no-key');
  const key = deriveBundleKey({ epochKey, circleTag, epochId, nonce });
  if (!equalBytes(commitment, key.commitment)) return err('altered');
  const contents = () => readContents(source, header, key);
  try {
    let first: ReturnType<typeof decodeManifest>;
    for await (const { number, content } of contents()) {
      if (number > 0) decodeKnown(content);
      else first = decodeManifest(content);
      if (first === undefined) throw new BrokenBundle('altered');
    }
    if (first === undefined) throw new BrokenBundle('truncated');
    const { manifest, signature } = first;
    const claim = { digest: manifestDigest(header, manifest), signature };
    return ok({ manifest, claim, sections: () => readAgain(contents()) });
  } catch (error) {
    if (error instanceof BrokenBundle) return err(error.fault);
    throw error;
  }
}

/** Thrown in here when a bundle is not what it should be. */
class BrokenBundle extends Error {
  override readonly name = 'BrokenBundle';
  readonly fault: BundleFault;

  constructor(fault: BundleFault) {
    super(fault);
    this.fault = fault;
  }
}

interface Content {
  readonly number: number;
  readonly content: Uint8Array;
}

async function* readContents(source: ByteSource, header: Uint8Array, key: SealKey): AsyncGenerator<Content> {
  const reader = createSequentialReader(source, HEADER_BYTES);
  for (let number = 0, isLast = false; !isLast; number++) {
    const prefix = await reader.take(LENGTH_BYTES);
    if (prefix === undefined) throw new BrokenBundle('truncated');
    const length = createByteReader(prefix).u32();
    if (length < SEAL_TAG_BYTES || length > MAX_SECTION_BYTES) throw new BrokenBundle('altered');
    const sealed = await reader.take(length);
    if (sealed === undefined) throw new BrokenBundle('truncated');
    isLast = reader.remaining() === 0;
    const content = openSection(sealed, { number, isLast }, header, key);
    if (content === undefined) {
      // Cut off right behind a section: what is here is genuine, but it is not the last.
      const isCut = isLast && openSection(sealed, { number, isLast: false }, header, key) !== undefined;
      throw new BrokenBundle(isCut ? 'truncated' : 'altered');
    }
    yield { number, content };
  }
}

async function* readAgain(contents: AsyncGenerator<Content>): AsyncGenerator<BundleSection, void, undefined> {
  try {
    for await (const { number, content } of contents) {
      if (number === 0) continue;
      const { kind, items } = decodeKnown(content);
      if (kind !== undefined) yield { kind, items };
    }
  } catch (error) {
    if (!(error instanceof BrokenBundle)) throw error;
    throw new AppError('unreadable', 'the file changed while it was read', { retryable: true, cause: error });
  }
}

function decodeKnown(content: Uint8Array): NonNullable<ReturnType<typeof decodeSection>> {
  const section = decodeSection(content);
  if (section === undefined) throw new BrokenBundle('altered');
  return section;
}
