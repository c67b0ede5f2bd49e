import { DAY_MS } from '#shared/kernel/durations.ts';
import { restoreBackup } from './backups.ts';
import { copyDevice, mayBeCopied, MOST_DEVICES } from './copied-disk.ts';
import { loadBundle, saveBundle } from './carrying.ts';
import { isDeparting } from './departing.ts';
import type { Mark } from './marks.ts';
import { crash, holdWrites, quit, release, type SimulatedDevice, start } from './simulated-device.ts';
import { admit, ask, invite, moveIn, note, welcome, type World } from './world.ts';
import { command, erase, format, mayWrite, sees, type } from './writing.ts';

const YEAR_MS = 365 * DAY_MS;
const NAMES = ['bob', 'carol', 'dave', 'erin', 'frank', 'grace', 'heidi'] as const;
const SPREE_COUNT = 80;

/** How likely each thing is to happen next. What is impossible at that moment does not happen. */
export const HAPPENINGS = {
  command: 10,
  type: 14,
  duet: 6,
  dieWhileTyping: 7,
  erase: 4,
  format: 4,
  wait: 10,
  separate: 4,
  unite: 5,
  crash: 4,
  quit: 3,
  comeBack: 8,
  holdWrites: 2,
  goOn: 3,
  fillDisk: 1.5,
  makeRoom: 3,
  jump: 1,
  big: 0.4,
  spree: 0.3,
  welcome: 1,
  welcomeTwice: 0.7,
  fork: 0.4,
  restoreBackup: 0.5,
  saveBundle: 1,
  loadBundle: 2,
} as const;

export type Happening = keyof typeof HAPPENINGS;

export async function happen(world: World, happening: Happening): Promise<void> {
  const { choices, time, network, devices } = world;
  // Whoever has left only looks on.
  const writing = devices.filter(mayWrite);
  const someone = choices.pick(
    ONLY_RUNS.has(happening) ? devices.filter(({ running }) => running !== undefined) : writing,
  );
  const other = choices.pick(writing.filter((device) => device !== someone));
  const [a, b] = [choices.pick(devices), choices.pick(devices)];
  switch (happening) {
    case 'command':
      return someone && command(world, someone);
    case 'big':
      return someone && command(world, someone, 'big');
    case 'spree':
      return someone && spree(world, someone);
    case 'type':
      return void (someone && type(world, someone, latestOf(world)));
    case 'erase':
      return someone && erase(world, someone);
    case 'format':
      return someone && format(world, someone);
    case 'duet':
      return someone && other && duet(world, someone, other);
    case 'dieWhileTyping':
      return someone && other && dieWhileTyping(world, someone, other);
    case 'wait':
      return time.advance(choices.chance(0.7) ? choices.between(1, 900) : choices.between(1_000, 40_000));
    case 'separate':
      if (a === undefined || b === undefined || a.id === b.id) return undefined;
      note(world, `${a.name} and ${b.name} are separated`);
      return network.separate(a.id, b.id);
    case 'unite':
      if (choices.chance(0.3)) {
        note(world, 'all can reach each other');
        return network.uniteAll();
      }
      return a && b && network.unite(a.id, b.id);
    case 'crash':
      return someone && kill(world, someone);
    case 'quit':
      return someone && leave(world, someone);
    case 'comeBack':
      return comeBack(world);
    case 'holdWrites':
      if (someone !== undefined) note(world, `writes of ${someone.name} are held`);
      return someone && holdWrites(someone);
    case 'goOn':
      return a && release(a);
    case 'fillDisk':
      if (someone === undefined) return undefined;
      note(world, `the disk of ${someone.name} is full`);
      someone.disk.failWith = 'disk-full';
      someone.hadDiskFaults = true;
      return undefined;
    case 'makeRoom':
      for (const device of devices) device.disk.failWith = undefined;
      return undefined;
    case 'jump':
      if (a === undefined) return undefined;
      a.wall.skewMs = choices.between(-YEAR_MS, YEAR_MS);
      note(world, `the clock of ${a.name} jumps`);
      return undefined;
    case 'welcome':
      return someone && welcomeOne(world, someone);
    case 'welcomeTwice':
      return someone && other && welcomeTwice(world, someone, other);
    case 'fork':
      return a && fork(world, a);
    case 'restoreBackup':
      return a && backUp(world, a);
    case 'saveBundle':
      return someone && saveBundle(world, someone);
    case 'loadBundle':
      return someone && loadBundle(world, someone);
  }
}

/** What befalls whoever runs, also those who have left. */
const ONLY_RUNS: ReadonlySet<Happening> = new Set<Happening>([
  ...(['crash', 'quit', 'holdWrites', 'fillDisk', 'saveBundle', 'loadBundle'] as const),
]);

/** A letter that was typed a moment ago, by whomever. */
function latestOf({ marks, choices }: World): Mark | undefined {
  const letters = marks.all().filter(({ name }) => name.length === 1);
  return choices.chance(0.7) ? choices.pick(letters.slice(-6)) : undefined;
}

