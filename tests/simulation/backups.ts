import { renewDevice } from '#shared/replica/renew-device.ts';
import { copyDisk } from './copied-disk.ts';
import type { Mark } from './marks.ts';
import { circleOf, crash, createSimulatedDevice, type SimulatedDevice } from './simulated-device.ts';
import { note, type World } from './world.ts';

/** An older state of a device, and what was saved by then. */
interface Backup {
  readonly disk: SimulatedDevice['disk'];
  readonly saved: ReadonlySet<Mark>;
}

const backups = new WeakMap<SimulatedDevice, Backup>();

/**
 * Makes a backup, or brings the last one back: what was saved since then may stand nowhere else. Answers who is to be started
 * again: the device as it was, as when files were copied behind the app's back, or under a new id, as when the app knows of it.
 */
export async function restoreBackup(world: World, device: SimulatedDevice): Promise<SimulatedDevice | undefined> {
  const saved = world.marks.all().filter(({ by, isSaved }) => isSaved && by === device.name);
  const backup = backups.get(device);
  if (backup === undefined) {
    note(world, `${device.name} makes a backup`);
    backups.set(device, { disk: await copyDisk(device.disk, world.circleId), saved: new Set(saved) });
    return undefined;
  }
  crash(device);
  backups.delete(device);
  for (const mark of saved) mark.isSaved = backup.saved.has(mark);
  if (world.choices.chance(0.5)) {
    note(world, `${device.name} brings its backup back`);
    device.disk = backup.disk;
    device.hadItsDiskReplaced = true;
    return device;
  }
  note(world, `${device.name} brings its backup back and takes a new id`);
  return renew(world, device, backup.disk);
}

async function renew(world: World, device: SimulatedDevice, disk: SimulatedDevice['disk']): Promise<SimulatedDevice> {
  const { devices, time } = world;
  const keys = await world.createKeys();
  const { crypto, random, wall } = device;
  const circle = await circleOf({ ...device, disk });
  const clock = time.clockFor(wall);
  const renewed = await renewDevice(circle, { graph: disk.graph, crypto, clock, random }, keys.crypto);
  clock.stop();
  if (!renewed.ok) throw new Error(`no new id: ${renewed.error}`);
  const next = createSimulatedDevice({ ...device, ...keys, disk });
  devices.splice(devices.indexOf(device), 1, next);
  return next;
}
