import type { Choices } from '#tests/support/seeded-choices.ts';
import { harm, HOSTILE_ACTS, type HostileAct } from './hostile-acts.ts';
import { createHostileDevice, type HostileDevice } from './hostile-device.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { admit, ask, invite, note, runningOf, type World } from './world.ts';

/** Who means harm in a story: nobody in some, up to two members and one who is none in others. */
export async function bringHostilePeople(world: World, plan: Choices): Promise<readonly HostileDevice[]> {
  if (plan.chance(0.35)) return [];
  world.hasHostilePeople = true;
  const people: HostileDevice[] = [];
  for (const name of ['mallory', 'trudy'].slice(0, plan.between(1, 2))) people.push(await admitHostile(world, name));
  if (plan.chance(0.5)) {
    // Left by somebody who should have kept the key to themselves.
    people.push(createHostileDevice(world, { name: 'eve', keys: await world.createKeys(), member: 'nobody' }));
    note(world, 'eve has the key of the circle');
  }
  return people;
}

async function admitHostile(world: World, name: string): Promise<HostileDevice> {
  const by = world.devices[0];
  if (by === undefined) throw new Error('somebody must have begun the circle');
  const asking = await ask(world, name, await invite(world, by));
  if (!(await admit(by, asking))) throw new Error('a fresh request is not refused');
  note(world, `${by.name} lets ${name} in, who means harm`);
  const hostile = createHostileDevice(world, asking);
  const proof = runningOf(by).replica.membership.proofFor(asking.keys.id);
  hostile.proof = (proof ?? []).map(({ bytes }) => bytes);
  return hostile;
}

/** One of them does one thing to one of the others. */
export async function doHarm(
  world: World,
  people: readonly HostileDevice[],
  weights: Readonly<Record<HostileAct, number>>,
): Promise<void> {
  const { choices } = world;
  const hostile = choices.pick(people);
  const victim: SimulatedDevice | undefined = choices.pick(
    world.devices.filter(({ running }) => running !== undefined),
  );
  if (hostile !== undefined && victim !== undefined) learnKeys(hostile, victim);
  if (hostile !== undefined && victim !== undefined) await harm(world, hostile, victim, choices.weighted(weights));
}

/** A member who means harm is given the keys of later times like everybody who stays. */
function learnKeys({ keys: { id }, circleKeys }: HostileDevice, victim: SimulatedDevice): void {
  const { keys, membership } = runningOf(victim).replica;
  const known = membership.state.get().devices.get(id);
  if (known === undefined || keys.all().length === 1) return;
  circleKeys.add(keys.all());
  circleKeys.writeUnder(keys.writingEpoch.epochId);
}

/** Some only lie, some only flood: every story has its own kind of malice. */
export function chooseMalice(plan: Choices): Readonly<Record<HostileAct, number>> {
  const entries = Object.entries(HOSTILE_ACTS).map(([name, weight]) => [name, plan.chance(0.3) ? 0 : weight] as const);
  return { ...(Object.fromEntries(entries) as Record<HostileAct, number>), write: HOSTILE_ACTS.write };
}
