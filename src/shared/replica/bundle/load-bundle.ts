import { equalBytes } from '#shared/kernel/bytes.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { BundleFault, BundleReport } from '#shared/ports/bundles.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import { circleTagOf } from '../names.ts';
import { PRELUDE_BYTES, readBundlePrelude } from './bundle-codec.ts';
import type { CircleBundles } from './circle-bundles.ts';
import type { TakeOptions } from './take-bundle.ts';

/** Finds out of which circle a bundle is, and takes it there. **Errors**: those of the source and of who takes it. */
export async function loadBundle(
  source: ByteSource,
  circles: readonly {
    readonly circleId: CircleId;
    /** Opened only when the bundle is of it. */
    readonly open: () => Promise<{ readonly bundles: CircleBundles | undefined }>;
  }[],
  options?: TakeOptions,
): Promise<Result<BundleReport, BundleFault>> {
  const prelude = readBundlePrelude(await source.read(0, Math.min(PRELUDE_BYTES, source.sizeBytes)));
  if (!prelude.ok) return prelude;
  const circle = circles.find(({ circleId }) => equalBytes(circleTagOf(circleId), prelude.value.circleTag));
  const { bundles } = (await circle?.open()) ?? {};
  return bundles === undefined ? err('other-circle') : bundles.take(source, options);
}
