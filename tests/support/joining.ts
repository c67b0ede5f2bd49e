import { expect } from 'vitest';

import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId, InviteId } from '#shared/kernel/ids.ts';
import type { InviteTerms, PendingJoin } from '#shared/ports/joining.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { createLaptop, type Laptop } from './laptop.ts';
import { createMemoryFolderWorld, type MemoryFolderWorld } from './memory-folders.ts';
import { createMemoryNetwork, type MemoryNetwork } from './memory-network.ts';
import { createSimulatedTime, type SimulatedTime } from './simulated-time.ts';

const TERMS: InviteTerms = {
  circleName: 'Thursday circle',
  inviterName: 'alice',
  memberNames: ['alice'],
  asksFirst: false,
  meetingPoints: ['ws://127.0.0.1:4444'],
};

/** A circle that alice has begun, alone, in the time of a test. */
export interface Begun {
  readonly time: SimulatedTime;
  readonly network: MemoryNetwork;
  /** Folders that laptops can share. */
  readonly world: MemoryFolderWorld;
  readonly alice: Laptop;
  readonly circle: OpenCircle;
  readonly circleId: CircleId;
  readonly laptop: (name: string) => Promise<Laptop>;
}

/** Alice begins a circle. */
export async function begin(): Promise<Begun> {
  const time = createSimulatedTime();
  const network = createMemoryNetwork(time);
  const world = createMemoryFolderWorld();
  const laptop = (name: string) => createLaptop(name, { time, network, world });
  const alice = await laptop('alice');
  const circleId = await alice.workspace.create('circle', 'Thursday circle');
  return { time, network, world, alice, circleId, circle: await alice.workspace.open(circleId), laptop };
}

/** Alice makes an invite. */
export async function invite({ circle }: Pick<Begun, 'circle'>, terms: Partial<InviteTerms> = {}): Promise<string> {
  const made = await circle.door?.invite({ ...TERMS, ...terms });
  if (made === undefined) throw new Error('a shared circle has a door');
  return made.link;
}

/** Somebody asks with a link, under their name. */
export async function ask({ workspace, name }: Laptop, link: string): Promise<InviteId> {
  const asked = await workspace.ask(link, name);
  if (!asked.ok) throw new Error(`not asked: ${asked.error}`);
  return asked.value;
}

/** The first request of somebody. */
export const joinOf = ({ workspace }: Laptop): PendingJoin | undefined => workspace.joins.get()[0];
/** How it stands with the first request of somebody. */
export const stateOf = (laptop: Laptop): string | undefined => joinOf(laptop)?.status.state;

/** Lets somebody in who has the link, and opens the circle there. */
export async function welcome(
  begun: Begun,
  name: string,
): Promise<{ readonly laptop: Laptop; readonly circle: OpenCircle }> {
  const laptop = await begun.laptop(name);
  await ask(laptop, await invite(begun));
  expect(await begun.time.advanceUntil(() => stateOf(laptop) === 'joined', 30 * SECOND_MS)).toBe(true);
  const circle = await laptop.workspace.open(begun.circleId);
  await begun.time.advanceUntil(() => circle.peers.get().length > 0, 30 * SECOND_MS);
  return { laptop, circle };
}

/** In joining order; the founder has asked for nothing. */
export const namesOf = (circle: OpenCircle) => circle.members.get().map(({ name }) => name);
