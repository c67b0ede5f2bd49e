import { leaveCircle } from '#shared/replica/leave-circle.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { saveBundle } from './carrying.ts';
import { copyDevice, mayBeCopied } from './copied-disk.ts';
import { type Mark, mapOf, marksIn, textOf } from './marks.ts';
import { crash, describe, entryPortsOf, holdWrites, type SimulatedDevice, start } from './simulated-device.ts';
import { type Departure, note, runningOf, type World } from './world.ts';
import { command, mayWrite, type } from './writing.ts';

/** So many stay at least. */
const FEWEST_STAYING = 2;
/** How a leaving goes: to its end, on a disk that holds its writes, or with the app killed in the middle of it. */
const MANNERS = { whole: 6, held: 1.5, killed: 2.5 } as const;

/** Whether somebody has begun to leave, whatever became of it. */
export function isDeparting({ departures }: Pick<World, 'departures'>, { member }: SimulatedDevice): boolean {
  return departures.has(member);
}

/** Somebody leaves for good; now and then two who do not hear each other, or one whom nobody hears. */
export async function depart(world: World): Promise<void> {
  const { choices, network, devices } = world;
  const one = choices.pick(devices.filter((device) => mayDepart(world, device)));
  if (one === undefined) return;
  if (choices.chance(0.35)) {
    note(world, `${one.name} is separated from all`);
    for (const { id } of devices) if (id !== one.id) network.separate(one.id, id);
  }
  if (choices.chance(0.25) && mayBeCopied(world, one)) await startUnaware(world, one);
  const leaving = [beginToLeave(world, one)];
  // Whoever saves a file first has not begun to leave yet, and would be asked twice.
  const others = devices.filter(({ member }) => member !== one.member);
  const other = choices.pick(others.filter((device) => mayDepart(world, device)));
  if (other !== undefined && choices.chance(0.4)) {
    if (choices.chance(0.7)) network.separate(one.id, other.id);
    leaving.push(beginToLeave(world, other));
  }
  await Promise.all(leaving);
}

/**
 * Whoever is left must be enough. What others have done with other devices of this person must be known here: an Admit or
 * AddDevice that the Leave does not name would leave people outside who cannot know it.
 */
function mayDepart(world: World, device: SimulatedDevice): boolean {
  const { devices, departures, mostDepartures } = world;
  if (!mayWrite(device) || isDeparting(world, device) || departures.size >= mostDepartures) return false;
  const staying = devices.filter((each) => !each.isLost && !isDeparting(world, each)).map(({ member }) => member);
  if (new Set(staying).size <= FEWEST_STAYING) return false;
  const known = runningOf(device).replica.membership.state.get().devices;
  return devices.every(({ id, member, admittedBy }) => {
    const isByThem = member === device.member || admittedBy === device.member;
    return !isByThem || known.has(id);
  });
}

/** Another computer with the same disk goes on without having heard of it. */
async function startUnaware(world: World, device: SimulatedDevice): Promise<void> {
  const { choices, devices, network, time } = world;
  const copy = await copyDevice(world, device);
  await start(copy, world);
  const others = choices.chance(0.5) ? devices.filter(({ id }) => id !== copy.id) : [];
  if (others.length > 0) note(world, `${copy.name} and ${device.name} are separated from all`);
  for (const { id } of others) network.separate(copy.id, id);
  await time.advance(choices.between(0, 800));
}

async function beginToLeave(world: World, device: SimulatedDevice): Promise<void> {
  const { choices, time, departures } = world;
  if (!mayWrite(device)) return;
  const running = runningOf(device);
  if (choices.chance(0.5)) type(world, device);
  if (choices.chance(0.3)) command(world, device);
  if (choices.chance(0.3)) await saveBundle(world, device);
  // The file took its time: the app may have been closed, and others have begun to leave.
  if (device.running !== running || !mayDepart(world, device)) return;
  const shown = new Set(marksIn(running.replica.doc).keys());
  const departure: Departure = { name: device.name, shown, isDone: false, ownSeq: 0 };
  departures.set(device.member, departure);
  const manner = choices.weighted(MANNERS);
  note(world, `${device.name} begins to leave: ${manner}`);
  if (manner === 'held') holdWrites(device);
  const leaving = leaveCircle(running.replica, entryPortsOf(device, running)).then(
    (left) => {
      if (left.ok && device.running === running) {
        departure.isDone = true;
        departure.ownSeq = ownSeqOf(world, device);
      }
      note(world, `${device.name} ${left.ok ? 'has left' : `cannot leave: ${left.error}`}`);
      // They may try again.
      if (!left.ok && device.running === running) departures.delete(device.member);
    },
    (error: unknown) => note(world, `${device.name} cannot leave: ${describe(error)}`),
  );
  if (manner === 'killed') {
    for (let turn = choices.between(0, 4); turn > 0; turn--) await settle();
    if (choices.chance(0.5)) await time.advance(choices.between(0, 80));
    note(world, `${device.name} is killed`);
    crash(device);
  } else if (manner === 'whole' && device.disk.hold === undefined) {
    await leaving;
    await afterwards(world, device);
  }
}

/** What somebody may do who has just left. */
async function afterwards(world: World, device: SimulatedDevice): Promise<void> {
  const { choices, time } = world;
  if (choices.chance(0.4)) writeInVain(world, device);
  if (choices.chance(0.3)) await saveBundle(world, device);
  if (choices.chance(0.5)) await time.advance(choices.between(0, 2_000));
  if (choices.chance(0.4)) writeInVain(world, device);
  if (choices.chance(0.2)) {
    note(world, `${device.name} is killed`);
    crash(device);
  }
  if (choices.chance(0.06)) {
    note(world, `${device.name} never comes back`);
    crash(device);
    device.isLost = true;
  }
}

/** The app does not let somebody write who has left; should it do so all the same, nobody may ever see it. */
function writeInVain(world: World, device: SimulatedDevice): void {
  const { running } = device;
  if (running?.replica.access.get() !== 'left') return;
  const { doc } = running.replica;
  const [letter] = world.marks.makeLetters(1, device.name, 'nobody');
  const key = world.marks.makeKey(device.name, 'nobody');
  if (letter === undefined) return;
  note(world, `${device.name}, who has left, types ${letter.name} and sets ${key.name}`);
  for (const { name } of [letter, key]) running.inVain.add(name);
  doc.transact(() => textOf(doc).insert(0, letter.name));
  doc.transact(() => mapOf(doc).set(key.name, 'in vain'));
}

/** The last envelope that a device has written, as far as its own disk knows. */
export function ownSeqOf({ circleId }: Pick<World, 'circleId'>, { id, disk }: SimulatedDevice): number {
  return Math.max(0, ...(disk.rows.get(circleId) ?? []).flatMap(({ device, seq }) => (device === id ? [seq] : [])));
}

/** Whether a disk has what somebody said to have stored. */
export function isStoredAt(
  { circleId }: Pick<World, 'circleId'>,
  { savedBy }: Mark,
  { disk }: SimulatedDevice,
): boolean {
  if (savedBy === undefined) return false;
  return (disk.rows.get(circleId) ?? []).some(({ device, seq }) => device === savedBy.device && seq >= savedBy.seq);
}

/** Those of whom anybody knows that they have left. */
export function selectGone({ devices }: Pick<World, 'devices'>): ReadonlySet<MemberId> {
  return new Set(devices.flatMap(({ running }) => [...(running?.replica.membership.state.get().former.keys() ?? [])]));
}