/** So many acts that a log gets long: a cached state is worth while then, and a log is sent in pages. */
async function spree(world: World, device: SimulatedDevice): Promise<void> {
  for (let left = SPREE_COUNT; left > 0 && mayWrite(device); left--) {
    command(world, device);
    await world.time.advance(world.choices.between(0, 3));
  }
}

/** Two people type into each other's words, before either has been saved. */
async function duet(world: World, one: SimulatedDevice, two: SimulatedDevice): Promise<void> {
  for (let turn = world.choices.between(2, 5); turn > 0; turn--) {
    for (const each of [one, two]) if (mayWrite(each)) type(world, each, latestOf(world));
    await world.time.advance(world.choices.between(20, 200));
  }
}

/** Somebody types beside what another has just typed; that one dies between sending it live and sealing it. */
async function dieWhileTyping(world: World, author: SimulatedDevice, other: SimulatedDevice): Promise<void> {
  const { choices, time } = world;
  const letters = type(world, author, latestOf(world));
  await time.advance(choices.between(20, 260));
  const letter = letters.at(-1);
  const isBefore = choices.chance(0.5);
  if (isBefore) kill(world, author);
  if (other.running !== undefined && mayWrite(other) && letter !== undefined && sees(other.running, letter)) {
    if (choices.chance(0.8)) type(world, other, letter);
    else erase(world, other);
  }
  if (!isBefore) {
    await time.advance(choices.between(0, 40));
    kill(world, author);
  }
  // The two halves of a fork never meet directly: somebody else has to be left.
  const others = world.devices.filter((device) => device !== author && !device.isLost && !isDeparting(world, device));
  if (choices.chance(0.2) && new Set(others.map(({ id }) => id)).size > 1) {
    note(world, `${author.name} never comes back`);
    author.isLost = true;
  }
  if (choices.chance(0.3) && other.running !== undefined) {
    await time.advance(choices.between(0, 1_500));
    kill(world, other);
  }
}

function kill(world: World, device: SimulatedDevice): void {
  if (device.running === undefined) return;
  note(world, `${device.name} is killed`);
  crash(device);
}

async function leave(world: World, device: SimulatedDevice): Promise<void> {
  if (device.disk.hold !== undefined) return;
  const isClosed = await quit(device);
  note(world, `${device.name} ${isClosed ? 'quits' : 'cannot quit: not everything is stored'}`);
  if (isClosed && world.choices.chance(0.5)) await comeBack(world, device);
}

/** Starts one that is closed and may come back. */
export async function comeBack(world: World, wanted?: SimulatedDevice): Promise<void> {
  const closed = world.devices.filter(({ running, isLost }) => running === undefined && !isLost);
  const device = wanted ?? world.choices.pick(closed);
  if (device === undefined) return;
  release(device);
  const isStarted = await start(device, world);
  note(world, `${device.name} ${isStarted ? 'starts' : 'could not start'}`);
}

function nextName({ devices }: World): string | undefined {
  return devices.length < MOST_DEVICES ? NAMES.find((name) => devices.every((each) => each.name !== name)) : undefined;
}

async function welcomeOne(world: World, by: SimulatedDevice): Promise<void> {
  const name = nextName(world);
  if (name === undefined || !mayAdmit(world, by)) return;
  note(world, `${by.name} lets ${name} in`);
  await welcome(world, by, name);
}

/** Two members who know one invite admit by it at the same time: one request, or two. */
async function welcomeTwice(world: World, one: SimulatedDevice, two: SimulatedDevice): Promise<void> {
  const { choices } = world;
  const name = nextName(world);
  if (name === undefined || !mayAdmit(world, one) || !mayAdmit(world, two) || one.id === two.id) return;
  const key = await invite(world, one);
  const { replica } = one.running ?? {};
  if (replica === undefined || two.running === undefined) return;
  await two.running.replica.membership.add(replica.membership.entriesUnknownTo([]).map(({ bytes }) => bytes));
  const asking = await ask(world, name, key);
  const again = choices.chance(0.5) ? asking : await ask(world, name, key);
  world.network.separate(one.id, two.id);
  note(world, `${one.name} and ${two.name} let ${name} in, ${again === asking ? 'once each' : 'two of that name'}`);
  const answers = [await admit(one, asking), await admit(two, again)];
  if (answers[0] === true) await moveIn(world, one, asking);
  if (answers[1] === true && again !== asking) await moveIn(world, two, { ...again, name: `${name} 2` });
}

/** Whoever is let in by a device that has not heard that its person has left, nobody else knows. */
function mayAdmit(world: World, device: SimulatedDevice): boolean {
  const { hold, failWith } = device.disk;
  return hold === undefined && failWith === undefined && mayWrite(device) && !isDeparting(world, device);
}

/** The disk is copied and both run from then on: one device, twice. */
async function fork(world: World, device: SimulatedDevice): Promise<void> {
  if (mayBeCopied(world, device)) await comeBack(world, await copyDevice(world, device));
}

async function backUp(world: World, device: SimulatedDevice): Promise<void> {
  // A backup from before the leaving would take it back, where nobody has heard of it.
  if (device.isLost || isDeparting(world, device)) return;
  const restored = await restoreBackup(world, device);
  if (restored !== undefined) await comeBack(world, restored);
}
