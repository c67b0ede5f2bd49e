import type { DeviceId } from '#shared/kernel/ids.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { CircleRemains } from '#shared/ports/recovery.ts';
import { createCircleKeys } from '../circle-keys.ts';
import type { WorkspacePorts } from '../stores.ts';
import type { CircleRecord } from './circle-record.ts';
import { loadReadable } from './load-readable.ts';
import { readGraph } from './read-graph.ts';
import { openRecordBook } from './record-book.ts';

/** Looks at what is left of a circle, and changes nothing. **Errors**: `AppError` of the stores or the keys. */
export async function inspectRemains(circle: KeyringCircle, ports: WorkspacePorts): Promise<CircleRemains> {
  const { circleId } = circle;
  const record = await openRecordBook(circleId, createCircleKeys(circle), ports).read();
  const readable = new Map<DeviceId, Set<number>>();
  let readableCount = 0;
  for await (const batch of loadReadable(circleId, ports.log)) {
    readableCount += batch.length;
    for (const { device, seq } of batch) readable.set(device, (readable.get(device) ?? new Set()).add(seq));
  }
  return {
    readableCount,
    lostCount: record && countLost(record, readable),
    copies: await ports.safekeeping.listCopies(circleId),
    others: await findOthers(circle, record?.entries ?? [], ports),
  };
}

/** A log has no gaps: its furthest number says how many there were. */
function countLost({ heads }: CircleRecord, readable: ReadonlyMap<DeviceId, ReadonlySet<number>>): number {
  const furthest = new Map<DeviceId, number>();
  for (const { device, seq } of heads) furthest.set(device, Math.max(seq, furthest.get(device) ?? 0));
  return [...furthest].reduce((sum, [device, seq]) => {
    const seqs = [...(readable.get(device) ?? [])].filter((each) => each <= seq);
    return sum + seq - seqs.length;
  }, 0);
}

async function findOthers(
  circle: KeyringCircle,
  kept: readonly Uint8Array[],
  ports: WorkspacePorts,
): Promise<CircleRemains['others']> {
  const stored = await ports.graph.load(circle.circleId);
  const graph = await readGraph(circle, [...stored.map(({ bytes }) => bytes), ...kept], ports);
  if (graph === undefined) return 'unknown';
  return graph.state().members.size > 1 ? 'some' : 'nobody';
}
