import type { CircleId } from '#shared/kernel/ids.ts';
import { createMemoryDisk, type MemoryDisk } from '#tests/support/memory-stores.ts';
import { createSimulatedDevice, type SimulatedDevice } from './simulated-device.ts';
import { note, type World } from './world.ts';

export const MOST_DEVICES = 6;
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

/** A laptop that is switched off, with a copy of the disk of another: one device, twice. */
export async function copyDevice(world: World, device: SimulatedDevice): Promise<SimulatedDevice> {
  note(world, `${device.name} is copied`);
  const { random } = await world.createKeys();
  const disk = await copyDisk(device.disk, world.circleId);
  const copy = createSimulatedDevice({ ...device, random, disk, name: `${device.name}'`, wall: { skewMs: 0 } });
  for (const each of [device, copy]) each.hadItsDiskReplaced = true;
  world.devices.push(copy);
  return copy;
}

/** Whether a device may be copied: once, and while there are not too many. */
export function mayBeCopied({ devices }: World, { isLost, name }: SimulatedDevice): boolean {
  return !isLost && devices.length < MOST_DEVICES && !name.endsWith("'");
}
