import type { CircleId } from '#shared/kernel/ids.ts';
import { createMemoryDisk, type MemoryDisk } from '#tests/support/memory-stores.ts';

const SHELVES = ['drafts', 'waiting', 'receipts'] as const;

/** Another disk with the same bytes for one circle, as a backup or a cloned laptop has them. */
export async function copyDisk(disk: MemoryDisk, circleId: CircleId): Promise<MemoryDisk> {
  const copy = createMemoryDisk();
  for (const circle of await disk.keyring.list()) await copy.keyring.put(circle);
  await copy.graph.append(circleId, await disk.graph.load(circleId));
  await copy.log.append(circleId, disk.rows.get(circleId) ?? []);
  for (const shelf of SHELVES) await copy.shelf.put(circleId, shelf, await disk.shelf.load(circleId, shelf));
  return copy;
}
