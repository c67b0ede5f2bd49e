import type { DeviceId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope } from '#shared/ports/envelope-log.ts';
import type { LogTip } from '../log/log-tips.ts';
import { decodeReceipt } from '../receipts/receipt-codec.ts';
import { readLogsInOrder } from '../sync/read-logs.ts';
import type { SyncSite } from '../sync/sync-site.ts';
import type { Coverage, Stretch } from './coverage.ts';
import type { FileContent } from './file-content.ts';

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
  for (const [device, { counter, bytes }] of receiptsByDevice(site.receipts())) {
    if (counter > there.receiptOf(device)) receipts.set(device, bytes);
  }
  const entries = site.entriesUnknownTo([]).flatMap(({ id, bytes }) => (there.hasEntry(id) ? [] : [bytes]));
  return { entries, logs, receipts };
}

/** What some files hold, as far as it is here, to be written once more in the place of all of them. */
export function unwrittenOf(contents: readonly FileContent[], site: Source): Unwritten {
  const entries = new Set(contents.flatMap((content) => content.entries));
  const logs = new Map<DeviceId, Stretch[]>();
  for (const run of contents.flatMap(({ runs }) => runs)) {
    const stretches = logs.get(run.device) ?? [];
    stretches.push(run);
    logs.set(run.device, stretches);
  }
  const said = new Set(contents.flatMap(({ receipts }) => receipts.map(({ device }) => device)));
  const receipts = new Map<DeviceId, Uint8Array>();
  for (const [device, { bytes }] of receiptsByDevice(site.receipts()))
    if (said.has(device)) receipts.set(device, bytes);
  const lacking = site.entriesUnknownTo([]).filter(({ id }) => entries.has(id));
  return { entries: lacking.map(({ bytes }) => bytes), logs, receipts };
}

/** The number of each device's receipt among these. */
export function countersOf(receipts: readonly Uint8Array[]): ReadonlyMap<DeviceId, number> {
  return new Map([...receiptsByDevice(receipts)].map(([device, { counter }]) => [device, counter]));
}

function receiptsByDevice(receipts: readonly Uint8Array[]) {
  return new Map(
    receipts.flatMap((bytes): [DeviceId, { readonly counter: number; readonly bytes: Uint8Array }][] => {
      const decoded = decodeReceipt(bytes);
      return decoded.ok ? [[decoded.value.header.device, { counter: decoded.value.header.counter, bytes }]] : [];
    }),
  );
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
