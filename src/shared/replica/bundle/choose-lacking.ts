import type { DeviceId } from '#shared/kernel/ids.ts';
import type { WantedLog } from '../sync/messages.ts';
import type { LogTip } from '../log/log-tips.ts';
import type { ReceiptHead } from '../receipts/receipt.ts';

/**
 * From where on each log lacks something on at least one of these devices, by what they have signed to have (SPEC BUN6). Who has
 * said nothing lacks everything; what somebody says of a log that has parted counts as nothing.
 */
export async function chooseLacking(options: {
  readonly tips: readonly LogTip[];
  /** What each of the devices says to have, in its newest receipt. */
  readonly said: readonly (readonly ReceiptHead[])[];
  /** Whether an envelope stands in its place in a log here. */
  readonly isStored: (head: ReceiptHead) => Promise<boolean>;
}): Promise<readonly WantedLog[]> {
  const { tips, said, isStored } = options;
  const logs: WantedLog[] = [];
  for (const [device, branches] of groupByDevice(tips)) {
    const ends = await Promise.all(said.map((heads) => endOf(branches, headsOf(heads, device), isStored)));
    const afterSeq = Math.min(...ends);
    if (afterSeq < Number.POSITIVE_INFINITY) logs.push({ device, afterSeq });
  }
  return logs;
}

/** Up to where somebody has a log as it is here; `Infinity` when nothing of it is lacking. */
async function endOf(
  branches: readonly LogTip[],
  heads: readonly ReceiptHead[],
  isStored: (head: ReceiptHead) => Promise<boolean>,
): Promise<number> {
  if (branches.every(({ id }) => heads.some((head) => head.id === id))) return Number.POSITIVE_INFINITY;
  const [tip, ...more] = branches;
  const furthest = heads.reduce<ReceiptHead | undefined>(
    (far, head) => (head.seq > (far?.seq ?? 0) ? head : far),
    undefined,
  );
  if (tip === undefined || furthest === undefined || more.length > 0) return 0;
  // Further than what is here: nobody here could say what is lacking.
  if (furthest.seq > tip.seq) return Number.POSITIVE_INFINITY;
  return (await isStored(furthest)) ? furthest.seq : 0;
}

function headsOf(heads: readonly ReceiptHead[], device: DeviceId): readonly ReceiptHead[] {
  return heads.filter((head) => head.device === device);
}

function groupByDevice(tips: readonly LogTip[]): ReadonlyMap<DeviceId, readonly LogTip[]> {
  const groups = new Map<DeviceId, readonly LogTip[]>();
  for (const tip of tips) groups.set(tip.device, [...(groups.get(tip.device) ?? []), tip]);
  return groups;
}
