import assert from 'node:assert/strict';

import { noNetwork } from '#renderer/adapters/browser/no-network.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { Side, Way } from '#tests/contract/way.contract.ts';
import { ask, stateOf } from '../joining.ts';
import { createLaptop, type Laptop } from '../laptop.ts';
import { createMemoryFolderWorld, type MemoryFolderWorld } from '../memory-folders.ts';
import { createMemoryNetwork, type MemoryNetwork } from '../memory-network.ts';
import { createSimulatedTime } from '../simulated-time.ts';
import { sideOfCircle } from './circle-side.ts';
import { createCutter, type Cutter } from './cutter.ts';

/** Longer than anything that is tried again by itself waits. */
const LIMIT_MS = 10 * MINUTE_MS;
const INTERRUPTED_MS = MINUTE_MS;
const DIRECTORY = 'ours';

/** What makes one way differ from another. */
interface Ground {
  readonly network: MemoryNetwork;
  readonly world: MemoryFolderWorld;
  /** Somebody's app is about to start, with what it finds the others by. */
  readonly plugIn: (name: string) => MemoryNetwork;
  /** Somebody has the circle, or is about to ask for it. */
  readonly choose: (laptop: Laptop, circleId: CircleId) => void;
  readonly leave: (laptop: Laptop, circleId: CircleId) => Promise<void>;
  readonly setInterrupted: (isInterrupted: boolean) => void;
}

/** Laptops in simulated time that are linked with each other. */
export function createMemoryWay(): Way {
  return createSimulatedWay((network, world) => {
    const present = new Map<string, Cutter>();
    let isInterrupted = false;
    return {
      ...{ network, world },
      plugIn: (name) => ({
        ...network,
        forDevice: (device) => {
          // The process before is dead.
          present.get(name)?.leave();
          const cutter = createCutter();
          cutter.setCut(isInterrupted);
          present.set(name, cutter);
          const { channel, enter } = network.forDevice(device);
          return { channel: cutter.channel(channel), enter: cutter.enter(enter) };
        },
      }),
      choose: () => undefined,
      leave: async ({ name }) => present.get(name)?.leave(),
      setInterrupted: (next) => {
        isInterrupted = next;
        for (const each of present.values()) each.setCut(next);
      },
    };
  });
}

/** Laptops in simulated time that have nothing in common but a folder. */
export function createFolderWay(): Way {
  return createSimulatedWay((network, world) => {
    // Whoever looks finds what others have left meanwhile: not all of it happens in one moment.
    world.setTelling(false);
    return {
      ...{ network, world },
      plugIn: () => ({ ...network, forDevice: () => noNetwork }),
      choose: ({ folders }, circleId) => folders.point(circleId, DIRECTORY),
      leave: ({ folders }, circleId) => folders.forget(circleId),
      setInterrupted: (isInterrupted) => world.setThere(DIRECTORY, !isInterrupted),
    };
  });
}

function createSimulatedWay(createGround: (network: MemoryNetwork, world: MemoryFolderWorld) => Ground): Way {
  const time = createSimulatedTime();
  const ground = createGround(createMemoryNetwork(time), createMemoryFolderWorld());
  const present = new Map<string, Laptop>();

  const until: Way['until'] = async (what, holds) => {
    const endAt = time.elapsedMs() + LIMIT_MS;
    while (!(await holds())) {
      const before = time.eventCount();
      const isLater = await time.advanceUntil(() => time.eventCount() > before, endAt - time.elapsedMs());
      assert.ok(isLater, `not within ${LIMIT_MS} ms: ${what}`);
    }
  };

  const switchOn = (name: string): Promise<Laptop> =>
    createLaptop(name, { time, network: ground.plugIn(name), world: ground.world });

  async function openAt(laptop: Laptop, circleId: CircleId): Promise<Side> {
    const { name, workspace, disk, device } = laptop;
    present.set(name, laptop);
    const circle = await workspace.open(circleId);
    return {
      ...sideOfCircle({ circle, device, log: disk.log }),
      restart: async () => openAt(await laptop.restart(), circleId),
      quit: async () => assert.ok(await workspace.close()),
      leave: () => ground.leave(laptop, circleId),
    };
  }

  return {
    until,
    begin: async (name) => {
      const laptop = await switchOn(name);
      const circleId = await laptop.workspace.create('circle', 'Thursday circle');
      ground.choose(laptop, circleId);
      return openAt(laptop, circleId);
    },
    join: async (name, invite) => {
      const laptop = await switchOn(name);
      await ask(laptop, invite);
      const [join] = laptop.workspace.joins.get();
      assert.ok(join);
      ground.choose(laptop, join.invite.circleId);
      await until(`${name} is let in`, async () => stateOf(laptop) === 'joined');
      return openAt(laptop, join.invite.circleId);
    },
    interrupt: async () => ground.setInterrupted(true),
    restore: async () => {
      await time.advance(INTERRUPTED_MS);
      ground.setInterrupted(false);
    },
    faults: async () => [...present.values()].flatMap(({ name, errors }) => errors.map((error) => `${name}: ${error}`)),
    close: async () => {
      for (const { workspace } of present.values()) await workspace.close();
    },
  };
}
