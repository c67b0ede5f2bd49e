import type { CircleId, EnvelopeId, MemberId } from '#shared/kernel/ids.ts';
import type { BundleProgress, BundleReport } from '#shared/ports/bundles.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { KnownDevice } from '../graph/graph-state.ts';
import type { SyncSite } from '../sync/sync-site.ts';
import { SECTION_KIND, type SectionKind } from './bundle.ts';
import type { OpenBundle } from './open-bundle.ts';

/** What the taking of a bundle is told and tells meanwhile. */
export interface TakeOptions {
  /** Asked between sections: what was taken until then stays. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: BundleProgress) => void;
  /** What a section holds, before it is taken. */
  readonly onItems?: (kind: SectionKind, items: readonly Uint8Array[]) => void;
}

/** What takes in the content of a bundle. */
export interface BundleTaker extends Pick<SyncSite, 'takeEntries' | 'takeEnvelopes' | 'takeReceipts'> {
  readonly circleId: CircleId;
  readonly deviceOf: (device: OpenBundle['manifest']['device']) => KnownDevice | undefined;
  readonly crypto: Pick<DeviceCrypto, 'verifyMany'>;
}

/**
 * Takes what a bundle holds, by the same ways as what comes from a peer: whoever carried it is trusted with nothing.
 * **Errors**: those of the source, the stores and the keys; what was taken until then stays.
 */
export async function takeBundle(
  { manifest, claim, sections }: OpenBundle,
  taker: BundleTaker,
  { shouldStop, onProgress, onItems }: TakeOptions = {},
): Promise<BundleReport> {
  const { at, device, envelopeCount: totalCount } = manifest;
  const waiting = new Set<EnvelopeId>();
  let [doneCount, newCount, refusedCount] = [0, 0, 0];
  for await (const { kind, items } of sections()) {
    if (shouldStop?.() === true) break;
    onItems?.(kind, items);
    if (kind === SECTION_KIND.graph) await taker.takeEntries(items);
    if (kind === SECTION_KIND.receipts) await taker.takeReceipts(items);
    if (kind !== SECTION_KIND.envelopes) continue;
    const report = await taker.takeEnvelopes(items);
    newCount += report.stored.length;
    refusedCount += report.refusedCount;
    for (const id of report.waiting) waiting.add(id);
    // What was loose a moment ago may follow what has come now.
    for (const { id } of report.stored) waiting.delete(id);
    doneCount += items.length;
    onProgress?.({ doneCount, totalCount: Math.max(totalCount, doneCount) });
  }
  const by = await makerOf();
  return { circleId: taker.circleId, by, at, newCount, waitingCount: waiting.size, refusedCount };

  async function makerOf(): Promise<MemberId | undefined> {
    // Only now: the bundle itself may say who its maker is.
    const maker = taker.deviceOf(device);
    if (maker === undefined) return undefined;
    const key = maker.keys.signingKey;
    const [isGenuine] = await taker.crypto.verifyMany([{ purpose: 'bundle', ...claim, key }]);
    return isGenuine === true ? maker.member : undefined;
  }
}
