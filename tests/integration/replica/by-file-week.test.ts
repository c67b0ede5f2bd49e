import { expect, test } from 'vitest';

import { HOUR_MS } from '#shared/kernel/durations.ts';
import { quit, type SimulatedDevice, start } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome, type World } from '#tests/simulation/world.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { command, contentOf, type } from '#tests/support/circles.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** People who are never there at the same time, and one stick that goes from hand to hand. */
async function createCircle(names: readonly string[]): Promise<{ world: World; people: readonly SimulatedDevice[] }> {
  const world = await createWorld(names.length);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  for (const name of names) await welcome(world, alice, name);
  await world.time.advance(5_000);
  for (const person of world.devices) expect(await quit(person)).toBe(true);
  return { world, people: [...world.devices] };
}

/** One person's turn: what lies on the stick is loaded, something is done, and the stick holds what the others lack. */
async function turn(
  { world, people }: { readonly world: World; readonly people: readonly SimulatedDevice[] },
  person: SimulatedDevice,
  { stick, act }: { readonly stick: Uint8Array | undefined; readonly act?: (person: SimulatedDevice) => void },
): Promise<Uint8Array> {
  await start(person, world);
  const { bundles } = runningOf(person).replica;
  if (bundles === undefined) throw new Error('a shared circle has bundles');
  const taken = stick === undefined ? undefined : await bundles.take(sourceOf(stick));
  const waitingCount = taken?.ok === false ? taken.error : (taken?.value.waitingCount ?? 0);
  expect(waitingCount).toBe(0);
  act?.(person);
  await world.time.advance(HOUR_MS);
  expect(runningOf(person).replica.peers.get()).toEqual([]);
  const members = people.filter((other) => other !== person).map(({ member }) => member);
  const bytes = await gather(bundles.write({ kind: 'lacking', members }));
  expect(await quit(person)).toBe(true);
  return bytes;
}

for (const names of [['bob', 'carol'], ['bob']]) {
  const size = names.length + 1;
  test(`[BUN6] a circle of ${size}, never two there at once, has the same after a week, and knows it`, async () => {
    const circle = await createCircle(names);
    const { world, people } = circle;
    let stick: Uint8Array | undefined;
    const sizes: number[] = [];
    for (const day of DAYS) {
      for (const person of people) {
        const act = (): void => {
          const { replica } = runningOf(person);
          command(replica, `${day} ${person.name}`, 'moved');
          command(replica, 'shared', `${day} ${person.name}`);
          type(replica, `${day} ${person.name}. `);
        };
        stick = await turn(circle, person, { stick, act });
        sizes.push(stick.length);
      }
    }
    // Twice around: once for what was done last, once for what was received last.
    for (const person of [...people, ...people]) stick = await turn(circle, person, { stick });

    for (const person of people) await start(person, world);
    const contents = people.map((person) => contentOf(runningOf(person).replica));
    for (const content of contents) expect(content).toEqual(contents[0]);
    expect(Object.keys(contents[0]?.map as object)).toHaveLength(DAYS.length * size + 1);
    for (const person of people) {
      const { replica } = runningOf(person);
      for (const other of people.filter((each) => each !== person)) {
        expect(replica.deliveries.get().get(other.id)?.seq, `${person.name} of ${other.name}`).toBe(replica.ownSeq());
      }
    }
    // The stick holds what is lacking, not the whole week.
    expect(Math.max(...sizes.slice(-size))).toBeLessThan(2 * Math.max(...sizes.slice(size, 2 * size)));
  });
}
