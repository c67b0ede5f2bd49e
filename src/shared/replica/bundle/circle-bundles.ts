import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { BundleFault, BundleReport, Bundles, BundleScope } from '#shared/ports/bundles.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Random } from '#shared/ports/random.ts';
import type { CircleKeys } from '../circle-keys.ts';
import type { CircleMembership } from '../graph/circle-membership.ts';
import type { KnownDevice } from '../graph/graph-state.ts';
import type { ReceiptHead } from '../receipts/receipt.ts';
import type { WantedLog } from '../sync/messages.ts';
import { readLogsInOrder } from '../sync/read-logs.ts';
import type { SyncSite } from '../sync/sync-site.ts';
import { chooseLacking } from './choose-lacking.ts';
import { openBundle } from './open-bundle.ts';
import { takeBundle, type TakeOptions } from './take-bundle.ts';
import { writeBundle } from './write-bundle.ts';

/** The bundles of one open circle, also those that come. */
export interface CircleBundles extends Bundles {
  /** **Errors**: those of the source, the stores and the keys; what was taken until then stays. */
  readonly take: (source: ByteSource, options?: TakeOptions) => Promise<Result<BundleReport, BundleFault>>;
}

export function createCircleBundles(options: {
  readonly circleId: CircleId;
  readonly site: SyncSite;
  readonly membership: Pick<CircleMembership, 'state'>;
  readonly deviceOf: (device: DeviceId) => KnownDevice | undefined;
  readonly keys: CircleKeys;
  readonly crypto: DeviceCrypto;
  readonly clock: Clock;
  readonly random: Random;
  /** What a device says to have. */
  readonly headsOf: (device: DeviceId) => readonly ReceiptHead[];
  readonly isStored: (head: ReceiptHead) => Promise<boolean>;
  /** Stores what is pending, and says in a receipt what is here. */
  readonly settle: () => Promise<void>;
  /** Something was taken that others may lack. */
  readonly onTaken: () => void;
}): CircleBundles {
  const { circleId, site, membership, deviceOf, keys, crypto, clock, random } = options;
  const { headsOf, isStored, settle, onTaken } = options;

  async function choose(scope: BundleScope): Promise<readonly WantedLog[]> {
    await settle();
    const tips = site.tips();
    if (scope.kind === 'all')
      return [...new Set(tips.map(({ device }) => device))].map((device) => ({ device, afterSeq: 0 }));
    const { members } = membership.state.get();
    const devices = scope.members.flatMap((id) => members.get(id)?.devices ?? []);
    const others = devices.filter((device) => device !== site.device);
    return chooseLacking({ tips, said: others.map(headsOf), isStored });
  }

  async function measure(logs: readonly WantedLog[]): Promise<{ envelopeCount: number; bytes: number }> {
    let [envelopeCount, bytes] = [0, 0];
    for await (const envelope of readLogsInOrder(logs, site)) {
      envelopeCount += 1;
      bytes += envelope.bytes.length;
    }
    return { envelopeCount, bytes };
  }

  async function* write(scope: BundleScope): AsyncGenerator<Uint8Array, void, undefined> {
    const logs = await choose(scope);
    const { envelopeCount } = await measure(logs);
    const content = {
      entries: site.entriesUnknownTo([]).map(({ bytes }) => bytes),
      envelopes: bytesOf(readLogsInOrder(logs, site)),
      receipts: site.receipts,
    };
    const manifest = { device: site.device, at: clock.now(), envelopeCount };
    yield* writeBundle({ manifest, content, keys, epoch: keys.carryingEpoch(), crypto, random });
  }

  return {
    measure: async (scope) => measure(await choose(scope)),
    write,
    take: async (source, takeOptions) => {
      const bundle = await openBundle(source, keys);
      if (!bundle.ok) return bundle;
      try {
        return ok(await takeBundle(bundle.value, { ...site, circleId, deviceOf, crypto }, takeOptions));
      } finally {
        onTaken();
      }
    },
  };
}

async function* bytesOf(rows: AsyncIterable<{ readonly bytes: Uint8Array }>): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of rows) yield bytes;
}
