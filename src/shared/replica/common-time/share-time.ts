import type { CircleReplica, CommonTime } from '#shared/ports/workspace.ts';
import { createCommonTime } from './common-time.ts';

type Surroundings = Pick<Parameters<typeof createCommonTime>[0], 'asides' | 'peers' | 'clock'>;

/** Gives everybody on this device who names the same room the same time (SPEC TIME1). */
export function shareTimeBy(surroundings: Surroundings): CircleReplica['shareTime'] {
  const rooms = new Map<string, { readonly time: CommonTime; readonly holders: Set<object> }>();

  return (room, atLeast = 0) => {
    const shared = rooms.get(room) ?? {
      time: createCommonTime({ ...surroundings, room, atLeast }),
      holders: new Set<object>(),
    };
    rooms.set(room, shared);
    const holder = {};
    shared.holders.add(holder);
    return {
      ...shared.time,
      dispose: () => {
        if (!shared.holders.delete(holder) || shared.holders.size > 0) return;
        rooms.delete(room);
        shared.time.dispose();
      },
    };
  };
}
