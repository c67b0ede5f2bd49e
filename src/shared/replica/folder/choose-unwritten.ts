import type { DeviceId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope } from '#shared/ports/envelope-log.ts';
import type { LogTip } from '../log/log-tips.ts';
import { decodeReceipt } from '../receipts/receipt-codec.ts';
import { readLogsInOrder } from '../sync/read-logs.ts';
import type { SyncSite } from '../sync/sync-site.ts';
import type { Coverage, Stretch } from './coverage.ts';

/** What is here and in no file of the folder. */
export interface Unwritten {
  readonly entries: readonly Uint8Array[];
  readonly logs: ReadonlyMap<DeviceId, readonly Stretch[]>;
  readonly receipts: ReadonlyMap<DeviceId, Uint8Array>;
}

type Source = Pick<SyncSite, 'tips' | 'entriesUnknownTo' | 'receipts'>;

/** Compares what is here with what some files hold. */
export function chooseUnwritten(site: Source, there: Coverage): Unwritten {
  const logs = new Map<DeviceId, readonly Stretch[]>();
  for (const [device, branches] of groupByDevice(site.tips())) {
    const lacking = there.lackingOf(device, branches);
    if (lacking.length > 0) logs.set(device, lacking);
  }
  const receipts = new Map<DeviceId, Uint8Array>();
  for (const bytes of site.receipts()) {
    const decoded = decodeReceipt(bytes);
    if (!decoded.ok) continue;
    const { device, counter } = decoded.value.header;
    if (counter > there.receiptOf(device)) receipts.set(device, bytes);
  }
  const entries = site.entriesUnknownTo([]).flatMap(({ id, bytes }) => (there.hasEntry(id) ? [] : [bytes]));
  return { entries, logs, receipts };
}

export function isNothing({ entries, logs, receipts }: Unwritten): boolean {
  return entries.length === 0 && logs.size === 0 && receipts.size === 0;
}

/** The part that concerns some devices; entries concern everybody. */
export function ofDevices(unwritten: Unwritten, isMeant: (device: DeviceId) => boolean): Unwritten {
  return {
    entries: unwritten.entries,
    logs: new Map([...unwritten.logs].filter(([device]) => isMeant(device))),
    receipts: new Map([...unwritten.receipts].filter(([device]) => isMeant(device))),
  };
}

/** The envelopes meant, in the order in which they arrived here. **Errors**: those of `EnvelopeLog`. */
export async function* readUnwritten(
  { logs }: Unwritten,
  site: Pick<SyncSite, 'read'>,
): AsyncGenerator<ArrivedEnvelope> {
  const wanted = [...logs].map(([device, stretches]) => ({
    device,
    afterSeq: Math.min(...stretches.map(({ fromSeq }) => fromSeq)) - 1,
  }));
  for await (const row of readLogsInOrder(wanted, site)) {
    const stretches = logs.get(row.device) ?? [];
    if (stretches.some(({ fromSeq, toSeq }) => fromSeq <= row.seq && row.seq <= toSeq)) yield row;
  }
}

function groupByDevice(tips: readonly LogTip[]): ReadonlyMap<DeviceId, readonly LogTip[]> {
  const groups = new Map<DeviceId, LogTip[]>();
  for (const tip of tips) {
    const group = groups.get(tip.device) ?? [];
    group.push(tip);
    groups.set(tip.device, group);
  }
  return groups;
}
