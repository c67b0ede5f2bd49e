import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { begin, type Begun, welcome } from './joining.ts';
import type { Laptop } from './laptop.ts';

/** Somebody whose laptop reaches the others through a folder alone. */
export interface FolderPerson {
  readonly laptop: Laptop;
  readonly circle: OpenCircle;
}

/** A circle whose members have met once, and from then on have nothing in common but a folder. */
export interface FolderCircle extends Begun {
  readonly people: readonly FolderPerson[];
}

export const DIRECTORY = 'ours';

/** Alice and whoever is named; all have chosen the folder, and nobody reaches anybody in another way. */
export async function meetOnce(...names: readonly string[]): Promise<FolderCircle> {
  const begun = await begin();
  const { alice, circleId, time, network } = begun;
  const others: Laptop[] = [];
  for (const name of names) others.push((await welcome(begun, name)).laptop);
  await time.advance(40 * SECOND_MS);
  const people: FolderPerson[] = [];
  network.setAway(true);
  network.setApart(true);
  for (const before of [alice, ...others]) await before.workspace.close();
  for (const before of [alice, ...others]) {
    const laptop = await before.restart();
    laptop.folders.point(circleId, DIRECTORY);
    people.push({ laptop, circle: await laptop.workspace.open(circleId) });
  }
  return { ...begun, people };
}
