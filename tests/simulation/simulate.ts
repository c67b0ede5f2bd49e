import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { createChoices, type Choices } from '#tests/support/seeded-choices.ts';
import { FAIR_WEATHER, type NetworkWeather } from '#tests/support/simulated-network.ts';
import { bringHostilePeople, chooseMalice, doHarm } from './hostile-people.ts';
import { HAPPENINGS, comeBack, happen, type Happening } from './happenings.ts';
import { depart, selectGone } from './departing.ts';
import { contentOf } from './marks.ts';
import { authorBreaches, breachesNow, finalBreaches, isSettled, reopenedBreaches } from './oracle.ts';
import { keptCopyBreaches, selectStored, writeOnce } from './oracle-of-leaving.ts';
import type { Breach } from './oracle-terms.ts';
import { crash, describe, release, start } from './simulated-device.ts';
import { createWorld, note, type Sabotage, welcome, type World } from './world.ts';

/** How a story ended. */
export interface Verdict {
  readonly seed: number;
  readonly breaches: readonly Breach[];
  readonly diary: readonly string[];
  readonly eventCount: number;
}

const MOST_BREACHES = 12;
/** How likely it is that somebody leaves next, in a story in which that happens at all. */
const DEPARTURE_RATE = 0.04;
const SHORTEST_REST_MS = 30 * SECOND_MS;
const LONGEST_REST_MS = 15 * MINUTE_MS;

/** Plays one story from its seed and judges it. Never throws. */
export async function simulate(
  seed: number,
  sabotage: Sabotage = {},
  atTheEnd?: (world: World) => void,
): Promise<Verdict> {
  const leaving = createChoices(seed, 'leaving');
  const world = await createWorld(seed, sabotage, leaving.pick([0, 0, 0, 1, 2]));
  const breaches: Breach[] = [];
  try {
    await play(world, leaving, breaches);
    await comeToRest(world);
    breaches.push(...(await finalBreaches(world)));
    if (selectGone(world).size > 0 && breaches.length === 0) breaches.push(...(await goOn(world)));
    atTheEnd?.(world);
    if (seed % 3 === 0 && breaches.length === 0) breaches.push(...(await reopenAll(world)));
  } catch (error) {
    breaches.push({ rule: 'never-throws', what: describe(error) });
  }
  const { diary, time } = world;
  return { seed, breaches: breaches.slice(0, MOST_BREACHES), diary, eventCount: time.eventCount() };
}

async function play(world: World, leaving: Choices, breaches: Breach[]): Promise<void> {
  const { seed, devices, network, time, choices } = world;
  const plan = createChoices(seed, 'plan');
  network.setWeather(chooseWeather(plan));
  const weights = chooseWeights(plan);
  for (const name of ['bob', 'carol', 'dave'].slice(0, plan.between(1, 3))) {
    const by = choices.pick(devices);
    if (by !== undefined) await welcome(world, by, name);
  }
  const hostile = await bringHostilePeople(world, plan);
  const malice = chooseMalice(plan);
  const harmRate = plan.pick([0.1, 0.25, 0.5]) ?? 0;
  await time.advance(plan.between(0, 2_000));
  for (let left = plan.between(20, 120); left > 0 && breaches.length === 0; left--) {
    if (world.mostDepartures > world.departures.size && leaving.chance(DEPARTURE_RATE)) await depart(world);
    else if (hostile.length > 0 && choices.chance(harmRate)) await doHarm(world, hostile, malice);
    else await happen(world, choices.weighted(weights));
    await time.advance(choices.chance(0.6) ? choices.between(0, 400) : 0);
    breaches.push(...breachesNow(world));
    if (left % 5 === 0) breaches.push(...authorBreaches(world, false));
  }
  for (const { endpoint } of hostile) endpoint.leave();
}

/** Every fault ends, everybody who can comes back, and time goes by. */
async function comeToRest(world: World): Promise<void> {
  const { devices, network, time } = world;
  note(world, 'everything becomes well again');
  network.setWeather(FAIR_WEATHER);
  network.uniteAll();
  for (const device of devices) {
    device.disk.failWith = undefined;
    release(device);
    if (device.isLost) crash(device);
    else if (device.running === undefined) await comeBack(world, device);
  }
  // What the lost ones had sent live is rescued by then.
  await time.advance(SHORTEST_REST_MS);
  await rest(world, LONGEST_REST_MS);
  note(world, 'the end');
}

async function rest(world: World, atMostMs: number): Promise<void> {
  const { devices, time } = world;
  const endAt = time.elapsedMs() + atMostMs;
  while (time.elapsedMs() < endAt && !isSettled(world)) {
    await time.advance(5 * SECOND_MS);
    // What Yjs clears away by itself otherwise waits for the next edit.
    for (const { running } of devices) void running?.replica.flush();
  }
}

/** Those who stay write once more, which whoever has left must never be able to read. */
async function goOn(world: World): Promise<readonly Breach[]> {
  writeOnce(world);
  await rest(world, LONGEST_REST_MS);
  return finalBreaches(world);
}

/** Starts everybody anew without any network: the disks alone tell the same story. */
async function reopenAll(world: World): Promise<readonly Breach[]> {
  const breaches: Breach[] = [];
  const gone = selectGone(world);
  for (const device of world.devices) {
    if (device.running === undefined) continue;
    const isGone = gone.has(device.member);
    const before = contentOf(device.running.replica.doc);
    const stored = isGone ? selectStored(world, device) : [];
    crash(device);
    await start(device, world);
    if (device.running === undefined) continue;
    const { name, running } = device;
    breaches.push(...(isGone ? keptCopyBreaches(name, stored, running) : reopenedBreaches(name, before, running)));
  }
  return breaches;
}

/** A third of all stories have a network that keeps its promises. */
function chooseWeather(plan: Choices): NetworkWeather {
  const latency = { ...FAIR_WEATHER, mostLatencyMs: plan.pick([20, 150, 800]) ?? 20 };
  if (plan.chance(0.35)) return latency;
  const some = (): number => (plan.chance(0.5) ? plan.fraction() * 0.06 : 0);
  return { ...latency, loss: some(), repetition: some(), reordering: some() };
}

/** Every story has a temper of its own: some things happen often in it, others never. */
function chooseWeights(plan: Choices): Readonly<Record<Happening, number>> {
  const entries = Object.entries(HAPPENINGS).map(([name, weight]) => {
    const factor = plan.chance(0.15) ? 0 : plan.chance(0.15) ? 3 : 1;
    return [name, name === 'wait' || name === 'type' ? weight : weight * factor] as const;
  });
  return Object.fromEntries(entries) as Record<Happening, number>;
}
